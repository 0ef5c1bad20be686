import { NativeSelect, Textarea } from '@mantine/core';
import { type KeyboardEvent, useId } from 'react';
import { onHoldReasons, resolutionCodes } from '#shared/domain/ticket/ticket.record.ts';
import { StatePicture } from '#renderer/entities/ticket/state-badge.tsx';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useUi } from '#renderer/ui/ui-setting.tsx';
import { useRecord } from '../record-scope.tsx';
import styles from './header.module.css';
import { gapsOf, type Step } from './state-steps.model.ts';
import type { OpenStep } from './step-draft.ts';

type StepFormProps = {
  readonly step: Step;
  readonly open: OpenStep;
  readonly onChange: (open: OpenStep) => void;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** Asks in place for what a step needs. The button waits until the shared rule has all it asks for. */
export function StepForm({ step, open, onChange, onDone, onCancel }: StepFormProps) {
  const { ticket } = useRecord();
  const { isMac } = useUi();
  const text = useText('ticket-record');
  const titleId = useId();
  const isReady = gapsOf(ticket, step.to, open).length === 0;
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (isMac ? event.metaKey : event.ctrlKey)) {
      event.preventDefault();
      if (isReady) onDone();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
  };
  return (
    <section className={styles.step} aria-labelledby={titleId} onKeyDown={key}>
      <h3 id={titleId} className={styles.stepTitle}><StatePicture state={step.to} size={16} />{text(`state.title.${step.name}`)}</h3>
      {step.to === 'on-hold' && <HoldFields open={open} onChange={onChange} />}
      {step.to === 'resolved' && <ResolveFields open={open} onChange={onChange} />}
      {step.to === 'canceled' && <CancelFields open={open} onChange={onChange} />}
      <div className={styles.stepFoot}>
        {!isReady && <span className={styles.stepHint}>* {text('state.needed')}</span>}
        <Button kind="quiet" isSmall keys="Escape" onClick={onCancel}>{text('state.back')}</Button>
        <Button kind={step.to === 'canceled' ? 'danger' : 'primary'} isSmall keys="mod+Enter" isDisabled={!isReady} onClick={onDone}>
          {text(`state.confirm.${step.name}`)}
        </Button>
      </div>
    </section>
  );
}

type FieldsProps = { readonly open: OpenStep; readonly onChange: (open: OpenStep) => void };

function HoldFields({ open, onChange }: FieldsProps) {
  const text = useText('ticket-record');
  const words = useText('entities');
  const isForCaller = open.onHoldReason === 'awaiting-caller';
  return (
    <>
      <NativeSelect
        label={text('state.chooseReason')}
        withAsterisk
        required
        autoFocus
        value={open.onHoldReason}
        onChange={(event) => onChange({ ...open, onHoldReason: onHoldReasons.find((one) => one === event.currentTarget.value) ?? '' })}
        data={[{ value: '', label: text('details.choose'), disabled: true }, ...onHoldReasons.map((value) => ({ value, label: words(`onHoldReason.${value}`) }))]}
      />
      <Textarea
        label={text('state.comment')}
        description={text(isForCaller ? 'state.commentNeeded' : 'state.commentOptional')}
        withAsterisk={isForCaller}
        required={isForCaller}
        autosize
        minRows={2}
        maxRows={8}
        value={open.comment}
        onChange={(event) => onChange({ ...open, comment: event.currentTarget.value })}
      />
    </>
  );
}

function ResolveFields({ open, onChange }: FieldsProps) {
  const text = useText('ticket-record');
  const words = useText('entities');
  return (
    <>
      <NativeSelect
        label={text('state.chooseCode')}
        withAsterisk
        required
        autoFocus
        value={open.resolutionCode}
        onChange={(event) => onChange({ ...open, resolutionCode: resolutionCodes.find((one) => one === event.currentTarget.value) ?? '' })}
        data={[{ value: '', label: text('details.choose'), disabled: true }, ...resolutionCodes.map((value) => ({ value, label: words(`resolutionCode.${value}`) }))]}
      />
      <Textarea
        label={text('state.notes')}
        description={text('state.notesHint')}
        withAsterisk
        required
        autosize
        minRows={2}
        maxRows={10}
        value={open.resolutionNotes}
        onChange={(event) => onChange({ ...open, resolutionNotes: event.currentTarget.value })}
      />
      <Textarea
        label={text('state.comment')}
        description={text('state.commentOptional')}
        autosize
        minRows={1}
        maxRows={8}
        value={open.comment}
        onChange={(event) => onChange({ ...open, comment: event.currentTarget.value })}
      />
    </>
  );
}

function CancelFields({ open, onChange }: FieldsProps) {
  const text = useText('ticket-record');
  return (
    <>
      <p className={styles.stepWarning}>{text('state.cancelWarning')}</p>
      <Textarea
        label={text('state.why')}
        autoFocus
        autosize
        minRows={2}
        maxRows={8}
        value={open.why}
        onChange={(event) => onChange({ ...open, why: event.currentTarget.value })}
      />
    </>
  );
}
