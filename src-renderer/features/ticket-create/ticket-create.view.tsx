import { Textarea, TextInput } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useDesk } from '#renderer/data/queries/desk-context.tsx';
import { useSyncStatus } from '#renderer/data/queries/sync-status.ts';
import { useRefusalText } from '#renderer/entities/record/refusal-text.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { useUi } from '#renderer/ui/ui-setting.tsx';
import { CallerFacts, OpenTickets } from './caller-card.tsx';
import { CallerField } from './caller-field.tsx';
import { MoreFields } from './more-fields.tsx';
import { emptyForm, lacksOf, startOf } from './ticket-create.model.ts';
import styles from './ticket-create.module.css';
import { useIncidentForm } from './use-incident-form.ts';

/** What the window gives to the form. */
export type TicketCreateProps = {
  /** Names the kept draft, so that several forms may be open. */
  readonly draftId: string;
  /** The caller to start with; '' when not known. */
  readonly callerId: string;
  readonly onCreated: (ticketId: string) => void;
  readonly onCancel: () => void;
  readonly onOpenTicket?: (ticketId: string, how?: 'look' | 'tab' | 'window') => void;
};

const titleLimit = 400;

/** A new incident by keyboard: who calls, what does not work, Ctrl+Enter. Everything else is optional. */
export function TicketCreate({ draftId, callerId, onCreated, onCancel, onOpenTicket }: TicketCreateProps) {
  const { commands } = useDesk();
  const { isMac } = useUi();
  const { kind } = useSyncStatus();
  const toast = useToast();
  const refusalText = useRefusalText();
  const text = useText('ticket-create');
  const { form, change, affected, clear } = useIncidentForm(draftId, callerId);
  const [hasTried, setHasTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const callerInput = useRef<HTMLInputElement>(null);
  const titleInput = useRef<HTMLInputElement>(null);
  const lacks = hasTried ? lacksOf(form) : [];
  const save = async (): Promise<void> => {
    const lacking = lacksOf(form)[0];
    setHasTried(true);
    if (lacking !== undefined) return (lacking === 'callerId' ? callerInput : titleInput).current?.focus();
    if (isBusy) return;
    setIsBusy(true);
    const created = await commands.tickets.create(startOf(form, affected));
    setIsBusy(false);
    if (!created.ok) return toast.show({ tone: 'bad', text: refusalText(created.error) });
    clear();
    onCreated(created.value.id);
  };
  // After Tab the browser moves the focus once more, so this waits for it.
  const goOn = (): void => {
    if (form.shortDescription === '') requestAnimationFrame(() => titleInput.current?.focus());
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(isMac ? event.metaKey : event.ctrlKey)) return;
    event.preventDefault();
    void save();
  };
  return (
    <form
      className={styles.form}
      data-hotkey-scope="create"
      aria-label={text('title')}
      onKeyDown={key}
      onSubmit={(event) => {
        event.preventDefault();
        titleInput.current?.focus();
      }}
    >
      <div className={styles.scroll}>
        <h2 className={styles.heading}>{text('title')}</h2>
        {kind === 'offline' && <p className={styles.offline}><IconCloudOff size={14} aria-hidden />{text('offline')}</p>}
        <CallerField form={form} onChange={change} inputRef={callerInput} error={lacks.includes('callerId') ? text('callerNeeded') : ''} onChosen={goOn} />
        <CallerFacts callerId={form.callerId} />
        <TextInput
          ref={titleInput}
          label={text('shortDescription')}
          placeholder={text('shortHolder')}
          withAsterisk
          required
          maxLength={titleLimit}
          value={form.shortDescription}
          error={lacks.includes('shortDescription') ? text('shortNeeded') : undefined}
          onChange={(event) => change({ ...form, shortDescription: event.currentTarget.value })}
        />
        <OpenTickets callerId={form.callerId} {...(onOpenTicket ? { onOpenTicket } : {})} />
        <Textarea
          label={text('description')}
          placeholder={text('descriptionHolder')}
          autosize
          minRows={3}
          maxRows={12}
          value={form.description}
          onChange={(event) => change({ ...form, description: event.currentTarget.value })}
        />
        <MoreFields form={form} onChange={change} affected={affected} />
      </div>
      <footer className={styles.foot}>
        <span className={styles.keep}>{text('keep')}</span>
        <Button kind="quiet" onClick={() => {
          change(emptyForm);
          clear();
          onCancel();
        }}>{text('discard')}</Button>
        <Button kind="primary" keys="mod+Enter" isBusy={isBusy} onClick={() => void save()}>{text('save')}</Button>
      </footer>
    </form>
  );
}
