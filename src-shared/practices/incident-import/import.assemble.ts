import { channels, type Level, type Priority, resolutionCodes, type Ticket, type TicketMove } from '#shared/domain/ticket/ticket.record.ts';
import { priorityOf } from '#shared/domain/ticket/ticket.priority.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import type { HistoryRow } from './import.history.ts';
import { movesOf, stateIn } from './import.moves.ts';

/** What an incident's rows say of it: a ticket without what only the endpoint gives, and its times and people of writing. */
export type TicketFacts = Omit<Ticket, 'id' | 'rev' | 'ancestry' | 'view' | 'provisionalNumber' | 'receivedAt' | 'scopes' | 'occurredAt'>;

/** Puts one incident together from its rows in order; at least one. */
export function assembleTicket(number: string, rows: readonly HistoryRow[]): TicketFacts {
  const facts = new Facts(rows);
  const openedAt = facts.openedAt();
  const openedById = facts.latest('openedById') || facts.latest('createdBy');
  const moves = movesOf(rows, openedAt, openedById);
  const { impact, urgency } = facts.levels();
  return {
    number, externalNumber: number, kind: 'incident',
    createdAt: facts.latest('createdAt') || openedAt,
    createdBy: facts.latest('createdBy') || openedById,
    updatedAt: facts.last.at, updatedBy: facts.last.authorId,
    shortDescription: facts.shortDescription(number), description: facts.latest('description'),
    callerId: facts.latest('callerId'), openedById, openedAt,
    channel: channels.find((one) => one === facts.latest('channel')) ?? 'phone',
    category: facts.now('category'), subcategory: facts.now('subcategory'), serviceId: facts.now('serviceId'),
    itemId: facts.now('itemId'), location: facts.now('location'),
    impact, urgency, priority: priorityOf(impact, urgency),
    ...stateOf(moves),
    moves,
    assignmentGroupId: facts.now('assignmentGroupId'), assignedToId: facts.now('assignedToId'),
    reassignmentCount: facts.count('reassignmentCount') ?? facts.handovers(),
    ...facts.reopening(moves),
    ...facts.ending(moves),
    parentId: facts.now('parentId'), problemId: '', changeId: '', causedByChangeId: '',
    watcherIds: facts.list('watcherIds'), tags: facts.tags(),
    isMajor: facts.now('isMajor') === 'true', isConfidential: false,
  };
}

const stateOf = (moves: readonly TicketMove[]): Pick<Ticket, 'state' | 'onHoldReason'> => {
  const last = moves.at(-1);
  return { state: last?.to ?? 'new', onHoldReason: last?.onHoldReason ?? '' };
};

/** Questions to the rows of one incident. */
class Facts {
  readonly #rows: readonly HistoryRow[];
  readonly last: HistoryRow;

  constructor(rows: readonly HistoryRow[]) {
    this.#rows = rows;
    this.last = rows.at(-1) ?? { id: '', at: '', position: 0, authorId: '', values: {} };
  }

  /** What the last row says; '' is an answer, too. */
  now(field: string): string {
    return this.last.values[field] ?? '';
  }

  /** The last thing that any row said: for what does not go away again. */
  latest(field: string): string {
    return this.#rows.findLast((row) => (row.values[field] ?? '') !== '')?.values[field] ?? '';
  }

  openedAt(): Instant {
    const first = this.#rows[0]?.at ?? '';
    const stated = this.latest('openedAt') || this.latest('createdAt');
    return stated !== '' && stated < first ? stated : first;
  }

  count(field: string): number | undefined {
    const text = this.latest(field);
    return text === '' ? undefined : Number(text);
  }

  list(field: string): string[] {
    const text = this.now(field);
    const read: unknown = text.startsWith('[') && text.endsWith(']') ? JSON.parse(text) : [];
    return Array.isArray(read) ? read.map(String) : [];
  }

  /** The export's own tags, and the numbers of problems and changes that have no record here. */
  tags(): string[] {
    const others = (['problem', 'change', 'causedByChange'] as const).map((field) => this.now(field));
    return [...new Set([...this.list('tags'), ...others])].filter((tag) => tag !== '');
  }

