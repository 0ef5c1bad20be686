import { missingForMove, type MoveWish, nextStates } from '#shared/domain/ticket/ticket.lifecycle.ts';
import type { IncidentState, OnHoldReason, ResolutionCode, Ticket } from '#shared/domain/ticket/ticket.record.ts';

/** What a step is called on its button; `reopen` and `resume` both lead to In Progress. */
export type StepName = 'start' | 'hold' | 'change-hold' | 'resume' | 'resolve' | 'reopen' | 'close' | 'cancel';

/** One step that the lifecycle allows from where the ticket is. */
export type Step = { readonly to: IncidentState; readonly name: StepName; readonly asks: boolean };

/** What a person has filled in for a step so far. */
export type StepAnswers = {
  readonly onHoldReason: OnHoldReason | '';
  readonly comment: string;
  readonly resolutionCode: ResolutionCode | '';
  readonly resolutionNotes: string;
};

/** A field that a step still waits for. */
export type StepGap = 'onHoldReason' | 'comment' | 'resolutionCode' | 'resolutionNotes';

/** Stands for the comment's id while the comment is only typed: the command gives it the real one. */
const typedComment = 'typed';

/** The steps offered for a ticket ([TW-01]); an empty list when its life has ended. */
export function stepsFrom(ticket: Ticket): Step[] {
  const steps = nextStates(ticket.state).map((to): Step => ({ to, name: nameOf(ticket.state, to), asks: asks(to) }));
  return ticket.state === 'on-hold' ? [...steps, { to: 'on-hold', name: 'change-hold', asks: true }] : steps;
}

const asks = (to: IncidentState): boolean => to === 'on-hold' || to === 'resolved' || to === 'canceled';

function nameOf(from: IncidentState, to: IncidentState): StepName {
  switch (to) {
    case 'in-progress':
      return from === 'resolved' ? 'reopen' : from === 'on-hold' ? 'resume' : 'start';
    case 'on-hold':
      return 'hold';
    case 'resolved':
      return 'resolve';
    case 'closed':
      return 'close';
    default:
      return 'cancel';
  }
}

/** What the form of a step starts with: what the ticket says already. */
export const answersFrom = (ticket: Ticket): StepAnswers => ({
  onHoldReason: '', comment: '', resolutionCode: ticket.resolutionCode, resolutionNotes: ticket.resolutionNotes,
});

/** What the answers still lack before the step may be done, as the shared rule says. */
export function gapsOf(ticket: Ticket, to: IncidentState, answers: StepAnswers): StepGap[] {
  const wish = wishFrom(to, answers);
  const withComment: MoveWish = answers.comment.trim() === '' ? wish : { ...wish, commentId: typedComment };
  return missingForMove(ticket, withComment).map((one) => one.field as StepGap);
}

/** The wish that the filled-in answers make; only what the step uses goes with it. */
export function wishFrom(to: IncidentState, answers: StepAnswers): Omit<MoveWish, 'commentId'> {
  if (to === 'on-hold') return { to, ...(answers.onHoldReason === '' ? {} : { onHoldReason: answers.onHoldReason }) };
  if (to !== 'resolved') return { to };
  return {
    to,
    resolutionNotes: answers.resolutionNotes.trim(),
    ...(answers.resolutionCode === '' ? {} : { resolutionCode: answers.resolutionCode }),
  };
}

/** The texts that go into the journal with a step; left out where nothing was typed. */
export const spokenWith = (answers: StepAnswers): { comment?: string } =>
  answers.comment.trim() === '' ? {} : { comment: answers.comment.trim() };
