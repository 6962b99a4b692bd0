import type { SimulationProblem } from '../../core/contracts/simulation.ts';
import type { Text } from '../../core/contracts/text.ts';
import { lasting } from './drive.ts';
import { CELL, cellComponents } from './neuroml/cell.ts';
import { generators } from './neuroml/stimulus.ts';
import { quantity, xml, xmlComment, xmlLines } from './neuroml/xml.ts';
import { stateRefusal, subjectOf } from './subject.ts';
import type { CodeTarget } from './target.ts';
import { differences, heading, wrapped } from './text.ts';

/** More generators than this, and the file is no description any more. */
const MOST_PIECES = 2000;

/** Simulators of LEMS step by Euler's method; so finely, spikes stay near where they belong. */
const STEP_MS = 0.001;
const DRIFT = `Simulators of LEMS step by Euler's method, here by ${STEP_MS} ms. Their spikes drift away from those of the page, and the differences add up: 0.013 ms with every spike have been measured. A shorter step drifts less.`;

const NO_COMPONENT: Text = {
  en: 'no standard component of NeuroML is this model',
  pl: 'żaden standardowy komponent NeuroML nie jest tym modelem',
};
const NOISY: Text = {
  en: 'NeuroML has no standard component for membrane noise; set it to zero',
  pl: 'NeuroML nie ma standardowego komponentu szumu błonowego; ustaw go na zero',
};
const NOT_AT_REST: Text = {
  en: 'a NeuroML cell starts at rest, and this run does not',
  pl: 'komórka NeuroML startuje ze spoczynku, a ten przebieg nie',
};
const DECAYS: Text = {
  en: 'NeuroML has no standard component that gives these cells a synaptic current which jumps and decays; its synapses that decay so are conductances',
  pl: 'NeuroML nie ma standardowego komponentu, który dałby tym komórkom prąd synaptyczny ze skokiem i zanikiem; jego tak zanikające synapsy to przewodności',
};
const TOO_MANY_PIECES: Text = {
  en: `the current has more than ${MOST_PIECES} pieces, too many for NeuroML's pulse generators; shorten the run or smooth the current`,
  pl: `prąd ma ponad ${MOST_PIECES} odcinków, zbyt wiele na generatory impulsów NeuroML; skróć przebieg albo wygładź prąd`,
};

/** One LEMS file: standard NeuroML 2 components, and the simulation to run. */
export const neuroml: CodeTarget = {
  id: 'neuroml',
  label: 'NeuroML 2 / LEMS',
  fileName: 'LEMS_threshold.xml',
  mime: 'application/xml',
  refusal,
  write(state) {
    const subject = subjectOf(state);
    const { neuroml: mapping } = subject.portable;
    if (!mapping) throw new Error(NO_COMPONENT.en);
    const temperature =
      mapping.kind === 'channels'
        ? {
            type: 'networkWithTemperature',
            temperature: quantity(subject.params[mapping.temperature] ?? NaN, 'degC'),
          }
        : {};
    const file = xml('Lems', {}, [
      xml('Target', { component: 'run' }),
      ...['Cells.xml', 'Networks.xml', 'Simulation.xml'].map((name) =>
        xml('Include', { file: name }),
      ),
      ...cellComponents(subject, mapping),
      xml('compoundInput', { id: 'stimulus' }, generators(subject.drive)),
      xml('network', { id: 'network', ...temperature }, [
        xml('population', { id: 'population', component: CELL, size: '1' }),
        xml('explicitInput', {
          target: 'population[0]',
          input: 'stimulus',
          destination: 'synapses',
        }),
      ]),
      xml(
        'Simulation',
        {
          id: 'run',
          length: quantity(subject.problem.tEndMs, 'ms'),
          step: quantity(STEP_MS, 'ms'),
          target: 'network',
        },
        [
          xml('OutputFile', { id: 'potential', fileName: 'threshold_v.dat' }, [
            xml('OutputColumn', { id: 'v', quantity: 'population[0]/v' }),
          ]),
        ],
      ),
    ]);
    const words = [
      ...heading(subject, 'NeuroML 2 and LEMS'),
      ...wrapped(
        'Units stand with the numbers. The membrane has 100,000 µm², so that 1 nA is 1 µA/cm².',
      ),
      ...wrapped(
        'Run it with jNeuroML: jnml LEMS_threshold.xml; it writes time (s) and V (V) to threshold_v.dat.',
      ),
      ...wrapped(DRIFT),
      ...differences(subject),
      ...wrapped(
        'Spikes on the page are maxima of V, or the resets of an integrate-and-fire cell.',
      ),
    ];
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      ...xmlComment(words),
      ...xmlLines(file),
      '',
    ].join('\n');
  },
};

function refusal(problem: SimulationProblem): Text | null {
  const refused = stateRefusal(problem);
  if (refused) return refused;
  const { portable, noisy, startsAtRest, drive } = subjectOf({ problem, link: '' });
  if (!portable.neuroml) return NO_COMPONENT;
  if (noisy) return NOISY;
  if (!startsAtRest) return NOT_AT_REST;
  if (drive.some(({ decayAmp }) => decayAmp !== 0)) return DECAYS;
  return lasting(drive).length > MOST_PIECES ? TOO_MANY_PIECES : null;
}
