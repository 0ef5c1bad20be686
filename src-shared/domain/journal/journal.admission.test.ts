import { expect, it } from 'vitest';
import type { Actor } from '../record/record.actor.ts';
import { admitJournalEntry, scopesOfEntry } from './journal.admission.ts';
import type { JournalEntry } from './journal.record.ts';

const agent: Actor = { id: 'ann', roles: ['agent'], groupIds: [] };
const requester: Actor = { id: 'rita', roles: ['requester'], groupIds: [] };
const entry: JournalEntry = {
  id: 'e1', rev: '1-desk1-1', ancestry: [], view: '', number: '', provisionalNumber: '', createdAt: '', createdBy: 'ann', updatedAt: '', updatedBy: 'ann',
  occurredAt: '', receivedAt: '', scopes: [], recordCollection: 'tickets', recordId: 't1', recordRev: '', kind: 'work-note', authorId: 'ann', text: 'Looked',
  changes: [], position: 0,
};
const codeOf = (next: JournalEntry, actor: Actor, stored?: JournalEntry): string => {
  const admitted = admitJournalEntry(stored, next, actor);
  return admitted.ok ? 'ok' : `${admitted.error.code} ${admitted.error.field}`.trim();
};

it.each<[string, JournalEntry, Actor, string]>([
  ['a work note of its author', entry, agent, 'ok'],
  ['a change of a field without words', { ...entry, kind: 'field-change', text: '' }, agent, 'ok'],
  ['somebody else\'s words', { ...entry, authorId: 'ben' }, agent, 'invalid-value authorId'],
  ['words in another\'s name', { ...entry, createdBy: 'ben' }, agent, 'invalid-value authorId'],
  ['a note of the system', { ...entry, kind: 'system-note' }, agent, 'not-permitted kind'],
  ['an empty comment', { ...entry, kind: 'comment', text: '  ' }, agent, 'missing-field text'],
  ['a note about nothing', { ...entry, recordId: '' }, agent, 'missing-field recordId'],
  ['a requester\'s comment', { ...entry, kind: 'comment', authorId: 'rita', createdBy: 'rita' }, requester, 'ok'],
  ['a requester\'s work note', { ...entry, authorId: 'rita', createdBy: 'rita' }, requester, 'not-permitted kind'],
])('[M4] judges %s', (_what, next, actor, outcome) => {
  expect(codeOf(next, actor)).toBe(outcome);
});

it('[M4] never takes an entry twice', () => {
  expect(codeOf({ ...entry, text: 'never said' }, agent, entry)).toBe('append-only');
});

it('[TW-11] gives internal entries the staff among the readers of the record, comments all of them', () => {
  const readers = ['desk', 'group:network', 'person:rita'];
  expect(scopesOfEntry({ ...entry, kind: 'comment' }, readers)).toEqual(readers);
  expect(scopesOfEntry(entry, readers)).toEqual(['desk', 'group:network', 'staff:rita']);
  expect(scopesOfEntry(entry, undefined)).toEqual(['person:ann']);
});
