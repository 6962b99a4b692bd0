/** Words of the box on methods and steps, in English; loaded when it is opened. */
export const en = {
  auto: 'each model’s best',
  refused: (method: string, reason: string) => `${method}: not offered, ${reason}`,
  settled: 'Settled and first-interval rates always use each model’s best method.',
  now: (model: string, method: string, steps: string) =>
    `${model}: ${method}, number of steps: ${steps}`,
};

export type NumericsMessages = typeof en;
