import { memo, useEffect, useRef } from 'react';
import { equations } from 'virtual:equations';
import { useMessages } from '../session/session.ts';

interface EquationProps {
  readonly id: string;
  /** Parameter whose symbol is lit. */
  readonly lit: string | null;
  onLight(key: string | null): void;
}

const SYMBOL = /(?:^|\s)sym-(\w+)/u;

/** The model's equations as MathML, drawn at build time; symbols and sliders light each other up. */
export const Equation = memo(function Equation({ id, lit, onLight }: EquationProps) {
  const m = useMessages();
  const box = useRef<HTMLDivElement>(null);

  // After every render: another model's equations are new elements.
  useEffect(() => {
    for (const symbol of box.current?.querySelectorAll('.sym') ?? []) {
      symbol.classList.toggle('lit', lit !== null && symbol.classList.contains(`sym-${lit}`));
    }
  });

  function keyAt(target: EventTarget): string | null {
    const symbol = (target as Element).closest('.sym');
    return SYMBOL.exec(symbol?.getAttribute('class') ?? '')?.[1] ?? null;
  }

  return (
    <div
      ref={box}
      className="equation"
      role="group"
      // Long equations scroll sideways: by key as well.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={m.equation}
      onPointerOver={(event) => onLight(keyAt(event.target))}
      onPointerLeave={() => onLight(null)}
    >
      {(equations[id] ?? []).map((line) => (
        <div key={line} dangerouslySetInnerHTML={{ __html: line }} />
      ))}
    </div>
  );
});
