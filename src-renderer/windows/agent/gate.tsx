import { useEffect, useState } from 'react';
import { routes } from '#shared/protocol/routes.ts';
import { Welcome } from '#shared/protocol/session.messages.ts';
import { DeskProvider } from '#renderer/data/queries/desk-context.tsx';
import { type SignedInSession, useDeskOpening } from '#renderer/data/queries/use-desk-opening.ts';
import { type Greeting, SignIn } from '#renderer/features/sign-in/index.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { localKeepsakes } from '#renderer/platform/keepsake.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { LayoutProvider } from './layout-store.tsx';
import { useMachine } from './machine.tsx';
import { RecordWindow } from './record-window.tsx';
import { Starting } from './starting.tsx';
import type { Target } from './target.ts';
import { useSignIn } from './use-sign-in.ts';
import { Workbench } from './workbench.tsx';

/** Lets nobody in before somebody is signed in and their database is open. */
export function Gate({ target }: { readonly target: Target }) {
  const { session } = useMachine();
  return session.kind === 'signed-out' ? <SignInGate /> : <DeskGate key={session.personId} session={session} target={target} />;
}

function SignInGate() {
  const { info } = useMachine();
  const signIn = useSignIn();
  const [greeting, setGreeting] = useState<Greeting>({ kind: 'asking' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const asking = new AbortController();
    void readWelcome(info.endpointUrl, asking.signal).then((answer) => { if (!asking.signal.aborted) setGreeting(answer); });
    return () => asking.abort();
  }, [info.endpointUrl, turn]);
  const askAgain = (): void => {
    setGreeting({ kind: 'asking' });
    setTurn(turn + 1);
  };
  return (
    <SignIn
      endpointUrl={info.endpointUrl}
      greeting={greeting}
      onAskAgain={askAgain}
      signIn={signIn}
    />
  );
}

async function readWelcome(endpointUrl: string, signal: AbortSignal): Promise<Greeting> {
  try {
    const answer = await fetch(endpointUrl.replace(/\/$/, '') + routes.welcome, { signal });
    return { kind: 'here', welcome: Welcome.parse(await answer.json()) };
  } catch {
    return { kind: 'unreachable' };
  }
}

function DeskGate({ session, target }: { readonly session: SignedInSession; readonly target: Target }) {
  const text = useText('shell');
  const ui = useText('ui');
  const { info } = useMachine();
  const opening = useDeskOpening(session, info);
  if (opening.kind === 'opening') return <Starting />;
  if (opening.kind === 'failed') {
    const detail = opening.detail === '' ? '' : ` ${text('failed.detail', { detail: opening.detail })}`;
    return (
      <ErrorState
        title={text(`failed.titles.${opening.fault}`)}
        body={text(`failed.bodies.${opening.fault}`) + detail}
        actions={<Button kind="primary" onClick={opening.retry}>{ui('tryAgain')}</Button>}
      />
    );
  }
  return (
    <DeskProvider desk={opening.desk}>
      <LayoutProvider personId={session.personId} keepsakes={localKeepsakes} isRemembered={target.kind === 'desk'}>
        {target.kind === 'desk' ? <Workbench /> : <RecordWindow ticketId={target.ticketId} />}
      </LayoutProvider>
    </DeskProvider>
  );
}
