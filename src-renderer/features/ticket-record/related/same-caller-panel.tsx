import { useMemo, useState } from 'react';
import type { TicketView } from '#shared/practices/queue/queue.view.ts';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useTicketList } from '#renderer/data/queries/tickets.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { useRecord } from '../record-scope.tsx';
import styles from './related.module.css';
import { TicketLine } from './ticket-line.tsx';

const atOnce = 10;

/** Everything else the requester has or had. */
export function SameCallerPanel() {
  const { ticket } = useRecord();
  const directory = useDirectory();
  const text = useText('ticket-record');
  const [limit, setLimit] = useState(atOnce);
  const view = useMemo((): TicketView => ({
    filters: [{ field: 'callerId', operator: 'is', values: [ticket.callerId] }],
    sort: { field: 'openedAt', direction: 'descending' },
    text: '',
  }), [ticket.callerId]);
  const rows = useTicketList(view).rows;
  const others = ticket.callerId === '' ? [] : rows.filter((row) => row.id !== ticket.id);
  const name = directory.nameOf(ticket.callerId);
  if (ticket.callerId === '') return <Panel title={text('related.sameCaller', { name: '…' })}><p className={styles.none}>{text('related.noCaller')}</p></Panel>;
  return (
    <Panel title={text('related.sameCaller', { name })}>
      {others.length === 0 && <p className={styles.none}>{text('related.noSameCaller')}</p>}
      {others.length > 0 && <ul className={styles.lines}>{others.slice(0, limit).map((row) => <TicketLine key={row.id} ticket={row} isWaiting={row.isWaiting} />)}</ul>}
      {others.length > limit && (
        <Button kind="quiet" isSmall onClick={() => setLimit((now) => now + 50)}>{text('related.more', { count: others.length - limit })}</Button>
      )}
    </Panel>
  );
}
