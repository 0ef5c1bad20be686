import { Component, type ReactNode } from 'react';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';

type Props = { readonly place: 'window' | 'pane'; readonly children: ReactNode };

/** Keeps a broken part from taking the rest with it: drafts are kept, and a button draws the part again. */
export class CrashBoundary extends Component<Props, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    const again = this.props.place === 'window' ? () => window.location.reload() : () => this.setState({ isBroken: false });
    return <Broken place={this.props.place} onAgain={again} />;
  }
}

function Broken({ place, onAgain }: { readonly place: Props['place']; readonly onAgain: () => void }) {
  const text = useText('shell');
  const ui = useText('ui');
  const isWindow = place === 'window';
  return (
    <ErrorState
      title={text(isWindow ? 'failed.crashTitle' : 'failed.paneTitle')}
      body={text(isWindow ? 'failed.crash' : 'failed.pane')}
      actions={<Button onClick={onAgain}>{isWindow ? text('failed.reload') : ui('tryAgain')}</Button>}
    />
  );
}
