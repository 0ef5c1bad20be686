import { useText } from '#renderer/messages/use-text.ts';
import { Time } from '#renderer/ui/time.tsx';
import { WaitingMark } from '#renderer/ui/waiting-mark.tsx';

type FreshnessProps = { readonly view: string; readonly updatedAt: string };

/** When a record last changed, and whether that change still waits to be sent. */
export function Freshness({ view, updatedAt }: FreshnessProps) {
  const text = useText('entities');
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: '0.5rem', color: 'var(--g-text-dim)', fontSize: '0.75rem' }}>
      <WaitingMark view={view} />
      <span>{text('updated')} <Time at={updatedAt} /></span>
    </span>
  );
}
