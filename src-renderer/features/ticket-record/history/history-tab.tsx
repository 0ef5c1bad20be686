import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { foldText } from '#shared/kernel/text.ts';
import type { JournalEntry } from '#shared/domain/journal/journal.record.ts';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useRecord } from '../record-scope.tsx';
import { type HistoryRow, historyRows } from './history.model.ts';
import { OpeningRow } from './opening-row.tsx';
import styles from './history.module.css';
import { HistoryRowView } from './history-row.tsx';
import { StaysBar } from './stays-bar.tsx';

/** Everything that happened, in order, with exact times; nothing joined and nothing left out. */
export function HistoryTab({ journal }: { readonly journal: readonly JournalEntry[] }) {
  const { ticket } = useRecord();
  const directory = useDirectory();
  const text = useText('ticket-record');
  const [isNewest, setIsNewest] = useState(false);
  const [sought, setSought] = useState('');
  const rows = useMemo(() => historyRows(journal), [journal]);
  const found = useMemo(() => {
    const hits = sought.trim() === '' ? rows : rows.filter((row) => says(row, foldText(sought.trim()), directory.nameOf(row.authorId)));
    return isNewest ? [...hits].reverse() : hits;
  }, [rows, sought, isNewest, directory]);
  return (
    <div className={styles.tab} role="region" aria-label={text('tabs.history')} tabIndex={0}>
      <StaysBar moves={ticket.moves} />
      <div className={styles.bar}>
        <h3 className={styles.heading}>{text('history.rows')} <span className={styles.count}>{text('history.count', { count: rows.length })}</span></h3>
        <input className={styles.find} type="search" aria-label={text('history.find')} placeholder={text('history.find')} value={sought} onChange={(event) => setSought(event.currentTarget.value)} />
        <Button kind="quiet" isSmall icon={isNewest ? <IconArrowUp size={14} aria-hidden /> : <IconArrowDown size={14} aria-hidden />} onClick={() => setIsNewest(!isNewest)}>
          {text(isNewest ? 'history.newest' : 'history.oldest')}
        </Button>
      </div>
      {rows.length > 0 && found.length === 0 && <p className={styles.none}>{text('history.noHit', { text: sought })}</p>}
      <ol className={styles.rows}>
        {!isNewest && sought === '' && <OpeningRow />}
        {found.map((row) => <HistoryRowView key={row.id} row={row} />)}
        {isNewest && sought === '' && <OpeningRow />}
      </ol>
    </div>
  );
}

const says = (row: HistoryRow, sought: string, author: string): boolean =>
  foldText(`${author} ${row.text} ${row.changes.map((change) => `${change.field} ${change.from} ${change.to}`).join(' ')}`).includes(sought);
