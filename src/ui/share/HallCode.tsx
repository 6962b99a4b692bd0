import { useMemo } from 'react';
import { useStore } from 'zustand';
import { exactly } from '../../i18n/numbers.ts';
import { useExplorerDocument, useSession } from '../session/session.ts';
import { linkTo, pageAddress, pageKeysOf, PLAIN_LINK } from './links.ts';
import { MOST_LETTERS, qrCode } from './qr-code.ts';
import { QrHall } from './QrHall.tsx';
import { useShareMessages } from './share-words.ts';
import './share.css';

export interface HallCodeProps {
  onClose(): void;
}

/** The experiment as it is now for every phone in the room, in the language that is spoken there. */
export function HallCode({ onClose }: HallCodeProps) {
  const document = useExplorerDocument();
  const reader = useStore(useSession().reader);
  const m = useShareMessages();
  const address = pageAddress();
  const link = linkTo(address, document, pageKeysOf({ ...PLAIN_LINK, withLanguage: true }, reader));
  const code = useMemo(() => qrCode(link), [link]);
  if (code) return <QrHall code={code} link={link} address={address} onClose={onClose} />;
  const [count, most] = [link.length, MOST_LETTERS].map((n) => exactly(reader.language, n));
  return <p role="alert">{m.qrTooLong(count!, most!)}</p>;
}
