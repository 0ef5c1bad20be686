import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import type { SlaCondition } from './sla.definition.ts';

/** What was true of a ticket from an instant on. */
export type Moment = {
  readonly at: number;
  readonly state: Ticket['state'];
  readonly onHoldReason: Ticket['onHoldReason'];
  readonly priority: Ticket['priority'];
  readonly serviceId: string;
  readonly assignmentGroupId: string;
};

/** When the priority became what it is, where that is known; newest last. */
export type PriorityChange = { readonly at: string; readonly from: Ticket['priority'] };

/**
 * The history that clocks run over: a moment for each step of the ticket and each known change of its priority. A step
 * dated before the one it follows, or after now (a desk whose clock is wrong), counts at the nearest possible time.
 */
export function momentsOf(ticket: Ticket, now: number, changes: readonly PriorityChange[] = []): Moment[] {
  const steps = ticket.moves.map((move) => ({ at: Date.parse(move.at), state: move.to, onHoldReason: move.onHoldReason }));
  const turns = changes.map((change, index) => ({ at: Date.parse(change.at), priority: changes[index + 1]?.from ?? ticket.priority }));
  let so: Moment = {
    at: 0, state: 'new', onHoldReason: '', priority: changes[0]?.from ?? ticket.priority, serviceId: ticket.serviceId, assignmentGroupId: ticket.assignmentGroupId,
  };
  const moments: Moment[] = [];
  for (const step of mergedByTime(steps, turns)) {
    so = { ...so, ...step, at: Math.min(Math.max(so.at, step.at), now) };
    moments.push(so);
  }
  return moments;
}

/** Both lists by time, each in its own order: what comes first in a list stays first even when its date lies. */
function mergedByTime<A extends { at: number }, B extends { at: number }>(steps: readonly A[], turns: readonly B[]): (A | B)[] {
  const merged: (A | B)[] = [];
  let next = 0;
  for (const step of steps) {
    for (let turn = turns[next]; merged.length > 0 && turn && turn.at < step.at; turn = turns[next]) {
      merged.push(turn);
      next += 1;
    }
    merged.push(step);
  }
  return [...merged, ...turns.slice(next)];
}

/** Whether one of the conditions holds; an empty list never does. */
export const holds = (conditions: readonly SlaCondition[], moment: Moment): boolean => conditions.some((one) => isMet(one, moment));

function isMet(condition: SlaCondition, moment: Moment): boolean {
  return (
    isNamed(condition.states, moment.state) &&
    isNamed(condition.priorities, moment.priority) &&
    isNamed(condition.serviceIds, moment.serviceId) &&
    isNamed(condition.assignmentGroupIds, moment.assignmentGroupId) &&
    (condition.onHoldReasons === undefined || (moment.onHoldReason !== '' && condition.onHoldReasons.includes(moment.onHoldReason)))
  );
}

const isNamed = <T>(values: readonly T[] | undefined, value: T): boolean => values === undefined || values.includes(value);
