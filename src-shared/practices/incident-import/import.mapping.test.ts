import { describe, expect, test } from 'vitest';
import { parseMapping, rolesFor } from './import.mapping.ts';
import { createIds } from './import.names.ts';
import { planImport } from './import.plan.ts';
import { createRowReader } from './import.row.ts';
import { readSaid } from './import.said.ts';

const sample = 'Ticket no,Stage,Opened,Comments,Who\nA-1,Parked,2016-03-21 10:00:00,"2016-03-22 09:00:00 - Ann Lee (Work notes)\nCalled back\n\n2016-03-21 11:00:00 - Bob (Additional comments)\nHello",Ann\n';
const mapping = {
  version: 1, source: 'other', dates: { order: 'ymd', timeZone: 'Europe/Paris' },
  columns: [{ header: 'Ticket no', role: 'number' }, { header: 'Stage', role: 'state' }, { header: 'Opened', role: 'openedAt' }, { header: 'Comments', role: 'commentsAndWorkNotes' }, { header: 'Who', role: 'ignore' }],
  words: { state: { Parked: 'On hold' } },
};
const header = ['Ticket no', 'Stage', 'Opened', 'Comments', 'Who'];

describe('a mapping', () => {
  test('is saved as JSON and read again', () => {
    const planned = planImport('number,state,opened_at\nINC1,New,21/3/2016\n');
    if (!planned.ok) throw new Error(planned.error.code);
    expect(parseMapping(JSON.parse(JSON.stringify(planned.value.mapping)))).toEqual({ ok: true, value: planned.value.mapping });
  });

  test('gives columns and words a meaning of one\'s own', () => {
    const parsed = parseMapping(mapping);
    if (!parsed.ok) throw new Error(parsed.error.code);
    const roles = rolesFor(parsed.value, header);
    if (!roles.ok) throw new Error(roles.error.code);
    const cells = ['A-1', 'Parked', '2016-03-21 10:00:00', sample.split('"')[1] ?? '', 'Ann'];
    const row = createRowReader(parsed.value, header, roles.value, createIds('other'))({ line: 2, cells, isBroken: false });
    expect(row).toMatchObject({ ok: true, value: { number: 'A-1', at: '2016-03-21T09:00:00.000Z', values: { state: 'on-hold' }, said: [{ kind: 'comment', text: 'Hello' }, { kind: 'work-note', text: 'Called back', authorName: 'Ann Lee' }] } });
  });

  test.each([
    [{ ...mapping, version: 2 }, 'unknown-version'], ['text', 'not-a-mapping'], [{ ...mapping, columns: [] }, 'no-number-column'],
    [{ ...mapping, columns: [{ header: 'a', role: 'price' }] }, 'unknown-role'],
    [{ ...mapping, columns: [{ header: 'a', role: 'number' }, { header: 'b', role: 'number' }] }, 'role-twice'],
    [{ ...mapping, dates: { order: 'ydm' } }, 'unknown-date-order'], [{ ...mapping, dates: { order: 'dmy', timeZone: 'Mars/Base' } }, 'unknown-time-zone'],
    [{ ...mapping, words: { colour: {} } }, 'unknown-word-role'],
  ])('is refused when it cannot be used: %#', (input, code) => {
    expect(parseMapping(input)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('rows that cannot be taken', () => {
  const parsed = parseMapping(mapping);
  const roles = parsed.ok ? rolesFor(parsed.value, header) : parsed;
  test.each([
    [['A-1', 'Parked'], 'wrong-cell-count'], [['?', 'Parked', '2016-03-21', '', ''], 'no-number'],
    [['A'.repeat(41), 'Parked', '2016-03-21', '', ''], 'number-too-long'], [['A-1', 'Parked', 'soon', '', ''], 'no-date'],
  ])('%j', (cells, code) => {
    if (!parsed.ok || !roles.ok) throw new Error('mapping');
    const read = createRowReader(parsed.value, header, roles.value, createIds('other'));
    expect(read({ line: 7, cells, isBroken: false })).toMatchObject({ ok: false, error: { line: 7, code } });
    expect(read({ line: 8, cells, isBroken: true })).toMatchObject({ ok: false, error: { line: 8, code: 'broken-quotes' } });
  });
});

test('a comment without a heading belongs to its row', () => {
  const row = { at: '2016-03-21T09:00:00.000Z', authorName: 'Ann' };
  expect(readSaid('just text - with (brackets)\nmore', 'comment', row, () => undefined)).toEqual([{ kind: 'comment', ...row, text: 'just text - with (brackets)\nmore', isDated: false }]);
});
