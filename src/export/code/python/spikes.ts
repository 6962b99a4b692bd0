import type { SpikeRule } from '../../../core/contracts/membrane.ts';
import { number } from '../text.ts';
import type { Paragraph } from './pieces.ts';

/** Above this [mV] even a rise that the end of a pulse cuts off is a spike, as on the page. */
const CERTAIN_MV = 0;

/** A rise must have gained so much of its steepest slope by itself, as on the page. */
const OWN_DOING = 0.02;

/** Where the current breaks, a spike has gained so much of its steepest slope by itself and lost it again, as on the page. */
const MOSTLY = 0.5;

/** A Python function that finds the maxima of V which the page counts as spikes. */
export function findSpikes(
  rule: SpikeRule & { kind: 'prominence' },
  breakSlackMs: string,
): Paragraph {
  return [
    `PROMINENCE = ${number(rule.minMv)}  # mV: a spike rises and falls by at least so much`,
    `LEAST_PEAK = ${number(rule.aboveMv)}  # mV: and reaches this`,
    `CERTAIN = ${number(CERTAIN_MV)}  # mV: where the current breaks, a rise cut off must reach this`,
    `MOSTLY = ${number(MOSTLY)}  # or have gained so much of its steepest slope by itself, and lost it again`,
    `OWN_DOING = ${number(OWN_DOING)}  # V must gain so much of its steepest slope while the current does not jump`,
    '',
    '',
    'def find_spikes(t, v):',
    '    """Times of the maxima of v that count as spikes, found between the samples by a parabola."""',
    '    breaks = np.array([row[0] for row in segments])',
    '',
    '    def at_break(k):',
    `        return np.min(np.abs(breaks - t[k])) <= ${breakSlackMs}`,
    '',
    '    found = []',
    '    trough = top = v[0]',
    '    top_at = 0',
    '    rising = own = nearly_over = dipped = False',
    '    lift = steepest = before = 0.0',
    '    for k in range(1, len(v)):',
    '        slope = (v[k] - v[k - 1]) / (t[k] - t[k - 1])',
    '        jumped = np.any((breaks > t[k] - 2.5 * (t[k] - t[k - 1])) & (breaks < t[k]))',
    '        if jumped and not rising:',
    '            lift = steepest = 0.0',
    '        else:',
    '            lift += max(0.0, slope - max(0.0, before))',
    '        steepest = max(steepest, slope)',
    '        dipped = not jumped and (dipped or before < 0 < slope)',
    '        hump = dipped and slope <= 0 < before and v[k - 1] >= LEAST_PEAK',
    '        if hump and at_break(top_at):',
    '            top, top_at, own = v[k - 1], k - 1, True  # a second hump is its own: it is the peak',
    '        before = slope',
    '        if v[k] > top:',
    '            top, top_at, own = v[k], k, lift > OWN_DOING * steepest',
    '            nearly_over = lift > MOSTLY * steepest > slope',
    '        if rising and top - v[k] >= PROMINENCE:',
    '            cut_off = at_break(top_at) and not nearly_over',
    '            if own and top >= (CERTAIN if cut_off else LEAST_PEAK):',
    '                near = slice(top_at - 1, top_at + 2)',
    '                bend, slope, _ = np.polyfit(t[near] - t[top_at], v[near], 2)',
    '                found.append(t[top_at] - slope / (2 * bend))',
    '            rising = False',
    '            trough = top = v[k]',
    '            top_at = k',
    '            lift = steepest = 0.0',
    '        elif not rising and v[k] < trough:',
    '            trough = top = v[k]',
    '            top_at = k',
    '            lift = steepest = 0.0',
    '        elif not rising and top - trough >= PROMINENCE:',
    '            rising = True',
    '    return found',
  ];
}