  /** Impact and urgency; where they are missing, the cell of the matrix that gives the priority that was stated. */
  levels(): { readonly impact: Level; readonly urgency: Level } {
    const level = (field: string): Level | undefined => ([1, 2, 3] as const).find((one) => String(one) === this.latest(field));
    const priority = ([1, 2, 3, 4, 5] as const).find((one) => String(one) === this.latest('priority'));
    const [impact, urgency] = priority === undefined ? ([3, 3] as const) : cells[priority];
    return { impact: level('impact') ?? level('urgency') ?? impact, urgency: level('urgency') ?? level('impact') ?? urgency };
  }

  /** A title where the export has none: what it is about, so that a list can be read. */
  shortDescription(number: string): string {
    const stated = this.latest('shortDescription');
    const topic = [this.latest('category'), this.latest('subcategory')].filter((part) => part !== '').join(' / ');
    return stated || topic.slice(0, 400) || number;
  }

  /** How often it went from one group or person to another, where the export does not count it. */
  handovers(): number {
    let count = 0;
    for (const [index, row] of this.#rows.entries()) {
      const before = this.#rows[index - 1]?.values ?? {};
      const moved = (field: string, isLeaving: boolean): boolean =>
        (before[field] ?? '') !== '' && (isLeaving || (row.values[field] ?? '') !== '') && before[field] !== row.values[field];
      if (index > 0 && (moved('assignmentGroupId', true) || moved('assignedToId', false))) count += 1;
    }
    return count;
  }

  reopening(moves: readonly TicketMove[]): Pick<Ticket, 'reopenCount' | 'reopenedAt' | 'reopenedById'> {
    const seen = moves.filter((move, index) => isBack(moves[index - 1], move));
    const last = seen.at(-1);
    return {
      reopenCount: this.count('reopenCount') ?? seen.length,
      reopenedAt: this.latest('reopenedAt') || (last?.at ?? ''),
      reopenedById: this.latest('reopenedById') || (last?.by ?? ''),
    };
  }

  /** Resolution and closing as of the state in which the incident stands: the last row that told a state says them. */
  ending(moves: readonly TicketMove[]): Pick<Ticket, 'resolutionCode' | 'resolutionNotes' | 'resolvedAt' | 'resolvedById' | 'closedAt' | 'closedById'> {
    const state = moves.at(-1)?.to ?? 'new';
    const nothing = { resolutionCode: '', resolutionNotes: '', resolvedAt: '', resolvedById: '', closedAt: '', closedById: '' } as const;
    if (state !== 'resolved' && state !== 'closed' && state !== 'canceled') return nothing;
    const values = this.#rows.findLast((row) => stateIn(row) !== undefined)?.values ?? {};
    const resolved = moves.findLast((move) => move.to === 'resolved');
    const closed = moves.findLast((move) => move.to === state);
    const isResolved = state === 'resolved' || state === 'closed';
    const word = values['resolutionCode'] ?? '';
    const code = resolutionCodes.find((one) => one === word);
    const hasResolution = isResolved && (word !== '' || resolved !== undefined);
    return {
      resolutionCode: hasResolution ? (code ?? 'solution-provided') : '',
      resolutionNotes: values['resolutionNotes'] || (hasResolution && code === undefined ? word : ''),
      resolvedAt: isResolved ? values['resolvedAt'] || (resolved?.at ?? '') : '',
      resolvedById: isResolved ? values['resolvedById'] || (resolved?.by ?? '') : '',
      closedAt: state === 'resolved' ? '' : values['closedAt'] || (closed?.at ?? ''),
      closedById: state === 'resolved' ? '' : values['closedById'] || (closed?.by ?? ''),
    };
  }
}

const isBack = (before: TicketMove | undefined, move: TicketMove): boolean =>
  before !== undefined && (before.to === 'resolved' || before.to === 'closed') && move.to !== 'closed' && move.to !== 'canceled' && move.to !== 'resolved';

/** A cell of the priority matrix for each priority. */
const cells: Readonly<Record<Priority, readonly [Level, Level]>> = { 1: [1, 1], 2: [2, 1], 3: [2, 2], 4: [2, 3], 5: [3, 3] };
