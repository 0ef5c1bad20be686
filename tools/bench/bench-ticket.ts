import { must } from '#shared/kernel/assert.ts';
import { instantOf } from '#shared/kernel/instant.ts';
import { stableId } from '#shared/kernel/identity.ts';
import { createIncident } from '#shared/domain/ticket/ticket.create.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';

const subjects = ['printer', 'laptop', 'mailbox', 'network drive', 'badge reader', 'telephone', 'screen', 'VPN', 'calendar', 'projector'];
const troubles = ['does not start', 'is very slow', 'asks for a password again and again', 'shows an error', 'was lost', 'makes a noise', 'cannot be reached'];
const places = ['in Lyon', 'on floor 3', 'at the reception', 'in the workshop', 'at home', 'in meeting room Blue'];

const pick = (list: readonly string[], index: number): string => must(list[index % list.length], 'word');

/** Groups of the benchmark's desk. */
export const benchGroups = ['network', 'workplace', 'applications', 'security'] as const;

/** The index-th ticket of a benchmark: always the same, about 1 KB, spread over groups and states. */
export function benchTicket(index: number, replica: string, author: string): Ticket {
  const at = instantOf(Date.UTC(2026, 0, 5) + index * 61_000);
  const base = {
    id: stableId(`bench ${index}`), rev: `1-${replica}-${index + 1}`, ancestry: [], view: '', number: '', provisionalNumber: '',
    createdAt: at, createdBy: author, updatedAt: at, updatedBy: author, occurredAt: at, receivedAt: '', scopes: [],
  };
  const created = createIncident({
    shortDescription: `The ${pick(subjects, index)} ${pick(troubles, index >> 2)} ${pick(places, index >> 3)}`,
    description: `Since this morning the ${pick(subjects, index)} ${pick(troubles, index >> 2)}. Tried ${pick(places, index >> 1)} as well, reference ${index}. A colleague saw the same last week.`,
    category: pick(['hardware', 'software', 'network', 'access'], index), assignmentGroupId: pick(benchGroups, index >> 1),
    impact: 3, urgency: index % 5 === 0 ? 2 : 3,
  }, base, at);
  return must(created.ok ? created.value : undefined, 'incident');
}
