import { describe, expect, it } from 'vitest';
import { type BulkDraft, changeOf, emptyDraft, neededFields } from './bulk-change.model.ts';

const draft = (fields: Partial<BulkDraft>): BulkDraft => ({ ...emptyDraft, ...fields });
const calm = { needsWorkNote: false };

describe('the form of a bulk edit', () => {
  it('changes nothing while nothing is chosen', () => expect(changeOf(emptyDraft)).toEqual({}));
  it('takes an assignment away with an empty person', () => {
    expect(changeOf(draft({ personId: '' }))).toEqual({ assignedToId: '' });
  });
  it('sends along only what the step asks for', () => {
    expect(changeOf(draft({ to: 'canceled', resolutionNotes: 'left over', comment: 'left over' }))).toEqual({ move: { to: 'canceled' } });
    expect(changeOf(draft({ to: 'resolved', resolutionCode: 'duplicate', resolutionNotes: ' same as 7 ' })))
      .toEqual({ move: { to: 'resolved', resolutionCode: 'duplicate', resolutionNotes: 'same as 7' } });
  });
  it.each([
    [{ to: 'on-hold' }, ['onHoldReason']],
    [{ to: 'on-hold', onHoldReason: 'awaiting-caller' }, ['comment']],
    [{ to: 'on-hold', onHoldReason: 'awaiting-vendor' }, []],
    [{ to: 'resolved' }, ['resolutionCode', 'resolutionNotes']],
    [{ to: 'canceled' }, []],
  ] as const)('of %o still needs %o', (fields, needed) => expect(neededFields(draft(fields), calm)).toEqual(needed));
  it('asks for a work note where the rules do', () => {
    expect(neededFields(draft({ impact: 1 }), { needsWorkNote: true })).toEqual(['workNote']);
    expect(neededFields(draft({ impact: 1, workNote: 'all of floor 3' }), { needsWorkNote: true })).toEqual([]);
  });
});
