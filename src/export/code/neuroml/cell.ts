import type {
  NeuroMlChannel,
  NeuroMlGate,
  NeuroMlMapping,
  NeuroMlRate,
} from '../../../core/contracts/portable.ts';
import type { Subject } from '../subject.ts';
import type { Xml } from './xml.ts';
import { quantity, xml } from './xml.ts';

/** Id of the cell in the file. */
export const CELL = 'neuron';

/** A sphere of so many µm has 100,000 µm² of membrane, where 1 nA is 1 µA/cm². */
const DIAMETER_UM = Math.sqrt(1e5 / Math.PI);

/** Channels and cell as standard components. */
export function cellComponents(subject: Subject, mapping: NeuroMlMapping): Xml[] {
  const value = (parameter: string, unit: string) =>
    quantity(subject.params[parameter] ?? NaN, unit);
  if (mapping.kind === 'iafRefCell') {
    return [
      // On that membrane 1 µF/cm² is 1 nF and 1 mS/cm² is 1 µS.
      xml('iafRefCell', {
        id: CELL,
        leakReversal: value(mapping.leakReversal, 'mV'),
        thresh: value(mapping.threshold, 'mV'),
        reset: value(mapping.reset, 'mV'),
        C: value(mapping.capacitance, 'nF'),
        leakConductance: value(mapping.leakConductance, 'uS'),
        refract: value(mapping.refractory, 'ms'),
      }),
    ];
  }
  const densities = mapping.channels.map(({ id, ion, conductance, reversal }) =>
    xml('channelDensity', {
      id: `${id}_density`,
      ionChannel: id,
      ion,
      condDensity: value(conductance, 'mS_per_cm2'),
      erev: value(reversal, 'mV'),
    }),
  );
  const [vMv = NaN] = Object.values(subject.initial);
  return [
    // NeuroML's schema has them in this order.
    ...mapping.channels
      .toSorted((a, b) => Math.sign(a.gates.length) - Math.sign(b.gates.length))
      .map(channel),
    xml('cell', { id: CELL }, [
      xml('morphology', { id: 'soma_morphology' }, [
        xml('segment', { id: '0', name: 'soma' }, [point('proximal'), point('distal')]),
      ]),
      xml('biophysicalProperties', { id: 'membrane' }, [
        xml('membraneProperties', {}, [
          ...densities,
          xml('spikeThresh', { value: '0mV' }),
          xml('specificCapacitance', { value: value(mapping.capacitance, 'uF_per_cm2') }),
          xml('initMembPotential', { value: quantity(vMv, 'mV') }),
        ]),
        xml('intracellularProperties', {}, [xml('resistivity', { value: '0.1kohm_cm' })]),
      ]),
    ]),
  ];
}

const point = (name: string): Xml =>
  xml(name, { x: '0', y: '0', z: '0', diameter: quantity(DIAMETER_UM, '') });

// The conductance of one channel does not matter where densities are given.
const ONE_CHANNEL = '10pS';

const channel = ({ id, ion, gates }: NeuroMlChannel): Xml =>
  gates.length === 0
    ? xml('ionChannel', { id, conductance: ONE_CHANNEL, type: 'ionChannelPassive' })
    : xml('ionChannelHH', { id, conductance: ONE_CHANNEL, species: ion }, gates.map(gate));

const gate = ({ id, instances, q10, forward, reverse }: NeuroMlGate): Xml =>
  xml('gateHHrates', { id, instances: quantity(instances, '') }, [
    xml('q10Settings', {
      type: 'q10ExpTemp',
      q10Factor: quantity(q10.factor, ''),
      experimentalTemp: quantity(q10.atCelsius, 'degC'),
    }),
    rate('forwardRate', forward),
    rate('reverseRate', reverse),
  ]);

const rate = (name: string, { type, ratePerMs, midpointMv, scaleMv }: NeuroMlRate): Xml =>
  xml(name, {
    type,
    rate: quantity(ratePerMs, 'per_ms'),
    midpoint: quantity(midpointMv, 'mV'),
    scale: quantity(scaleMv, 'mV'),
  });
