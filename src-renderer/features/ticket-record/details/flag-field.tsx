import { Switch } from '@mantine/core';
import { mayOnTicket } from '#shared/domain/ticket/ticket.policy.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { useRecord } from '../record-scope.tsx';
import styles from './details.module.css';

/** A yes or no. Only those who may, may. */
export function FlagField({ field, labelId }: { readonly field: 'isMajor' | 'isConfidential'; readonly labelId: string }) {
  const { ticket, me, commands, act } = useRecord();
  const text = useText('ticket-record');
  const may = field === 'isMajor' ? mayOnTicket.markMajor(me) : mayOnTicket.markConfidential(me, ticket);
  const isOn = ticket[field];
  return (
    <span className={styles.flag}>
      <Switch
        size="sm"
        aria-labelledby={labelId}
        checked={isOn}
        disabled={!may}
        onChange={(event) => void act(commands.tickets.edit(ticket.id, field === 'isMajor' ? { isMajor: event.currentTarget.checked } : { isConfidential: event.currentTarget.checked }))}
      />
      <span>{text(isOn ? 'details.yes' : 'details.no')}</span>
    </span>
  );
}
