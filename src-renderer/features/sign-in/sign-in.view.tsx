import { IconArrowRight, IconPlugConnectedX } from '@tabler/icons-react';
import { useState } from 'react';
import type { SignInFailure } from '#shared/bridge/contract.ts';
import type { Welcome } from '#shared/protocol/session.messages.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Product } from '#renderer/ui/product.tsx';
import { hostOf } from './endpoint-host.ts';
import { SignInForm } from './sign-in-form.tsx';
import styles from './sign-in.module.css';

/** What is known of the endpoint before anybody signs in. */
export type Greeting = { readonly kind: 'asking' } | { readonly kind: 'unreachable' } | { readonly kind: 'here'; readonly welcome: Welcome };

export type SignInProps = {
  readonly endpointUrl: string;
  readonly greeting: Greeting;
  readonly onAskAgain: () => void;
  /** Signs in; undefined when it worked (the window goes on by itself), else why it did not. */
  readonly signIn: (userName: string, password: string) => Promise<SignInFailure | undefined>;
};

/** Who are you? One click for a demonstration account, or the form; every failure in a sentence. */
export function SignIn({ endpointUrl, greeting, onAskAgain, signIn }: SignInProps) {
  const text = useText('sign-in');
  const [busyAs, setBusyAs] = useState('');
  const [failure, setFailure] = useState<SignInFailure | ''>('');
  const endpoint = hostOf(endpointUrl);
  const attempt = (userName: string, password: string): void => {
    setBusyAs(userName);
    setFailure('');
    void signIn(userName, password).then((reason) => {
      setFailure(reason ?? '');
      if (reason !== undefined) setBusyAs('');
    });
  };
  const demo = greeting.kind === 'here' ? greeting.welcome.demoAccounts : [];
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <Product />
        <h1 className={styles.title}>{text('title')}</h1>
        <p className={styles.endpoint}>{text('to', { endpoint })}</p>
        {greeting.kind === 'unreachable' && <Unreachable onAskAgain={onAskAgain} />}
        <div className={styles.failure} role="alert">{failure !== '' && text(`failures.${failure}`, { endpoint })}</div>
        {demo.length > 0 && (
          <section className={styles.demo} aria-labelledby="demo-accounts">
            <h2 id="demo-accounts" className={styles.heading}>{text('demo')}</h2>
            {demo.map((account, index) => (
              <button key={account.userName} type="button" className={styles.account} disabled={busyAs !== ''} autoFocus={index === 0} onClick={() => attempt(account.userName, account.password)}>
                <Avatar id={account.userName} name={account.name} size={32} />
                <span className={styles.who}>
                  <span className={styles.name}>{account.name}</span>
                  <span className={styles.role}>{account.title === '' ? account.roles.map((role) => text(`roles.${role}`)).join(', ') : account.title}</span>
                </span>
                {busyAs === account.userName ? <span className={styles.role}>{text('signingIn')}</span> : <IconArrowRight size={16} aria-hidden />}
              </button>
            ))}
            <p className={styles.or}>{text('orForm')}</p>
          </section>
        )}
        <SignInForm isBusy={busyAs !== ''} isFirst={demo.length === 0} onSubmit={attempt} />
      </div>
    </main>
  );
}

function Unreachable({ onAskAgain }: { readonly onAskAgain: () => void }) {
  const text = useText('sign-in');
  return (
    <div className={styles.offline} role="status">
      <IconPlugConnectedX size={20} aria-hidden />
      <div>
        <strong>{text('offline.title')}</strong>
        <p>{text('offline.body')}</p>
        <Button isSmall onClick={onAskAgain}>{text('offline.again')}</Button>
      </div>
    </div>
  );
}
