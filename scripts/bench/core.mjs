import { pathToFileURL } from 'node:url';
import { bundleSubject } from './bundle.mjs';
import { compileReference } from './reference.mjs';
import { allocation } from './sections/allocation.mjs';
import { curve, lifCurve } from './sections/curve.mjs';
import { trace } from './sections/trace.mjs';
import { workPrecision } from './sections/work-precision.mjs';

/** The models and analyses in Node, against the same work in C. */
export async function benchCore(verdicts) {
  console.log('Bundling the core …');
  const bundle = await bundleSubject();
  const reference = compileReference();
  console.log(
    reference
      ? `The other side of the ratios: ${reference.compiler}\n`
      : 'No C compiler (cc, gcc or clang): no ratios.\n',
  );
  const subject = await import(pathToFileURL(bundle).href);
  const context = { bundle, reference, subject, verdicts };
  for (const section of [workPrecision, allocation, trace, curve, lifCurve]) section(context);
}
