import { PasswordInput, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import styles from './sign-in.module.css';

type SignInFormProps = {
  readonly isBusy: boolean;
  /** Whether the form takes the keyboard when it is shown. */
  readonly isFirst: boolean;
  readonly onSubmit: (userName: string, password: string) => void;
};

/** User name and password; says what is missing instead of asking the server. */
export function SignInForm({ isBusy, isFirst, onSubmit }: SignInFormProps) {
  const text = useText('sign-in');
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [isTried, setIsTried] = useState(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setIsTried(true);
    if (userName.trim() !== '' && password !== '') onSubmit(userName.trim(), password);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextInput label={text('userName')} autoComplete="username" autoFocus={isFirst} data-autofocus={isFirst ? true : undefined} value={userName} onChange={(event) => setUserName(event.currentTarget.value)} error={isTried && userName.trim() === '' ? text('needUserName') : undefined} />
      <PasswordInput label={text('password')} autoComplete="current-password" value={password} onChange={(event) => setPassword(event.currentTarget.value)} error={isTried && password === '' ? text('needPassword') : undefined} visibilityToggleButtonProps={{ 'aria-label': text('showPassword') }} />
      <Button kind="primary" isSubmit isBusy={isBusy}>{text('submit')}</Button>
    </form>
  );
}
