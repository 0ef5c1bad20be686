import { holds, type Moment } from './clock.moments.ts';
import type { Stretch } from './schedule.days.ts';
import type { SlaDefinition } from './sla.definition.ts';

/** One run of a clock, as instants only: when it ran, when it waited and why. Figures come from `measureClock`. */
export type ClockRun = {
  readonly startedAt: number;
  /** When it ended; undefined while it goes on. */
  readonly endedAt: number | undefined;
  readonly stage: 'in-progress' | 'paused' | 'completed' | 'cancelled';
  /** Stretches in which it ran; the last one of a clock in progress is open and ends now. */
  readonly running: readonly Stretch[];
  readonly pauses: readonly (Stretch & { readonly reason: Moment['onHoldReason'] })[];
};

type Open = { startedAt: number; running: Stretch[]; pauses: (Stretch & { reason: Moment['onHoldReason'] })[]; since: number; waitsFor: Moment['onHoldReason'] | undefined };

/**
 * Runs a definition over a ticket's history ([SL-01], [SL-02], [SL-05]): the clocks it gave, oldest first. A ticket that
 * is reopened after its clock was completed gets a new one.
 */
export function runClock(definition: SlaDefinition, moments: readonly Moment[], now: number): ClockRun[] {
  const runs: ClockRun[] = [];
  const attachedFrom = attachmentOf(definition, moments);
  let open: Open | undefined;
  for (const [index, moment] of moments.entries()) {
    const isAttached = index >= attachedFrom;
    if (!isAttached && !definition.isRetroactive) continue;
    const previous = moments[index - 1];
    const isReset = holds(definition.reset, moment) && !(previous && holds(definition.reset, previous));
    if (open && (holds(definition.cancel, moment) || isReset)) open = close(open, moment.at, 'cancelled', runs);
    else if (open && holds(definition.stop, moment)) open = close(open, moment.at, 'completed', runs);
    if (!open && holds(definition.start, moment) && !holds(definition.stop, moment) && !holds(definition.cancel, moment)) {
      open = { startedAt: moment.at, running: [], pauses: [], since: moment.at, waitsFor: undefined };
    }
    if (open) pauseOrResume(open, definition, moment, isAttached || definition.hasRetroactivePause);
  }
  if (open) runs.push(asRun(open, undefined, open.waitsFor === undefined ? 'in-progress' : 'paused', now));
  return attachedFrom < moments.length ? runs : [];
}

/** From which moment on the ticket has been under the definition without a break; past the end when it is not now. */
function attachmentOf(definition: SlaDefinition, moments: readonly Moment[]): number {
  let from = moments.length;
  while (from > 0) {
    const moment = moments[from - 1];
    if (!moment || !holds(definition.attach, moment)) break;
    from -= 1;
  }
  return from;
}

function pauseOrResume(open: Open, definition: SlaDefinition, moment: Moment, mayPause: boolean): void {
  const pauses = mayPause && holds(definition.pause, moment);
  if (open.waitsFor === undefined) {
    if (!pauses) return;
    open.running.push({ from: open.since, to: moment.at });
    Object.assign(open, { since: moment.at, waitsFor: moment.onHoldReason });
    return;
  }
  const resumes = definition.resume.length === 0 ? !pauses : holds(definition.resume, moment);
  if (!resumes && moment.onHoldReason === open.waitsFor) return;
  open.pauses.push({ from: open.since, to: moment.at, reason: open.waitsFor });
  Object.assign(open, { since: moment.at, waitsFor: resumes ? undefined : moment.onHoldReason });
}

function close(open: Open, at: number, stage: 'completed' | 'cancelled', runs: ClockRun[]): undefined {
  runs.push(asRun(open, at, stage, at));
}

function asRun(open: Open, endedAt: number | undefined, stage: ClockRun['stage'], until: number): ClockRun {
  const last = { from: open.since, to: Math.max(open.since, until) };
  return {
    startedAt: open.startedAt, endedAt, stage,
    running: open.waitsFor === undefined ? [...open.running, last] : open.running,
    pauses: open.waitsFor === undefined ? open.pauses : [...open.pauses, { ...last, reason: open.waitsFor }],
  };
}
