import type { ComponentType } from 'react';
import { useEffect, useRef, useState } from 'react';
import { Guard } from './Guard.tsx';
import { NotLoaded } from './NotLoaded.tsx';
import type { Loaded } from './use-loaded.ts';
import { useLoaded } from './use-loaded.ts';

interface LazyPartProps<Inside extends object> {
  readonly className: string;
  /** Brings what stands inside. */
  load(): Promise<ComponentType<Inside>>;
  /** What it is given. */
  readonly inside: Inside;
}

interface LazyDetailsProps<Inside extends object> extends LazyPartProps<Inside> {
  readonly title: string;
  /** For what is costly to draw and has nothing to remember: shut, it is gone. */
  readonly drawnWhileOpen?: boolean;
}

/** A box that is closed at first, and whose content is loaded when it is opened. */
export function LazyDetails<Inside extends object>(props: LazyDetailsProps<Inside>) {
  const { className, title, load, inside, drawnWhileOpen = false } = props;
  const [isOpen, setOpen] = useState(false);
  const summary = useRef<HTMLElement>(null);
  const content = useContent(load);
  return (
    <details
      className={className}
      onToggle={({ currentTarget: { open } }) => {
        setOpen(open);
        if (open && !content.value) void content.fetch();
      }}
    >
      <summary ref={summary}>{title}</summary>
      {(isOpen || !drawnWhileOpen) && (
        <Content {...content} inside={inside} onCome={() => summary.current?.focus()} />
      )}
    </details>
  );
}

/** The same without a box to open: loaded where it is on the page. */
export function LazyPart<Inside extends object>(props: LazyPartProps<Inside>) {
  const { className, load, inside } = props;
  const box = useRef<HTMLDivElement>(null);
  const content = useContent(load);
  const { fetch } = content;
  useEffect(() => void fetch(), [fetch]);
  return (
    <div ref={box} className={className} {...(content.failure && { tabIndex: -1 })}>
      <Content {...content} inside={inside} onCome={() => box.current?.focus()} />
    </div>
  );
}

const useContent = <Inside extends object>(
  load: () => Promise<ComponentType<Inside>>,
): Loaded<ComponentType<Inside>> => useLoaded(load);

interface ContentProps<Inside extends object> extends Loaded<ComponentType<Inside>> {
  readonly inside: Inside;
  /** Where the focus goes when it was on what goes away. */
  onCome(): void;
}

function Content<Inside extends object>(props: ContentProps<Inside>) {
  const { value: Part, failure, isUnderWay, fetch, inside, onCome } = props;
  if (Part) {
    return (
      <Guard>
        <Part {...inside} />
      </Guard>
    );
  }
  if (failure === null) return null;
  return <NotLoaded failure={failure} isUnderWay={isUnderWay} onRetry={fetch} onCome={onCome} />;
}
