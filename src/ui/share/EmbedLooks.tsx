import { LANGUAGE_NAMES, LANGUAGES } from '../../i18n/language.ts';
import { exactly } from '../../i18n/numbers.ts';
import type { PageKeys } from '../../state/link/page-keys.ts';
import { PANELS } from '../../state/page-parts.ts';
import { Choice } from '../controls/Choice.tsx';
import { NumberField } from '../controls/NumberField.tsx';
import { Switch } from '../controls/Switch.tsx';
import { THEMES } from '../session/reader.ts';
import { useLanguage, useMessages } from '../session/session.ts';

import { useShareMessages } from './share-words.ts';
import type { EmbedChoices } from './snippets.ts';

const WIDTHS_PX = [960, 720, 480, 320] as const;
const HEIGHTS_PX = { min: 200, max: 3000, step: 20 } as const;

interface EmbedLooksProps {
  readonly choices: EmbedChoices;
  onChange(choices: EmbedChoices): void;
}

/** Which panels an embedding page gets, in which language and theme, and how large. */
export function EmbedLooks({ choices, onChange }: EmbedLooksProps) {
  const m = useShareMessages();
  const page = useMessages();
  const language = useLanguage();
  const { panels, lang, theme, width, heightPx } = choices;
  const own = { value: '', label: m.readersOwn };
  const isLast = panels.length === 1;

  return (
    <>
      <fieldset>
        <legend>{m.panels}</legend>
        <div className="switches">
          {PANELS.map((panel) => (
            <Switch
              key={panel}
              label={m.panelNames[panel]}
              on={panels.includes(panel)}
              onChange={(on) => {
                const next = PANELS.filter((one) => (one === panel ? on : panels.includes(one)));
                if (next.length > 0) onChange({ ...choices, panels: next });
              }}
            />
          ))}
        </div>
        {isLast && <p className="note">{m.onePanelStays}</p>}
      </fieldset>
      <div className="settings">
        <Choice
          label={page.language}
          value={lang ?? ''}
          options={[own, ...LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))]}
          onChange={(value) =>
            onChange({ ...choices, lang: (value || undefined) as PageKeys['lang'] })
          }
        />
        <Choice
          label={page.theme}
          value={theme ?? ''}
          options={[
            own,
            ...THEMES.filter((value) => value !== 'system').map((value) => ({
              value,
              label: page.themes[value],
            })),
          ]}
          onChange={(value) =>
            onChange({ ...choices, theme: (value || undefined) as PageKeys['theme'] })
          }
        />
        <Choice
          label={m.width}
          value={width}
          options={[
            { value: '100%', label: m.fullWidth },
            ...WIDTHS_PX.map((px) => ({
              value: String(px),
              label: m.pixels(exactly(language, px)),
            })),
          ]}
          onChange={(value) => onChange({ ...choices, width: value })}
        />
        <span className="choice">
          <span aria-hidden="true">{m.height}</span>
          <NumberField
            label={m.height}
            value={heightPx}
            unit="px"
            {...HEIGHTS_PX}
            onCommit={(px) => {
              const bounded = Math.min(HEIGHTS_PX.max, Math.max(HEIGHTS_PX.min, Math.round(px)));
              onChange({ ...choices, heightPx: bounded });
            }}
          />
        </span>
        <Switch
          label={m.asks}
          on={choices.asks}
          onChange={(asks) => onChange({ ...choices, asks })}
        />
      </div>
    </>
  );
}
