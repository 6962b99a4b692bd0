import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inRoot } from '../../scripts/paths.mjs';

/** A server of course pages, of another host than the explorer's. */
export interface Course {
  /** The address of a page with this in its body; it keeps what its frames say in `heard`. */
  page(body: string): string;
  close(): void;
}

export async function openCourse(): Promise<Course> {
  let body = '';
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(`<!doctype html>
      <html lang="en"><title>A course page</title><link rel="icon" href="data:,"><script>
        window.heard = [];
        addEventListener('message', ({ data }) => data.threshold && heard.push(data));
      </script><body>${body}</body></html>`);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    page(next) {
      body = next;
      return `http://localhost:${port}/`;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The frame that the manual tells people to copy, with the explorer at this address. */
export function documentedFrame(explorer: string): string {
  const manual = readFileSync(inRoot('docs', 'embed.md'), 'utf8');
  const [frame] = /<iframe[\s\S]*?<\/iframe>/u.exec(manual) ?? [];
  if (!frame) throw new Error('docs/embed.md shows no frame');
  return frame.replace('https://your.site/threshold/', explorer);
}
