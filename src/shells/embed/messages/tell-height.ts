import type { Port } from './port.ts';

/**
 * Tells the height of the content whenever it changes. The content's, not the document's: that is never
 * less than the frame, and a frame that once was high would stay so. Returns the way out.
 */
export function tellHeight(content: HTMLElement, port: Port): () => void {
  let told = 0;
  const tell = (): void => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === told || height === 0) return;
    told = height;
    port.post({ type: 'resize', height });
    port.postText(JSON.stringify({ subject: 'lti.frameResize', height }));
  };
  tell();
  const observer = new ResizeObserver(tell);
  observer.observe(content);
  return () => observer.disconnect();
}
