import { brotliDecompressSync } from 'node:zlib';

/*
 * The licence of a font asks for the copyright notice of its makers, with the names they keep to themselves. Packages of
 * fonts do not always repeat it; the font itself does, in its table of names.
 */

/** Places of the tables in WOFF2's list of tables that need no name (W3C, WOFF File Format 2.0, section 4.1). */
const NAME_TABLE = 5;
const GLYF_TABLE = 10;
const LOCA_TABLE = 11;
const NAMED_TABLE = 63;
const HEADER_BYTES = 48;
/** “Copyright notice” and “licence description” in the table of names (OpenType, `name`). */
const COPYRIGHT = 0;

/** The copyright notice inside a WOFF2 file. */
export function fontCopyright(file: Buffer): string {
  if (file.toString('latin1', 0, 4) !== 'wOF2') throw new Error('this is no WOFF2 file');
  const tables = file.readUInt16BE(12);
  const compressedBytes = file.readUInt32BE(20);
  let at = HEADER_BYTES;
  let offset = 0;
  let name: readonly [from: number, to: number] | null = null;

  /** A number of seven bits a byte, the highest first. */
  function number(): number {
    let value = 0;
    for (;;) {
      const byte = file.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  }

  for (let i = 0; i < tables; i++) {
    const flags = file.readUInt8(at++);
    const tag = flags & 63;
    const version = flags >> 6;
    if (tag === NAMED_TABLE) at += 4;
    const bytes = number();
    // The outlines are always transformed, but for version 3; all else only if it says so.
    const isOutline = tag === GLYF_TABLE || tag === LOCA_TABLE;
    const stored = (isOutline ? version !== 3 : version !== 0) ? number() : bytes;
    if (tag === NAME_TABLE) name = [offset, offset + stored];
    offset += stored;
  }
  if (!name) throw new Error('the font has no table of names');
  const all = brotliDecompressSync(file.subarray(at, at + compressedBytes));
  return copyrightIn(all.subarray(...name));
}

function copyrightIn(names: Buffer): string {
  const texts = names.readUInt16BE(4);
  for (let i = 0; i < names.readUInt16BE(2); i++) {
    const record = names.subarray(6 + 12 * i, 18 + 12 * i);
    if (record.readUInt16BE(6) !== COPYRIGHT) continue;
    const from = texts + record.readUInt16BE(10);
    const bytes = Buffer.from(names.subarray(from, from + record.readUInt16BE(8)));
    // Old Macintosh names have a byte a letter; all others are UTF-16, the high byte first.
    const isBytes = record.readUInt16BE(0) === 1;
    return isBytes ? bytes.toString('latin1') : bytes.swap16().toString('utf16le');
  }
  throw new Error('the font says nothing of its copyright');
}
