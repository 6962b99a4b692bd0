/** Words of the box with blockers and concentrations, in English; loaded when it is opened. */
export const en = {
  intro:
    'Blockers stop channels conducting; concentrations set the reversal potentials (Nernst). Both work only by changing the parameters above.',
  blocked: (substance: string, id: string) => `${substance} (${id}): channels blocked`,
  left: (conductance: string, left: string, published: string) =>
    `${conductance} left: ${left} of ${published} mS/cm²`,
  ions: { sodium: 'Sodium Na⁺', potassium: 'Potassium K⁺', calcium: 'Calcium Ca²⁺' },
  outside: (ion: string) => `${ion} outside`,
  inside: (ion: string) => `${ion} inside`,
  reversal: (name: string, value: string, celsius: string) =>
    `${name}: ${value} mV at ${celsius} °C`,
  balance: (value: string) => `All ionic currents together cancel at ${value} mV.`,
};

export type ChemistryMessages = typeof en;
