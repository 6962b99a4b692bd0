import { SCHEMA_VERSION } from './document.ts';
import type { RawLink } from './link/raw-link.ts';

/** Rewrites a link of version `from` into one of version `from + 1` that means the same. */
export interface Migration {
  readonly from: number;
  migrate(raw: RawLink): RawLink;
}

/** A version of links and the way to it from every version before. */
export interface Schema {
  readonly version: number;
  readonly migrations: readonly Migration[];
}

/** Links without a version were typed by hand; they keep the meaning that they had from the start. */
export const FIRST_VERSION = 1;

/**
 * A link leaves out what is usual, so it changes its meaning not only when keys do, but also when a
 * usual value does (of the default document, of a model, of a stimulus). Either needs a new version,
 * and a step that writes the old value into links that leave it out.
 */
export const CURRENT_SCHEMA: Schema = { version: SCHEMA_VERSION, migrations: [] };

/** Takes a link through all steps from `version` up to the schema's; a newer one is left as it is. */
export function migrateLink(raw: RawLink, version: number, schema: Schema): RawLink {
  let link = raw;
  for (let from = version; from < schema.version; from++) {
    const step = schema.migrations.find((migration) => migration.from === from);
    if (step) link = step.migrate(link);
  }
  return link;
}
