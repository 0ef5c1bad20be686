import { IconRefresh } from '@tabler/icons-react';
import { useDesk } from '#renderer/data/queries/desk-context.tsx';
import { useConflicts, useRefusedEdits } from '#renderer/data/queries/personal.ts';
import { type SyncStatus, useOutbox } from '#renderer/data/queries/sync-status.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { ConflictCard } from './conflict-card.tsx';
import { Outbox } from './outbox.tsx';
import { refusedGroups } from './refused-edit.model.ts';
import { RefusedCard } from './refused-card.tsx';
import styles from './sync-status.module.css';
import type { SyncLine } from './sync-words.model.ts';
import { useMoment } from './use-moment.ts';

type SyncPanelProps = {
  readonly isOpen: boolean;
  readonly status: SyncStatus;
  readonly line: SyncLine;
  readonly onClose: () => void;
  readonly onOpenTicket: (ticketId: string) => void;
};

/** Everything about the sync that concerns the person: what needs a decision, what was not accepted, what waits. */
export function SyncPanel(props: SyncPanelProps) {
  const text = useText('sync-status');
  return (
    <Dialog title={text('panel.title')} isOpen={props.isOpen} onClose={props.onClose} width={820} isReadFirst>
      {props.isOpen && <PanelContent {...props} />}
    </Dialog>
  );
}

function PanelContent({ status, line, onOpenTicket }: SyncPanelProps) {
  const text = useText('sync-status');
  const moment = useMoment();
  const { commands } = useDesk();
  const conflicts = useConflicts().filter((one) => one.content.resolvedAt === '');
  const refused = refusedGroups(useRefusedEdits());
  const outbox = useOutbox();
  return (
    <div className={styles.panel}>
      <section className={styles.summary} data-tone={line.tone}>
        <div>
          <p className={styles.state}>{line.sentence}</p>
          <p className={styles.dim}>{status.lastContactAt === '' ? text('panel.noContact') : text('panel.lastContact', { when: moment(status.lastContactAt) })}</p>
          <p className={styles.dim}>{text('panel.kept')}</p>
        </div>
        <Button icon={<IconRefresh size={16} aria-hidden />} onClick={() => commands.sync.resync()}>{text('panel.tryNow')}</Button>
      </section>
      {conflicts.length > 0 && (
        <section aria-labelledby="sync-conflicts">
          <h3 id="sync-conflicts" className={styles.heading}>{text('conflict.title')}</h3>
          {conflicts.map((conflict) => <ConflictCard key={conflict.id} conflict={conflict} onOpenTicket={onOpenTicket} />)}
        </section>
      )}
      {refused.length > 0 && (
        <section aria-labelledby="sync-refused">
          <h3 id="sync-refused" className={styles.heading}>{text('refused.title')}</h3>
          {refused.map(({ edit, lines }) => <RefusedCard key={edit.id} edit={edit} lines={lines} onOpenTicket={onOpenTicket} />)}
        </section>
      )}
      <section aria-labelledby="sync-outbox">
        <h3 id="sync-outbox" className={styles.heading}>{text('outbox.title')}</h3>
        {outbox.length === 0
          ? <p className={styles.dim}>{conflicts.length + refused.length === 0 ? text('panel.nothing') : text('outbox.none')}</p>
          : <Outbox entries={outbox} onOpenTicket={onOpenTicket} />}
      </section>
    </div>
  );
}
