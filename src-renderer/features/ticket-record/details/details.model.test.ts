import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '#shared/domain/journal/journal.record.ts';
import { editableTicketFields, type Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { detailGroups, waitingFields } from './details.model.ts';

const ticket = { onHoldReason: '', reopenCount: 0, reassignmentCount: 2, resolvedAt: '', openedAt: '2026-01-01T00:00:00.000Z' } as Ticket;
const everything = new Proxy({}, { get: () => 'x' }) as Ticket;

describe('the fields of a record', () => {
  it('show every field that a person may set, but the title and what has no record yet', () => {
    const shown = detailGroups(everything).flatMap((group) => group.fields);
    const editable = editableTicketFields.filter((field) => !['shortDescription', 'problemId', 'changeId', 'causedByChangeId'].includes(field));
    expect(editable.filter((field) => !shown.some((one) => one.field === field && one.editor !== 'none'))).toEqual([]);
  });

  it('leave out what the program has not set', () => {
    const shown = detailGroups({ ...everything, ...ticket, resolutionCode: '', resolutionNotes: '' }).flatMap((group) => group.fields.map((one) => one.field));
    expect(shown).toContain('reassignmentCount');
    expect(shown).not.toContain('reopenCount');
    expect(shown).not.toContain('onHoldReason');
    expect(shown).not.toContain('resolvedAt');
  });
});

it('tells which fields still wait to be sent', () => {
  const journal = [
    { view: 'v', changes: [{ field: 'impact', from: '', to: '' }] },
    { view: '', changes: [{ field: 'tags', from: '', to: '' }] },
  ] as unknown as JournalEntry[];
  expect([...waitingFields(journal)]).toEqual(['tags']);
});
