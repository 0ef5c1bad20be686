import { Switch, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';

type KeepViewDialogProps = {
  readonly title: string;
  readonly name: string;
  readonly isShared: boolean;
  readonly onKeep: (name: string, isShared: boolean) => void;
  readonly onClose: () => void;
};

/** Name and sharing of a kept view. */
export function KeepViewDialog({ title, name, isShared, onKeep, onClose }: KeepViewDialogProps) {
  const text = useText('ticket-queue');
  const [draft, setDraft] = useState({ name, isShared });
  const [isTried, setIsTried] = useState(false);
  const isNamed = draft.name.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsTried(true);
    if (isNamed) onKeep(draft.name.trim(), draft.isShared);
  };
  return (
    <Dialog title={title} isOpen onClose={onClose} width={400}>
      <form onSubmit={submit}>
        <TextInput
          label={text('saved.name')}
          data-autofocus
          maxLength={80}
          value={draft.name}
          error={isTried && !isNamed ? text('saved.needsName') : ''}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
        <Switch mt="md" label={text('saved.shared')} description={text('saved.sharedNote')} checked={draft.isShared} onChange={(event) => setDraft({ ...draft, isShared: event.currentTarget.checked })} />
        <div style={{ display: 'flex', justifyContent: 'flex-end', gap: '0.5rem', marginTop: '1.25rem' }}>
          <Button kind="quiet" onClick={onClose}>{text('saved.cancel')}</Button>
          <Button kind="primary" isSubmit>{text('saved.keep')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
