import { IconLock, IconPlugConnectedX, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { hasRole } from '#shared/domain/record/record.actor.ts';
import { useMe } from '#renderer/data/queries/desk-context.tsx';
import { useSyncStatus } from '#renderer/data/queries/sync-status.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { SkeletonRows } from '#renderer/ui/skeleton-rows.tsx';
import { useFormats } from '#renderer/ui/time.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { FilePicker } from './file-picker.tsx';
import type { ImportDesk } from './import-desk.ts';
import { ImportReportView } from './import-report.tsx';
import { ImportReview } from './import-review.tsx';
import { ImportRunning } from './import-running.tsx';
import styles from './import-incidents.module.css';
import { useImportDesk } from './use-import-desk.ts';

type ImportIncidentsProps = { readonly onClose: () => void; readonly onOpenTicket: (ticketId: string) => void };

/** Brings an export of another system in: choose, look, try, import, report. */
export function ImportIncidents({ onClose }: ImportIncidentsProps) {
  const text = useText('import-incidents');
  const desk = useImportDesk();
  const me = useMe();
  const isOffline = ['offline', 'signed-out'].includes(useSyncStatus().kind);
  const mayImport = hasRole({ id: me.personId, roles: me.roles, groupIds: me.groupIds }, 'supervisor', 'admin');
  return (
    <section id="list" tabIndex={-1} className={styles.screen} aria-label={text('title')} data-hotkey-scope="import">
      <header className={styles.head}>
        <h1 className={styles.title}>{text('title')}</h1>
        <IconButton label={text('close')} icon={<IconX size={18} aria-hidden />} onClick={onClose} position="left" />
      </header>
      <div className={styles.content}>
        {mayImport
          ? (
              <>
                {isOffline && <p className={styles.warning} role="status"><IconPlugConnectedX size={16} aria-hidden />{text('offline')}</p>}
                <Step desk={desk} isOffline={isOffline} onClose={onClose} />
              </>
            )
          : <EmptyState icon={<IconLock size={22} />} title={text('forbidden.title')} body={text('forbidden.body')} actions={<Button onClick={onClose}>{text('close')}</Button>} />}
      </div>
    </section>
  );
}

function Step({ desk, isOffline, onClose }: { readonly desk: ImportDesk; readonly isOffline: boolean; readonly onClose: () => void }) {
  const text = useText('import-incidents');
  const step = useStore(desk.store, (state) => state.step);
  const start = useStart(desk);
  switch (step.kind) {
    case 'choose': return <FilePicker onFile={(file) => void desk.choose(file)} />;
    case 'reading': return <SkeletonRows rows={8} label={text('drop.reading', { name: step.name })} />;
    case 'problem':
      return (
        <ErrorState
          title={text('problem.title')}
          body={text(`problem.${step.problem.code}`, { subject: step.problem.subject })}
          actions={<Button kind="primary" onClick={desk.startOver}>{text('problem.another')}</Button>}
        />
      );
    case 'review': return <ImportReview review={step.review} desk={desk} isOffline={isOffline} onStart={start} />;
    case 'running': return <ImportRunning review={step.review} progress={step.progress} isDryRun={step.isDryRun} startedMs={step.startedMs} onCancel={desk.cancel} />;
    case 'done': return <ImportReportView review={step.review} report={step.report} isOffline={isOffline} onImport={() => start(false)} onReview={desk.review} onAnother={desk.startOver} onClose={() => { desk.startOver(); onClose(); }} />;
  }
}

/** Starts a run; when it ends while another screen is shown, a toast tells of it. */
function useStart(desk: ImportDesk): (isDryRun: boolean) => void {
  const text = useText('import-incidents');
  const formats = useFormats();
  const toast = useToast();
  const shown = useShown();
  return (isDryRun) => {
    const work = async (): Promise<void> => {
      const report = await desk.start(isDryRun);
      const { step } = desk.store.getState();
      if (!report || isDryRun || shown.current || step.kind !== 'done') return;
      toast.show({
        tone: report.end === 'done' ? 'ok' : 'bad',
        text: text('finished', {
          name: step.review.source.file.name, created: formats.number(report.totals.created),
          updated: formats.number(report.totals.updated), rejected: formats.number(report.totals.rejected),
        }),
      });
    };
    void work();
  };
}

/** Whether the screen is shown now, for what ends later. */
function useShown(): { readonly current: boolean } {
  const shown = useRef(false);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, [shown]);
  return shown;
}
