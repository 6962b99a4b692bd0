import { dashAttribute, lineCap } from '../../plots/shared/dashes.ts';
import type { ModelStyle } from '../view/style.ts';

/** A short stretch of a model's line: colour and dash as in the plots. */
export function LineKey({ style }: { readonly style: ModelStyle }) {
  return (
    <svg className="line-key" width="26" height="8" viewBox="0 0 26 8" aria-hidden="true">
      <line
        x1="1"
        x2="25"
        y1="4"
        y2="4"
        stroke={`var(${style.color})`}
        strokeWidth="2.5"
        strokeDasharray={dashAttribute(style.dash, 2.5)}
        strokeLinecap={lineCap(style.dash)}
      />
    </svg>
  );
}
