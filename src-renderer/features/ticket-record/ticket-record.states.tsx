import { IconFileOff } from '@tabler/icons-react';
import { useSyncStatus } from '#renderer/data/queries/sync-status.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SkeletonRows } from '#renderer/ui/skeleton-rows.tsx';

/** The record is being read from this machine. */
export function RecordLoading() {
  const text = useText('ticket-record');
  return <SkeletonRows rows={8} label={text('loading')} />;
}

/** The record is not on this machine: deleted, never here, or out of sight. */
export function RecordMissing({ onLeave }: { readonly onLeave: () => void }) {
  const { kind } = useSyncStatus();
  const text = useText('ticket-record');
  const isConnected = kind === 'saved' || kind === 'sending' || kind === 'attention';
  return (
    <EmptyState
      icon={<IconFileOff size={22} />}
      title={text('missing.title')}
      body={text(isConnected ? 'missing.online' : 'missing.offline')}
      actions={<Button onClick={onLeave}>{text('missing.back')}</Button>}
    />
  );
}
