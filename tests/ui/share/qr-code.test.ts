import { describe, expect, test } from 'vitest';
import { MOST_LETTERS, qrCode, QR_SHIFT, qrSvg } from '../../../src/ui/share/qr-code.ts';
import { readPath } from './read-qr.ts';

const shift = Number(/\d+/u.exec(QR_SHIFT)?.[0]);
const page = 'https://example.org/neurons/';
const points = Array.from({ length: 60 }, (_, i) => `${i * 3}:${(i % 7) / 10}`).join(';');

describe('A QR code', () => {
  test.each([
    ['the page', page],
    ['a short link', `${page}#v=1&stimulus=pulse&measure=did-it-fire&unit=native&range=0,20&amp=7`],
    ['a long link', `${page}#v=1&stimulus=free-hand&points=${points}`],
  ])('of %s is read as that very link', (_, link) => {
    const code = qrCode(link)!;
    expect(readPath(code.path, code.side, shift)).toBe(link);
  });

  test('keeps four white modules on every side', () => {
    const { path, side } = qrCode(page)!;
    const numbers = (path.match(/\d+/gu) ?? []).map(Number);
    expect(Math.min(...numbers)).toBe(0);
    expect(shift).toBe(4);
    expect(side - Math.max(...numbers)).toBe(2 * shift);
  });

  test('says when it is too fine for a hall, and when no code can hold a text', () => {
    expect(qrCode(page)?.isDense).toBe(false);
    expect(qrCode('x'.repeat(1200))?.isDense).toBe(true);
    expect(qrCode('x'.repeat(MOST_LETTERS))).not.toBeNull();
    expect(qrCode('x'.repeat(MOST_LETTERS + 1))).toBeNull();
  });

  test('as a file is black on white and as wide as it is high', () => {
    const code = qrCode(page)!;
    const svg = qrSvg(code);
    expect(svg).toContain(`viewBox="0 0 ${code.side} ${code.side}"`);
    expect(svg).toMatch(/fill="#fff" d="M0 0H\d+V\d+H0Z"/u);
    expect(svg).toContain(`fill="#000" transform="${QR_SHIFT}" d="${code.path}"`);
  });
});
