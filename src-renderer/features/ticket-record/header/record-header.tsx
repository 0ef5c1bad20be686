import { IconCopy, IconLayoutSidebarRight, IconLink, IconPaperclip } from '@tabler/icons-react';
import { Freshness } from '#renderer/entities/record/freshness.tsx';
import { TicketFlags } from '#renderer/entities/ticket/ticket-flags.tsx';
import { TicketNumber } from '#renderer/entities/ticket/ticket-number.tsx';
import { useText } from '#renderer/messages/use-text.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { useRecord, useRecordUi } from '../record-scope.tsx';
import styles from './header.module.css';
import { AssigneeControl, GroupControl } from './people-controls.tsx';
import { PriorityControl } from './priority-control.tsx';
import { RecordClocks } from './record-clocks.tsx';
import { StateControl } from './state-control.tsx';
import type { Step } from './state-steps.model.ts';
import { TitleField } from './title-field.tsx';

type RecordHeaderProps = {
  readonly onStep: (step: Step) => void;
  readonly onAttach: () => void;
  /** In a window of its own there are no tabs, which else carry this button. */
  readonly isAlone: boolean;
  readonly isContextShown: boolean;
  readonly onToggleContext: () => void;
};

/** Number, kind, title, and the four things an agent changes most. */
export function RecordHeader({ onStep, ...actions }: RecordHeaderProps) {
  const { ticket } = useRecord();
  const words = useText('entities');
  const text = useText('ticket-record');
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <div className={styles.lead}>
          <NumberButton />
          <span className={styles.kind}>{words(`kind.${ticket.kind}`)}</span>
          <TicketFlags isMajor={ticket.isMajor} isConfidential={ticket.isConfidential} />
          {ticket.reopenCount > 0 && <span className={styles.dim}>{text('header.reopened', { count: ticket.reopenCount })}</span>}
          <span className={styles.fresh}><Freshness view={ticket.view} updatedAt={ticket.updatedAt} /></span>
        </div>
        <HeaderActions {...actions} />
      </div>
      <TitleField />
      <div className={styles.controls}>
        <StateControl onStep={onStep} />
        <PriorityControl />
        <AssigneeControl />
        <GroupControl />
        <RecordClocks />
      </div>
    </header>
  );
}

function NumberButton() {
  const { ticket } = useRecord();
  const toast = useToast();
  const text = useText('ticket-record');
  const number = ticket.number || ticket.provisionalNumber;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(number);
    toast.show({ tone: 'ok', text: text('header.copied', { number }), seconds: 2, name: 'copied' });
  };
  return (
    <span className={styles.numbers}>
      <button type="button" className={styles.number} aria-label={text('header.copyNumber', { number })} onClick={() => void copy()}>
        <TicketNumber number={ticket.number} provisionalNumber={ticket.provisionalNumber} />
        <IconCopy size={13} aria-hidden className={styles.copy} />
      </button>
      {ticket.number !== '' && ticket.provisionalNumber !== '' && <span className={styles.alias}>{ticket.provisionalNumber}</span>}
    </span>
  );
}

function HeaderActions({ onAttach, isAlone, isContextShown, onToggleContext }: Omit<RecordHeaderProps, 'onStep'>) {
  const { mayChange } = useRecord();
  const show = useRecordUi((ui) => ui.show);
  const open = useRecordUi((ui) => ui.open);
  const text = useText('ticket-record');
  const link = (): void => {
    show('related');
    open('link');
  };
  return (
    <div className={styles.actions} role="toolbar" aria-label={text('header.actions')}>
      {mayChange && <IconButton size="small" label={text('header.attach')} icon={<IconPaperclip size={16} aria-hidden />} onClick={onAttach} />}
      {mayChange && <IconButton size="small" label={text('header.link')} keys="l" icon={<IconLink size={16} aria-hidden />} onClick={link} />}
      {isAlone && <IconButton size="small" label={text(isContextShown ? 'header.hideContext' : 'header.showContext')} isPressed={isContextShown} icon={<IconLayoutSidebarRight size={16} aria-hidden />} onClick={onToggleContext} />}
    </div>
  );
}
