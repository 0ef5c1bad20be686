import type { ComposerMode } from './activity/composer.model.ts';
import { stepsFrom } from './header/state-steps.model.ts';
import type { StepHandle } from './header/use-step.ts';
import { useRecord, useRecordUi } from './record-scope.tsx';
import { useRecordKeys } from './ticket-record.keys.ts';

type KeysOfRecord = {
  readonly step: StepHandle;
  readonly onAttach: () => void;
  readonly onWrite: (mode: ComposerMode) => void;
  readonly onLeave: () => void;
};

/** Binds the record's shortcuts to what they do. */
export function useKeysOfRecord({ step, onAttach, onWrite, onLeave }: KeysOfRecord): void {
  const { ticket, mayChange, commands, act } = useRecord();
  const open = useRecordUi((ui) => ui.open);
  const show = useRecordUi((ui) => ui.show);
  useRecordKeys({
    reply: () => onWrite('reply'),
    workNote: () => onWrite('work-note'),
    assign: () => open('assignee'),
    assignToMe: () => void act(commands.tickets.assignToMe(ticket.id)),
    group: () => open('group'),
    state: () => open('state'),
    priority: () => open('priority'),
    resolve: step.beginResolve,
    link: () => {
      show('related');
      open('link');
    },
    attach: onAttach,
    title: () => open('title'),
    activity: () => show('activity'),
    details: () => show('details'),
    related: () => show('related'),
    history: () => show('history'),
    leave: onLeave,
  }, { change: mayChange, resolve: mayChange && stepsFrom(ticket).some((one) => one.name === 'resolve') });
}
