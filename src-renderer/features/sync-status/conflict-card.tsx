import { IconCheck } from '@tabler/icons-react';
import type { Conflict, ConflictField } from '#shared/domain/personal/personal.record.ts';
import { useDesk } from '#renderer/data/queries/desk-context.tsx';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import type { PersonalOf } from '#renderer/data/queries/personal.ts';
import { useTicket } from '#renderer/data/queries/tickets.ts';
import { useFieldName, useRefusalText } from '#renderer/entities/record/refusal-text.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import styles from './sync-status.module.css';
import { useMoment } from './use-moment.ts';
import { useValueText, valueOf } from './use-value-text.ts';

type ConflictCardProps = { readonly conflict: PersonalOf<Conflict>; readonly onOpenTicket: (ticketId: string) => void };
type Choice = 'mine' | 'theirs';

/** One record that was edited in two places: per field what it was, both versions, and one click to choose. */
export function ConflictCard({ conflict, onOpenTicket }: ConflictCardProps) {
  const text = useText('sync-status');
  const { recordId, fields, mineBy, mineAt, theirsBy, theirsAt } = conflict.content;
  const ticket = useTicket(recordId);
  const person = usePersonAt();
  const choose = useChoose(conflict.id);
  const name = ticket.kind === 'here' ? `${ticket.value.number || ticket.value.provisionalNumber} ${ticket.value.shortDescription}` : recordId;
  const open = fields.filter((field) => field.choice === 'open');
  return (
    <article className={styles.card}>
      <header className={styles.cardHead}>
        <h4 className={styles.cardTitle}>{text('conflict.about', { name })}</h4>
        <Button kind="quiet" isSmall onClick={() => onOpenTicket(recordId)}>{text('conflict.openRecord')}</Button>
      </header>
      <table className={styles.versions}>
        <thead>
          <tr>
            <th scope="col">{text('conflict.field')}</th>
            <th scope="col">{text('conflict.before')}</th>
            <th scope="col">{text('conflict.mine')}<span className={styles.who}>{person(mineBy, mineAt)}</span></th>
            <th scope="col">{text('conflict.theirs')}<span className={styles.who}>{person(theirsBy, theirsAt)}</span></th>
          </tr>
        </thead>
        <tbody>{fields.map((field) => <VersionRow key={field.field} field={field} onChoose={(choice) => void choose([field.field], choice)} />)}</tbody>
      </table>
      {open.length > 1 && (
        <footer className={styles.cardFoot}>
          <Button isSmall onClick={() => void choose(open.map((field) => field.field), 'mine')}>{text('conflict.allMine')}</Button>
          <Button isSmall onClick={() => void choose(open.map((field) => field.field), 'theirs')}>{text('conflict.allTheirs')}</Button>
        </footer>
      )}
    </article>
  );
}

function VersionRow({ field, onChoose }: { readonly field: ConflictField; readonly onChoose: (choice: Choice) => void }) {
  const text = useText('sync-status');
  const fieldName = useFieldName()(field.field);
  const valueText = useValueText();
  const say = (json: string): string => valueText(field.field, valueOf(json)) || text('conflict.empty');
  // While nobody has chosen, what the merge kept is in the record.
  const inUse: Choice = field.choice === 'open' ? (field.rule === 'mine-stays' ? 'mine' : 'theirs') : field.choice;
  const version = (choice: Choice) => (
    <td data-in-use={inUse === choice || undefined}>
      <div className={styles.value}>{say(field[choice])}</div>
      {field.choice === choice
        ? <span className={styles.inUse}><IconCheck size={14} aria-hidden />{text('conflict.chosen')}</span>
        : (
            <Button isSmall kind={field.choice === 'open' ? 'plain' : 'quiet'} onClick={() => onChoose(choice)}>
              {text(choice === 'mine' ? 'conflict.chooseMine' : 'conflict.chooseTheirs')}
            </Button>
          )}
    </td>
  );
  return (
    <tr aria-label={text('conflict.label', { field: fieldName })}>
      <th scope="row">{fieldName}<span className={styles.rule}>{text(`conflict.rule.${field.rule}`)}</span></th>
      <td><div className={styles.value}>{say(field.base)}</div></td>
      {version('mine')}
      {version('theirs')}
    </tr>
  );
}

function usePersonAt(): (personId: string, at: string) => string {
  const text = useText('sync-status');
  const { nameOf } = useDirectory();
  const moment = useMoment();
  return (personId, at) => text('conflict.by', { name: nameOf(personId) || text('conflict.someone'), when: at === '' ? '' : moment(at) });
}

function useChoose(conflictId: string): (fields: readonly string[], choice: Choice) => Promise<void> {
  const text = useText('sync-status');
  const toast = useToast();
  const { commands } = useDesk();
  const refusalText = useRefusalText();
  return async (fields, choice) => {
    for (const field of fields) {
      const outcome = await commands.personal.chooseConflict(conflictId, field, choice);
      if (!outcome.ok) return toast.show({ tone: 'bad', text: text('conflict.failed', { reason: refusalText(outcome.error) }) });
    }
  };
}
