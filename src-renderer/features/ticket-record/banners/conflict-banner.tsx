import { IconGitMerge } from '@tabler/icons-react';
import { useId } from 'react';
import { useFieldName } from '#renderer/entities/record/refusal-text.ts';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useConflicts } from '#renderer/data/queries/personal.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FieldValue, useTermText } from '../field-value.tsx';
import { useRecord } from '../record-scope.tsx';
import styles from './banners.module.css';
import { type OpenConflict, openConflicts } from './conflict.model.ts';

/** Where two desks disagreed: both values side by side, one click to choose ([M6]). */
export function ConflictBanner() {
  const { ticket } = useRecord();
  const open = openConflicts(useConflicts(ticket.id));
  const first = open[0];
  if (!first) return null;
  return <ConflictCard key={`${first.id}${first.field}`} conflict={first} count={open.length} />;
}

function ConflictCard({ conflict, count }: { readonly conflict: OpenConflict; readonly count: number }) {
  const { ticket, commands, act } = useRecord();
  const directory = useDirectory();
  const fieldName = useFieldName();
  const term = useTermText();
  const text = useText('ticket-record');
  const words = useText('entities');
  const titleId = useId();
  const choose = (choice: 'mine' | 'theirs'): void => void act(commands.personal.chooseConflict(conflict.id, conflict.field, choice));
  const name = directory.nameOf(conflict.theirsBy) || words('person.unknown');
  return (
    <section className={styles.conflict} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.head}>
        <IconGitMerge size={16} aria-hidden />
        {text('conflict.title')}: {fieldName(conflict.field)}
        {count > 1 && <span className={styles.of}>{text('conflict.of', { at: 1, count })}</span>}
      </h3>
      <p className={styles.intro}>
        {conflict.rule === 'illegal-transition' && conflict.field === 'state'
          ? text('conflict.illegal', { state: term('state', conflict.mine), now: term('state', ticket.state) })
          : text('conflict.intro', { name })}
        {conflict.rule === 'overlapping-text' && ` ${text('conflict.merged')}`}
        {conflict.rule === 'mine-stays' && ` ${text('conflict.mineStays')}`}
      </p>
      <div className={styles.sides}>
        <Side label={text('conflict.before')} field={conflict.field} value={conflict.base} isQuiet />
        <Side label={`${text('conflict.theirs')} (${name})`} field={conflict.field} value={conflict.theirs} />
        <Side label={text('conflict.mine')} field={conflict.field} value={conflict.mine} />
      </div>
      <div className={styles.buttons}>
        <Button isSmall onClick={() => choose('theirs')}>{text('conflict.keepTheirs')}</Button>
        <Button isSmall kind="primary" onClick={() => choose('mine')}>{text('conflict.useMine')}</Button>
      </div>
    </section>
  );
}

type SideProps = { readonly label: string; readonly field: string; readonly value: string; readonly isQuiet?: boolean };

const Side = ({ label, field, value, isQuiet = false }: SideProps) => (
  <div className={styles.side} data-quiet={isQuiet}>
    <span className={styles.label}>{label}</span>
    <div className={styles.value} tabIndex={value.length > 200 ? 0 : undefined}><FieldValue field={field} stored={value} /></div>
  </div>
);
