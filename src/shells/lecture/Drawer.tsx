import { InputSettings } from '../../ui/panels/InputSettings.tsx';
import { ModelsPanel } from '../../ui/panels/ModelsPanel.tsx';
import { ParamPanel } from '../../ui/panels/ParamPanel.tsx';
import { Question } from '../../ui/panels/Question.tsx';
import { useLectureMessages } from './words.ts';

/** Out of the way until a question from the hall needs it: what is asked, of which models, with which values. */
export function Drawer({ onClose }: { onClose(): void }) {
  const m = useLectureMessages();
  return (
    <aside className="lecture-drawer" aria-label={m.drawer}>
      <button type="button" className="close" onClick={onClose}>
        {m.close}
      </button>
      <Question />
      <InputSettings />
      <ModelsPanel />
      <ParamPanel />
    </aside>
  );
}
