import { IconChevronDown, IconUserOff, IconUsers } from '@tabler/icons-react';
import { useMemo } from 'react';
import { GroupChip, PersonChip } from '#renderer/entities/person/person-chip.tsx';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { PickerPopover } from '#renderer/ui/choice-picker.tsx';
import type { Choice } from '#renderer/ui/choices.ts';
import { useRecord, useRecordUi } from '../record-scope.tsx';
import styles from './header.module.css';

const meId = 'me';
const nobodyId = 'nobody';

/** Who works on it: oneself first, then the group's people, then everybody. */
export function AssigneeControl() {
  const { ticket, me, mayChange, commands, act } = useRecord();
  const isOpen = useRecordUi((ui) => ui.opening === 'assignee');
  const open = useRecordUi((ui) => ui.open);
  const close = useRecordUi((ui) => ui.close);
  const directory = useDirectory();
  const text = useText('ticket-record');
  const words = useText('entities');
  const name = directory.nameOf(ticket.assignedToId);
  const choices = useMemo((): readonly Choice[] => {
    const inGroup = directory.membersOf(ticket.assignmentGroupId);
    const others = directory.agents.filter((agent) => !inGroup.includes(agent));
    const person = (one: { id: string; name: string; title: string }): Choice =>
      ({ id: one.id, label: one.name, detail: one.title, picture: <Avatar id={one.id} name={one.name} size={20} /> });
    return [
      ...(ticket.assignedToId === me.id ? [] : [{ id: meId, label: text('assignee.me'), keys: 'm', picture: <Avatar id={me.id} name={directory.nameOf(me.id)} size={20} /> }]),
      ...(ticket.assignedToId === '' ? [] : [{ id: nobodyId, label: text('assignee.nobody'), picture: <IconUserOff size={16} aria-hidden /> }]),
      ...[...inGroup, ...others].filter((one) => one.id !== me.id).map(person),
    ];
  }, [directory, ticket.assignmentGroupId, ticket.assignedToId, me.id, text]);
  const choose = (id: string): void => {
    close();
    void act(id === meId
      ? commands.tickets.assignToMe(ticket.id)
      : commands.tickets.edit(ticket.id, { assignedToId: id === nobodyId ? '' : id }));
  };
  const chip = <PersonChip id={ticket.assignedToId} name={name} isMe={ticket.assignedToId === me.id} />;
  if (!mayChange) return <span className={styles.fixed}>{chip}</span>;
  return (
    <PickerPopover
      isOpen={isOpen}
      label={text('assignee.search')}
      placeholder={text('assignee.search')}
      emptyText={text('assignee.empty')}
      choices={choices}
      chosenId={ticket.assignedToId}
      onChoose={choose}
      onCancel={close}
      target={
        <button
          type="button"
          className={styles.control}
          aria-label={ticket.assignedToId === '' ? text('assignee.none') : text('assignee.label', { name: ticket.assignedToId === me.id ? `${words('person.me')} - ${name}` : name })}
          onClick={() => (isOpen ? close() : open('assignee'))}
        >
          {chip}
          <IconChevronDown size={14} aria-hidden className={styles.arrow} />
        </button>
      }
    />
  );
}

/** Which group it lies with; the picker says beforehand that the assignee goes ([TW-17]). */
export function GroupControl() {
  const { ticket, mayChange, commands, act } = useRecord();
  const isOpen = useRecordUi((ui) => ui.opening === 'group');
  const open = useRecordUi((ui) => ui.open);
  const close = useRecordUi((ui) => ui.close);
  const directory = useDirectory();
  const text = useText('ticket-record');
  const name = directory.nameOf(ticket.assignmentGroupId);
  const assignee = directory.nameOf(ticket.assignedToId);
  const choices = useMemo((): readonly Choice[] =>
    directory.groups.map((group) => ({ id: group.id, label: group.name, picture: <IconUsers size={16} aria-hidden /> })), [directory]);
  const choose = (id: string): void => {
    close();
    void act(commands.tickets.edit(ticket.id, { assignmentGroupId: id }));
  };
  const chip = <GroupChip id={ticket.assignmentGroupId} name={name} />;
  if (!mayChange) return <span className={styles.fixed}>{chip}</span>;
  return (
    <PickerPopover
      isOpen={isOpen}
      label={text('group.search')}
      placeholder={text('group.search')}
      emptyText={text('group.empty')}
      choices={choices}
      chosenId={ticket.assignmentGroupId}
      {...(ticket.assignedToId === '' ? {} : { note: text('group.clears', { name: assignee }) })}
      onChoose={choose}
      onCancel={close}
      target={
        <button
          type="button"
          className={styles.control}
          aria-label={ticket.assignmentGroupId === '' ? text('group.none') : text('group.label', { name })}
          onClick={() => (isOpen ? close() : open('group'))}
        >
          {chip}
          <IconChevronDown size={14} aria-hidden className={styles.arrow} />
        </button>
      }
    />
  );
}
