import type { ComponentType } from 'react';
import { useEffect, useState } from 'react';

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
  const [Content, setContent] = useState<ComponentType<Inside> | null>(null);
  return (
    <details
      className={className}
      onToggle={({ currentTarget: box }) => {
        // If it cannot be loaded the box shuts again, ready for another try.
        setOpen(box.open);
        const shut = (): void => void (box.open = false);
        if (box.open) void load().then((loaded) => setContent(() => loaded), shut);
      }}
    >
      <summary>{title}</summary>
      {(isOpen || !drawnWhileOpen) && Content && <Content {...inside} />}
    </details>
  );
}

/** The same without a box to open: loaded where it is on the page. */
export function LazyPart<Inside extends object>({
  className,
  load,
  inside,
}: LazyPartProps<Inside>) {
  const [Content, setContent] = useState<ComponentType<Inside> | null>(null);
  useEffect(() => {
    void load().then(
      (loaded) => setContent(() => loaded),
      () => undefined,
    );
  }, [load]);
  return <div className={className}>{Content && <Content {...inside} />}</div>;
}
