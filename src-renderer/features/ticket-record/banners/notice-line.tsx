import { IconCloudOff, IconEye, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { isFinal } from '#shared/domain/ticket/ticket.lifecycle.ts';
import { useSyncStatus } from '#renderer/data/queries/sync-status.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { useRecord } from '../record-scope.tsx';
import styles from './banners.module.css';

/** Why the record cannot be changed, or that there is no connection; nothing on a usual day. */
export function NoticeLine() {
  const { ticket, mayChange } = useRecord();
  const { kind } = useSyncStatus();
  const text = useText('ticket-record');
  const words = useText('entities');
  if (isFinal(ticket.state)) {
    const said = ticket.state === 'canceled' ? text('notice.canceled') : text('notice.final', { state: words(`state.${ticket.state}`).toLowerCase() });
    return <Line icon={<IconLock size={14} aria-hidden />}>{said}</Line>;
  }
  if (!mayChange) return <Line icon={<IconEye size={14} aria-hidden />}>{text('notice.notPermitted')}</Line>;
  if (kind === 'offline') return <Line icon={<IconCloudOff size={14} aria-hidden />}>{text('notice.offline')}</Line>;
  return kind === 'signed-out' ? <Line icon={<IconCloudOff size={14} aria-hidden />}>{text('notice.signedOut')}</Line> : null;
}

const Line = ({ icon, children }: { readonly icon: ReactNode; readonly children: string }) => (
  <p className={styles.notice} role="note">{icon}{children}</p>
);
