import type { ReactNode } from 'react';
import { Component, useEffect } from 'react';
import { useMessages, useSession } from '../session/session.ts';
import { Reload } from './Reload.tsx';

interface GuardProps {
  readonly children: ReactNode;
}

/** A part of the page that can fail alone: it says so in its place, and the rest goes on. */
export class Guard extends Component<GuardProps, { readonly hasFailed: boolean }> {
  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override readonly state = { hasFailed: false };

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return <Failed onOther={() => this.setState({ hasFailed: false })} />;
  }
}

/** What went wrong may not go wrong with another document: then the part is tried again, once. */
function Failed({ onOther }: { onOther(): void }) {
  const m = useMessages();
  const { store } = useSession();
  useEffect(
    () =>
      store.subscribe(({ document, notices }, before) => {
        if (document !== before.document || notices !== before.notices) onOther();
      }),
    [store, onOther],
  );
  return (
    <div className="trouble" role="alert">
      <p>{m.stopped}</p>
      <Reload />
    </div>
  );
}
