import type { ChemistryMessages } from './en.ts';

/** The same in Polish. */
export const pl: ChemistryMessages = {
  intro:
    'Blokery blokują przewodzenie kanałów, a stężenia wyznaczają potencjały odwrócenia (równanie Nernsta). Jedno i drugie działa tylko przez zmianę parametrów powyżej.',
  blocked: (substance, id) => `${substance} (${id}): zablokowane kanały`,
  left: (conductance, left, published) => `${conductance}: pozostało ${left} z ${published} mS/cm²`,
  ions: { sodium: 'Sód Na⁺', potassium: 'Potas K⁺', calcium: 'Wapń Ca²⁺' },
  outside: (ion) => `${ion} na zewnątrz`,
  inside: (ion) => `${ion} wewnątrz`,
  reversal: (name, value, celsius) => `${name}: ${value} mV w temperaturze ${celsius} °C`,
  balance: (value) => `Wszystkie prądy jonowe razem znoszą się przy ${value} mV.`,
};
