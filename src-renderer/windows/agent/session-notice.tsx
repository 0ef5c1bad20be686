import { IconLogin2 } from '@tabler/icons-react';
import { useState } from 'react';
import type { SignInFailure } from '#shared/bridge/contract.ts';
import { useDesk } from '#renderer/data/queries/desk-context.tsx';
import { useSyncStatus } from '#renderer/data/queries/sync-status.ts';
import { SignInAgain } from '#renderer/features/sign-in/index.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useMachine } from './machine.tsx';
import { useSignIn } from './use-sign-in.ts';

/** Offers to sign in again while the server would not know this desk any more; nothing otherwise. */
export function SessionNotice() {
  const text = useText('sign-in');
  const { info } = useMachine();
  const { commands } = useDesk();
  const signIn = useSignIn();
  // Once the server knows this desk again, what waits is sent at once and not when the next try is due.
  const signInAndSend = async (userName: string, password: string): Promise<SignInFailure | undefined> => {
    const failure = await signIn(userName, password);
    if (failure === undefined) commands.sync.resync();
    return failure;
  };
  const isEnded = useSyncStatus().kind === 'signed-out';
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      {isEnded && <Button isSmall icon={<IconLogin2 size={14} aria-hidden />} onClick={() => setIsOpen(true)}>{text('again.open')}</Button>}
      <SignInAgain endpointUrl={info.endpointUrl} signIn={signInAndSend} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}
