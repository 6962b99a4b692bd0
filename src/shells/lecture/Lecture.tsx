import type { PageKeys } from '../../state/link/page-keys.ts';
import { Explorer } from '../explorer/Explorer.tsx';

export function Lecture(_props: { readonly keys: PageKeys }) {
  return <Explorer />;
}
