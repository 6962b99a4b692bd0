import type { KeyboardEvent, ReactNode, Ref } from 'react';

interface SvgSliderProps {
  readonly ref?: Ref<SVGGElement>;
  readonly className: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  /** The value as spoken. */
  readonly text: string;
  readonly orientation?: 'horizontal' | 'vertical';
  /** Keys beyond those every slider has. */
  readonly shortcuts?: string;
  readonly transform?: string;
  /** Its value is told; it takes neither hand nor focus. */
  readonly locked?: boolean | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onKeyUp?: () => void;
  readonly onBlur?: () => void;
  readonly children: ReactNode;
}

/** A part of a drawing that is a slider: reached with Tab, moved with arrows, named and spoken. */
export function SvgSlider(props: SvgSliderProps) {
  const { ref, className, transform, children, onKeyDown, onKeyUp, onBlur } = props;
  if (props.locked) {
    return (
      <g
        ref={ref}
        role="img"
        className={`${className} plot-locked`}
        aria-label={`${props.label}: ${props.text}`}
        transform={transform}
      >
        {children}
      </g>
    );
  }
  return (
    <g
      ref={ref}
      // An <input> cannot live inside a drawing.
      role="slider"
      tabIndex={0}
      className={className}
      aria-label={props.label}
      aria-orientation={props.orientation ?? 'horizontal'}
      aria-keyshortcuts={props.shortcuts}
      aria-valuemin={props.min}
      aria-valuemax={props.max}
      aria-valuenow={props.value}
      aria-valuetext={props.text}
      transform={transform}
      onKeyDown={onKeyDown}
      onKeyUp={onKeyUp}
      onBlur={onBlur}
    >
      {children}
    </g>
  );
}
