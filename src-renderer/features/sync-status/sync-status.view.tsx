import { Progress } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCloudOff, IconCloudUp, IconLogout, IconRefresh } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useDesk } from '#renderer/data/queries/desk-context.tsx';
import { type SyncKind, type SyncStatus as Status, useSyncStatus } from '#renderer/data/queries/sync-status.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { useHotkeys } from '#renderer/platform/use-hotkeys.tsx';
import { useAnnounce } from '#renderer/ui/announcer.tsx';
import { useFormats } from '#renderer/ui/time.tsx';
import { SyncPanel } from './sync-panel.tsx';
import { syncLine, timeLeftWords } from './sync-words.model.ts';
import styles from './sync-status.module.css';
import { usePace } from './use-pace.ts';

type SyncStatusProps = { readonly onOpenTicket: (ticketId: string) => void };

const pictures = {
  starting: IconRefresh, saved: IconCircleCheck, sending: IconCloudUp, offline: IconCloudOff, attention: IconAlertTriangle, 'signed-out': IconLogout,
} as const satisfies Record<SyncKind, typeof IconRefresh>;

/** One line in words, always in sight; a click opens what waits and what needs the person. */
export function SyncStatus({ onOpenTicket }: SyncStatusProps) {
  const text = useText('sync-status');
  const formats = useFormats();
  const shell = useText('shell');
  const status = useSyncStatus();
  const { commands } = useDesk();
  const [isOpen, setIsOpen] = useState(false);
  const line = syncLine(status, { text, number: formats.number, clock: formats.clock });
  const Picture = pictures[status.kind];
  useAnnouncedChanges(status.kind);
  useHotkeys([
    { id: 'sync.open', keys: ['o s'], scope: 'window', label: text('action.open'), group: shell('groups.go'), run: () => setIsOpen(true) },
    { id: 'sync.try', keys: [], scope: 'window', label: text('action.tryNow'), group: shell('groups.windows'), run: () => commands.sync.resync() },
  ]);
  return (
    <>
      <button type="button" className={styles.line} data-tone={line.tone} aria-label={text('open', { state: line.sentence })} onClick={() => setIsOpen(true)}>
        <Picture size={15} aria-hidden />
        <span className={styles.sentence} data-testid="sync-sentence">{line.sentence}</span>
        {status.firstSync && <FirstSync progress={status.firstSync} />}
      </button>
      <SyncPanel
        isOpen={isOpen}
        status={status}
        line={line}
        onClose={() => setIsOpen(false)}
        onOpenTicket={(id) => {
          setIsOpen(false);
          onOpenTicket(id);
        }}
      />
    </>
  );
}

/** How far the first sync is, how fast it goes and how long it will take. */
function FirstSync({ progress }: { readonly progress: NonNullable<Status['firstSync']> }) {
  const text = useText('sync-status');
  const formats = useFormats();
  const pace = usePace(progress.done, progress.total);
  const share = progress.total === 0 ? 0 : Math.min(100, (progress.done / progress.total) * 100);
  return (
    <>
      <Progress value={share} w={96} size="sm" aria-hidden />
      {pace.perSecond >= 1 && <span className={styles.pace}>{text('state.rate', { rate: formats.number(Math.round(pace.perSecond)) })}{pace.secondsLeft > 0 && ` · ${timeLeftWords(pace.secondsLeft, { text })}`}</span>}
    </>
  );
}

/** Tells screen readers when the connection goes, comes back, or something needs the person; not every count. */
function useAnnouncedChanges(kind: SyncKind): void {
  const text = useText('sync-status');
  const announce = useAnnounce();
  const before = useRef<SyncKind>('starting');
  useEffect(() => {
    const last = before.current;
    if (kind === last || kind === 'starting' || kind === 'sending') return;
    before.current = kind;
    // The first "saved" after the start is no news.
    if (kind !== 'saved' || last !== 'starting') announce(text(`announce.${kind}`));
  }, [kind, text, announce]);
}
