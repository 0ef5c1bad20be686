import { IconPlus, IconTag } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { PickerPopover } from '#renderer/ui/choice-picker.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useRecord } from '../record-scope.tsx';
import styles from './details.module.css';
import { personChoice } from './reference-fields.tsx';

const peopleLimit = 20;
const tagLength = 60;

/** Words to find it by; Enter or a comma adds one. */
export function TagsField() {
  const { ticket, commands, act } = useRecord();
  const text = useText('ticket-record');
  const [typed, setTyped] = useState('');
  const add = (): void => {
    const tag = typed.replace(/\s+/g, ' ').trim();
    setTyped('');
    if (tag !== '' && !ticket.tags.includes(tag)) void act(commands.tickets.edit(ticket.id, { tags: [...ticket.tags, tag] }));
  };
  const key = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add();
    }
  };
  return (
    <div className={styles.list}>
      {ticket.tags.map((tag) => (
        <Chip key={tag} label={tag} icon={<IconTag size={13} aria-hidden />} onRemove={() => void act(commands.tickets.edit(ticket.id, { tags: ticket.tags.filter((one) => one !== tag) }))} />
      ))}
      <input
        className={styles.small}
        aria-label={text('details.addTag')}
        placeholder={text('details.addTag')}
        value={typed}
        maxLength={tagLength}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={key}
        onBlur={add}
      />
    </div>
  );
}

/** Who follows it. */
export function PeopleField() {
  const { ticket, commands, act } = useRecord();
  const directory = useDirectory();
  const text = useText('ticket-record');
  const [isOpen, setIsOpen] = useState(false);
  const set = (watcherIds: string[]): void => void act(commands.tickets.edit(ticket.id, { watcherIds }));
  return (
    <div className={styles.list}>
      {ticket.watcherIds.map((id) => {
        const name = directory.nameOf(id);
        return <Chip key={id} label={name} icon={<Avatar id={id} name={name} size={16} />} onRemove={() => set(ticket.watcherIds.filter((one) => one !== id))} />;
      })}
      <PickerPopover
        isOpen={isOpen}
        label={text('details.addWatcher')}
        placeholder={text('details.person')}
        emptyText={text('details.nothing')}
        choices={(typed) => directory.searchPeople(typed, peopleLimit).filter((one) => !ticket.watcherIds.includes(one.id)).map(personChoice)}
        onChoose={(id) => {
          setIsOpen(false);
          set([...ticket.watcherIds, id]);
        }}
        onCancel={() => setIsOpen(false)}
        target={<button type="button" className={styles.add} onClick={() => setIsOpen((open) => !open)}><IconPlus size={13} aria-hidden />{text('details.addWatcher')}</button>}
      />
    </div>
  );
}
