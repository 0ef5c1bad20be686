import { useState } from 'react';
import type { Person } from '#shared/domain/person/person.record.ts';
import { PersonChip } from '#renderer/entities/person/person-chip.tsx';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useItemSearch, useItemsOf } from '#renderer/data/queries/items.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Avatar } from '#renderer/ui/avatar.tsx';
import type { Choice } from '#renderer/ui/choices.ts';
import { useRecord } from '../record-scope.tsx';
import styles from './details.module.css';
import { Value } from './value.tsx';
import { PickField } from './pick-field.tsx';

const peopleLimit = 20;

/** A person as a choice: what tells two of one name apart stands beside it. */
export const personChoice = (person: Person): Choice => ({
  id: person.id,
  label: person.name,
  detail: [person.phone, person.location, person.company].filter((one) => one !== '').join(' · '),
  picture: <Avatar id={person.id} name={person.name} size={20} />,
});

/** Who it happened to. */
export function CallerField() {
  const { ticket, commands, act } = useRecord();
  const directory = useDirectory();
  const text = useText('ticket-record');
  const caller = directory.person(ticket.callerId);
  return (
    <PickField
      field="callerId"
      chosenId={ticket.callerId}
      placeholder={text('details.person')}
      choices={(typed) => directory.searchPeople(typed, peopleLimit).map(personChoice)}
      onChoose={(callerId) => void act(commands.tickets.edit(ticket.id, { callerId }))}
    >
      {ticket.callerId === ''
        ? <span className={styles.none}>{text('details.none')}</span>
        : <PersonChip id={ticket.callerId} name={directory.nameOf(ticket.callerId)} isVip={caller?.isVip ?? false} />}
    </PickField>
  );
}

/** The affected item: the caller's own ones stand first. */
export function ItemField() {
  const { ticket, commands, act } = useRecord();
  const [typed, setTyped] = useState('');
  const own = useItemsOf(ticket.callerId);
  const found = useItemSearch(typed, peopleLimit);
  const choices = (typed.trim() === '' ? own : found).map((item): Choice => ({ id: item.id, label: item.name, detail: [item.serialNumber, item.location].filter((one) => one !== '').join(' · ') }));
  return (
    <PickField field="itemId" chosenId={ticket.itemId} choices={() => choices} onText={setTyped} onChoose={(itemId) => void act(commands.tickets.edit(ticket.id, { itemId }))}>
      <Value field="itemId" />
    </PickField>
  );
}
