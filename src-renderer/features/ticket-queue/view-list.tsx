import { Menu } from '@mantine/core';
import { IconChevronDown, IconDots, IconPencil, IconShare, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTicketCounts } from '#renderer/data/queries/tickets.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { useFormats } from '#renderer/ui/time.tsx';
import type { Shelf, ViewId } from './queue-views.model.ts';
import { useShelf, type ViewLine } from './use-queue-views.ts';
import styles from './view-list.module.css';

type ViewListProps = {
  readonly shelf: Shelf;
  readonly viewId: ViewId;
  readonly sharedIds: ReadonlySet<ViewId>;
  readonly onView: (viewId: ViewId) => void;
  readonly onEditKept: (viewId: ViewId) => void;
  readonly onRemoveKept: (viewId: ViewId) => void;
};

type Counted = ViewLine & { readonly count: number };

function useCountedShelf(shelf: Shelf): readonly Counted[] {
  const lines = useShelf(shelf);
  const views = useMemo(() => lines.map((line) => line.view), [lines]);
  const counts = useTicketCounts(views);
  return useMemo(() => lines.map((line, place) => ({ ...line, count: counts[place] ?? 0 })), [lines, counts]);
}

/** The views of a shelf with their live counts, as a column beside the list. */
export function ViewList(props: ViewListProps) {
  const text = useText('ticket-queue');
  const lines = useCountedShelf(props.shelf);
  const parts = [
    { title: '', lines: lines.filter((line) => line.part === 'built-in') },
    { title: text('title.myGroups'), lines: lines.filter((line) => line.part === 'my-group') },
    { title: text('title.groups'), lines: lines.filter((line) => line.part === 'group') },
    { title: text('title.saved'), lines: lines.filter((line) => line.part === 'saved') },
  ].filter((part) => part.lines.length > 0);
  return (
    <nav className={styles.views} aria-label={text('title.views')}>
      {parts.map((part) => (
        <div key={part.title} className={styles.part}>
          {part.title !== '' && <h2 className={styles.heading}>{part.title}</h2>}
          <ul className={styles.lines}>
            {part.lines.map((line) => <ViewItem key={line.id} line={line} list={props} />)}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function ViewItem({ line, list }: { readonly line: Counted; readonly list: ViewListProps }) {
  const text = useText('ticket-queue');
  const formats = useFormats();
  const isCurrent = line.id === list.viewId;
  return (
    <li className={styles.item} data-current={isCurrent || undefined}>
      <button type="button" className={styles.line} aria-current={isCurrent ? 'page' : undefined} onClick={() => list.onView(line.id)}>
        <span className={styles.name} title={line.name}>{line.name}</span>
        {list.sharedIds.has(line.id) && <IconShare size={13} className={styles.shared} role="img" aria-label={text('saved.shared')} />}
        <span className={styles.count}>{formats.number(line.count)}</span>
      </button>
      {line.part === 'saved' && (
        <Menu position="bottom-start">
          <Menu.Target>
            <button type="button" className={styles.more} aria-label={text('saved.actions', { name: line.name })}><IconDots size={15} aria-hidden /></button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={15} aria-hidden />} onClick={() => list.onEditKept(line.id)}>{text('saved.rename')}</Menu.Item>
            <Menu.Item color="red" leftSection={<IconTrash size={15} aria-hidden />} onClick={() => list.onRemoveKept(line.id)}>{text('saved.remove')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}

/** The same views in a menu, where the list has no room for a column. */
export function ViewMenu({ shelf, viewId, title, onView }: Pick<ViewListProps, 'shelf' | 'viewId' | 'onView'> & { readonly title: string }) {
  const text = useText('ticket-queue');
  const formats = useFormats();
  const lines = useCountedShelf(shelf);
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <button type="button" className={styles.menuButton} aria-label={text('title.choose', { view: title })}>
          <span className={styles.name}>{title}</span>
          <IconChevronDown size={15} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu}>
        {lines.map((line) => (
          <Menu.Item key={line.id} onClick={() => onView(line.id)} aria-current={line.id === viewId ? 'page' : undefined} rightSection={<span className={styles.count}>{formats.number(line.count)}</span>}>
            {line.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
