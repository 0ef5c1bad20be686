import { useDraft } from '#renderer/data/queries/personal.ts';
import { useRecord, useRecordUi } from '../record-scope.tsx';
import { useKept } from '../use-kept.ts';
import { spokenWith, type Step, stepsFrom, wishFrom } from './state-steps.model.ts';
import { beginStep, type OpenStep, readStep, stepOf, writeStep } from './step-draft.ts';

/** The step that is being filled in, and what can be done with it. */
export type StepHandle = {
  readonly open: OpenStep | undefined;
  readonly step: Step | undefined;
  readonly begin: (step: Step) => void;
  readonly beginResolve: () => void;
  readonly change: (open: OpenStep) => void;
  readonly cancel: () => void;
  readonly finish: () => Promise<void>;
};

/** Walks a ticket through its states: a step that asks for nothing is done at once. */
export function useStep(): StepHandle {
  const { ticket, commands, act } = useRecord();
  const closeMenu = useRecordUi((ui) => ui.close);
  const draft = useDraft('tickets', ticket.id, 'step');
  const { value: open, change } = useKept(draft, readStep, writeStep);
  const step = open === undefined ? undefined : stepOf(ticket, open);
  const cancel = (): void => change(undefined);
  const begin = (chosen: Step): void => {
    closeMenu();
    if (chosen.asks) change(beginStep(ticket, chosen.to));
    else void act(commands.tickets.move(ticket.id, { to: chosen.to }));
  };
  const finish = async (): Promise<void> => {
    if (open === undefined || step === undefined) return;
    const why = open.why.trim();
    const request = { ...wishFrom(open.to, open), ...spokenWith(open), ...(why === '' ? {} : { workNote: why }) };
    if (await act(commands.tickets.move(ticket.id, request))) cancel();
  };
  const beginResolve = (): void => {
    const resolve = stepsFrom(ticket).find((one) => one.name === 'resolve');
    if (resolve) begin(resolve);
  };
  return { open, step, begin, beginResolve, change, cancel, finish };
}
