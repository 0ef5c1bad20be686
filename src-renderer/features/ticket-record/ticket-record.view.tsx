import { IconUpload } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { valueOr } from '#renderer/data/queries/loaded.ts';
import { useAttachmentsOf } from '#renderer/data/queries/attachments.ts';
import { useJournal } from '#renderer/data/queries/journal.ts';
import { useLinksOf } from '#renderer/data/queries/links.ts';
import { useTicket } from '#renderer/data/queries/tickets.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { ActivityTab } from './activity/activity-tab.tsx';
import { RecordComposer } from './activity/record-composer.tsx';
import { useComposer } from './activity/use-composer.ts';
import { AttachmentStrip } from './attachments/attachment-strip.tsx';
import styles from './ticket-record.module.css';
import dropStyles from './attachments/attachments.module.css';
import { useAttach } from './attachments/use-attach.ts';
import { ConflictBanner } from './banners/conflict-banner.tsx';
import { ForeignBanner } from './banners/foreign-banner.tsx';
import { NoticeLine } from './banners/notice-line.tsx';
import { DetailsTab } from './details/details-tab.tsx';
import { RecordHeader } from './header/record-header.tsx';
import { StepForm } from './header/step-form.tsx';
import { useStep } from './header/use-step.ts';
import { HistoryTab } from './history/history-tab.tsx';
import { type OpenTicket, RecordScopeProvider, RecordUiProvider, useRecord, useRecordUi } from './record-scope.tsx';
import { RecordTabsBar } from './record-tabs-bar.tsx';
import { RelatedTab } from './related/related-tab.tsx';
import { recordScope } from './ticket-record.keys.ts';
import { RecordLoading, RecordMissing } from './ticket-record.states.tsx';
import { useKeysOfRecord } from './use-keys-of-record.ts';

/** What the window gives to an open record. */
export type TicketRecordProps = {
  readonly ticketId: string;
  /** True in a window of its own. */
  readonly isAlone: boolean;
  readonly onOpenTicket: OpenTicket;
  /** Esc: back to the list. */
  readonly onLeave: () => void;
  readonly onTearOff: () => void;
  readonly isContextShown: boolean;
  readonly onToggleContext: () => void;
};

/** One ticket: header, tabs, composer; shown from this machine, never waiting for the network. */
export function TicketRecord(props: TicketRecordProps) {
  const loaded = useTicket(props.ticketId);
  if (loaded.kind === 'loading') return <RecordLoading />;
  if (loaded.kind === 'missing') return <RecordMissing onLeave={props.onLeave} />;
  return (
    <RecordUiProvider key={props.ticketId}>
      <RecordScopeProvider ticket={loaded.value} onOpenTicket={props.onOpenTicket}>
        <OpenRecord {...props} />
      </RecordScopeProvider>
    </RecordUiProvider>
  );
}

function OpenRecord(props: TicketRecordProps) {
  const { ticket, mayChange } = useRecord();
  const text = useText('ticket-record');
  const tab = useRecordUi((ui) => ui.tab);
  const root = useRef<HTMLElement>(null);
  const filePicker = useRef<HTMLInputElement>(null);
  const loadedJournal = useJournal('tickets', ticket.id);
  const journal = useMemo(() => valueOr(loadedJournal, []), [loadedJournal]);
  const files = valueOr(useAttachmentsOf(ticket.id), []);
  const links = valueOr(useLinksOf(ticket.id), []);
  const step = useStep();
  const composer = useComposer();
  const { attach, isOver, handlers } = useAttach();
  const attachByButton = (): void => filePicker.current?.click();
  useKeysOfRecord({ onLeave: props.onLeave, step, onAttach: attachByButton, onWrite: composer.write });
  return (
    <section ref={root} className={styles.record} data-hotkey-scope={recordScope} tabIndex={-1} aria-label={text('pane', { number: ticket.number || ticket.provisionalNumber })} {...handlers}>
      <RecordHeader onStep={step.begin} onAttach={attachByButton} isAlone={props.isAlone} isContextShown={props.isContextShown} onToggleContext={props.onToggleContext} />
      {step.open && step.step && <StepForm step={step.step} open={step.open} onChange={step.change} onCancel={step.cancel} onDone={() => void step.finish()} />}
      <ConflictBanner />
      <ForeignBanner />
      <NoticeLine />
      <RecordTabsBar counts={{ related: links.length, history: journal.length }} />
      <div className={styles.body}>
        {tab === 'activity' && (
          <>
            {loadedJournal.kind === 'loading' ? <RecordLoading /> : <ActivityTab journal={journal} />}
            <AttachmentStrip files={files} />
            {mayChange && !step.open && (
              <RecordComposer draft={composer.draft} onChange={composer.change} journal={journal} onAttach={attachByButton} onLeave={() => root.current?.focus()} inputRef={composer.input} />
            )}
          </>
        )}
        {tab === 'details' && <DetailsTab journal={journal} />}
        {tab === 'related' && <RelatedTab />}
        {tab === 'history' && <HistoryTab journal={journal} />}
      </div>
      <input ref={filePicker} type="file" multiple className={styles.hiddenInput} aria-hidden tabIndex={-1} data-attach onChange={(event) => {
        void attach(Array.from(event.currentTarget.files ?? []));
        event.currentTarget.value = '';
      }} />
      {isOver && <div className={dropStyles.drop}><IconUpload size={28} aria-hidden />{text('files.drop')}</div>}
    </section>
  );
}
