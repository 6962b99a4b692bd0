import { useEffect } from 'react';
import { NotLoaded } from '../../ui/controls/NotLoaded.tsx';
import { useLoaded } from '../../ui/controls/use-loaded.ts';

const load = async () => (await import('../../ui/share/HallCode.tsx')).HallCode;

/** The QR code of the experiment as large as the screen; loaded when it is wanted. */
export function CodeScreen({ onBack }: { onBack(): void }) {
  const { value: Code, fetch, ...trouble } = useLoaded(load);
  useEffect(() => void fetch(), [fetch]);
  if (Code) return <Code onClose={onBack} />;
  return trouble.failure && <NotLoaded {...trouble} failure={trouble.failure} onRetry={fetch} />;
}
