import { IconCircleCheck, IconCloudDown, IconFilterOff, IconInbox } from '@tabler/icons-react';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SkeletonRows } from '#renderer/ui/skeleton-rows.tsx';
import type { ViewId } from './queue-views.model.ts';

type QueueEmptyProps = {
  readonly viewId: ViewId;
  readonly isComplete: boolean;
  readonly isFiltered: boolean;
  /** Whether this machine still fetches everything for the first time. */
  readonly isFirstSync: boolean;
  /** The name of a kept view that cannot be read here; '' for every other view. */
  readonly unreadableName: string;
  readonly onClear: () => void;
  readonly onCreate: () => void;
  readonly onImport: () => void;
};

/** What stands in place of rows: still reading, nothing matches, or nothing to do and what to do next. */
export function QueueEmpty({ viewId, isComplete, isFiltered, isFirstSync, unreadableName, onClear, onCreate, onImport }: QueueEmptyProps) {
  const text = useText('ticket-queue');
  if (!isComplete) return <SkeletonRows rows={12} label={text('empty.loading')} />;
  if (unreadableName !== '') return <EmptyState icon={<IconFilterOff size={22} />} title={unreadableName} body={text('saved.broken', { name: unreadableName })} />;
  if (isFirstSync) return <EmptyState icon={<IconCloudDown size={22} />} title={text('empty.firstSync.title')} body={text('empty.firstSync.body')} />;
  if (isFiltered) {
    return (
      <EmptyState
        icon={<IconFilterOff size={22} />}
        title={text('empty.filtered.title')}
        body={text('empty.filtered.body')}
        actions={<Button onClick={onClear}>{text('empty.filtered.action')}</Button>}
      />
    );
  }
  switch (viewId) {
    case 'my-work':
    case 'my-groups-unassigned':
    case 'on-hold':
    case 'resolved-by-me':
    case 'waiting':
      return <EmptyState icon={<IconCircleCheck size={22} />} title={text(`empty.${viewId}.title`)} body={text(`empty.${viewId}.body`)} />;
    default:
      return viewId.startsWith('group:')
        ? <EmptyState icon={<IconCircleCheck size={22} />} title={text('empty.group.title')} body={text('empty.group.body')} />
        : (
            <EmptyState
              icon={<IconInbox size={22} />}
              title={text('empty.other.title')}
              body={text('empty.other.body')}
              actions={<><Button kind="primary" keys="n i" onClick={onCreate}>{text('empty.other.create')}</Button><Button onClick={onImport}>{text('empty.other.import')}</Button></>}
            />
          );
  }
}
