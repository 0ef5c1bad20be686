import { z } from 'zod';
import { IncidentState, OnHoldReason, ResolutionCode, type Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { answersFrom, type Step, type StepAnswers, stepsFrom } from './state-steps.model.ts';

const StoredStep = z.object({
  version: z.literal(1),
  to: IncidentState,
  onHoldReason: OnHoldReason.or(z.literal('')),
  comment: z.string(),
  resolutionCode: ResolutionCode.or(z.literal('')),
  resolutionNotes: z.string(),
  why: z.string(),
});

/** A step that is being filled in: kept like any draft, so that a crash costs no resolution note ([TW-12]). */
export type OpenStep = StepAnswers & { readonly to: IncidentState; readonly why: string };

/** Begins to fill in a step. */
export const beginStep = (ticket: Ticket, to: IncidentState): OpenStep => ({ ...answersFrom(ticket), to, why: '' });

/** Reads a kept step; undefined when there is none. */
export function readStep(stored: string): OpenStep | undefined {
  if (stored === '') return undefined;
  const parsed = StoredStep.safeParse(parseJson(stored));
  if (!parsed.success) return undefined;
  const { version: _version, ...step } = parsed.data;
  return step;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The step as it is kept. */
export const writeStep = (step: OpenStep | undefined): string => (step === undefined ? '' : JSON.stringify({ version: 1, ...step }));

/** The step among those offered now; undefined when the ticket has moved on and the step is not legal any more. */
export const stepOf = (ticket: Ticket, step: OpenStep): Step | undefined =>
  stepsFrom(ticket).find((one) => one.to === step.to);
