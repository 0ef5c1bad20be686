import { useCallback } from 'react';
import type { SignInFailure } from '#shared/bridge/contract.ts';
import { useMachine } from './machine.tsx';

/** Signs in through main; gives undefined when it worked, else why it did not. */
export function useSignIn(): (userName: string, password: string) => Promise<SignInFailure | undefined> {
  const { bridge, setSession } = useMachine();
  return useCallback(async (userName, password) => {
    const outcome = await bridge.call('session.signIn', { userName, password }).catch(() => ({ kind: 'failed', reason: 'internal' }) as const);
    if (outcome.kind === 'failed') return outcome.reason;
    setSession(outcome.session);
    return undefined;
  }, [bridge, setSession]);
}
