import { Choice } from '../controls/Choice.tsx';
import { useMessages, useSession } from '../session/session.ts';
import type { PlotName } from '../take-away/index.ts';
import { plotsOf } from '../take-away/index.ts';
import { useShareMessages } from './share-words.ts';

interface PlotChoiceProps {
  readonly plot: PlotName;
  onChange(plot: PlotName): void;
}

/** Left or right plot, of those that are on the page. */
export function PlotChoice({ plot, onChange }: PlotChoiceProps) {
  const m = useShareMessages();
  const page = useMessages();
  const labels: Readonly<Record<PlotName, string>> = { input: page.left, time: page.right };
  return (
    <Choice
      label={m.plot}
      value={plot}
      options={plotsOf(useSession()).map((value) => ({ value, label: labels[value] }))}
      onChange={(value) => onChange(value as PlotName)}
    />
  );
}
