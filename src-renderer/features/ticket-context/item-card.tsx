import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useItem } from '#renderer/data/queries/items.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import styles from './ticket-context.module.css';

/** What it is about: the item, its state, who supports and who uses it. */
export function ItemCard({ itemId }: { readonly itemId: string }) {
  const item = useItem(itemId);
  const directory = useDirectory();
  const text = useText('ticket-context');
  if (itemId === '' || item.kind !== 'here') return <Panel title={text('item')}><p className={styles.none}>{text('noItem')}</p></Panel>;
  const { name, status, serialNumber, location, criticality, supportGroupId, assignedToId } = item.value;
  return (
    <Panel title={text('item')}>
      <div className={styles.item}>
        <span className={styles.strong}>{name}</span>
        <span className={styles.marks}>
          <Mark tone={status === 'in-use' ? 'ok' : 'quiet'}>{text(`status.${status}`)}</Mark>
          {criticality <= 2 && <Mark tone="warn">{text('criticality', { value: criticality })}</Mark>}
        </span>
        <dl className={styles.facts}>
          {serialNumber !== '' && <Pair label={text('serial')} value={serialNumber} />}
          {location !== '' && <Pair label={text('site')} value={location} />}
          {supportGroupId !== '' && <Pair label={text('supportedBy')} value={directory.nameOf(supportGroupId)} />}
          {assignedToId !== '' && <Pair label={text('usedBy')} value={directory.nameOf(assignedToId)} />}
        </dl>
      </div>
    </Panel>
  );
}

const Pair = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <div className={styles.pair}><dt>{label}</dt><dd>{value}</dd></div>
);
