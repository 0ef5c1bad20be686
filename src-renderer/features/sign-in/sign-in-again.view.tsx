import { useState } from 'react';
import type { SignInFailure } from '#shared/bridge/contract.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { hostOf } from './endpoint-host.ts';
import { SignInForm } from './sign-in-form.tsx';
import type { SignInProps } from './sign-in.view.tsx';
import styles from './sign-in.module.css';

export type SignInAgainProps = Pick<SignInProps, 'endpointUrl' | 'signIn'> & { readonly isOpen: boolean; readonly onClose: () => void };

/** The server ended the session: work goes on, and sending resumes after signing in here. */
export function SignInAgain({ endpointUrl, signIn, isOpen, onClose }: SignInAgainProps) {
  const text = useText('sign-in');
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<SignInFailure | ''>('');
  const attempt = (userName: string, password: string): void => {
    setIsBusy(true);
    setFailure('');
    void signIn(userName, password).then((reason) => {
      setIsBusy(false);
      setFailure(reason ?? '');
      if (reason === undefined) onClose();
    });
  };
  return (
    <Dialog title={text('again.title')} isOpen={isOpen} onClose={onClose} width={400}>
      <p className={styles.again}>{text('again.body')}</p>
      <div className={styles.failure} role="alert">{failure !== '' && text(`failures.${failure}`, { endpoint: hostOf(endpointUrl) })}</div>
      <SignInForm isBusy={isBusy} isFirst onSubmit={attempt} />
    </Dialog>
  );
}
