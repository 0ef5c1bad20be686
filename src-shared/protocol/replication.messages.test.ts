import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anIncident, anySteps, worked } from '#shared/domain/ticket/ticket.test-kit.ts';
import { Checkpoint, limits, PullAnswer, PullRequest, PushRequest, WireRecord } from './replication.messages.ts';
import { recordSchemas } from './record-schemas.ts';

const checkpoint: Checkpoint = { version: 1, epoch: 'e', seq: 7, hash: 'h', visibility: 'v', from: '', after: '' };

describe('a record on the wire', () => {
  it('comes through as it was, for anything a desk can make of a ticket', () => {
    fc.assert(fc.property(anySteps, (steps) => {
      const sent = { ...worked(anIncident(), steps), _deleted: false };
      const heard = WireRecord.parse(JSON.parse(JSON.stringify(sent)));
      expect(heard).toEqual(sent);
    }), { numRuns: 50 });
  });

  it('may be a tombstone, which has no body', () => {
    expect(WireRecord.safeParse({ id: 'a', rev: '1-a-1', _deleted: true }).success).toBe(true);
    expect(WireRecord.safeParse({ id: 'a', rev: '1-a-1', _deleted: true, description: 'secret' }).success).toBe(false);
  });
});

describe('[L1] a checkpoint', () => {
  it('has a constant set of keys, because a desk lays new ones over old ones', () => {
    expect(Checkpoint.safeParse(checkpoint).success).toBe(true);
    expect(Checkpoint.safeParse({ ...checkpoint, extra: 1 }).success).toBe(false);
    for (const key of Object.keys(checkpoint)) {
      const { [key as keyof Checkpoint]: _, ...rest } = checkpoint;
      expect(Checkpoint.safeParse(rest).success).toBe(false);
    }
  });
});

describe('[P7] limits', () => {
  const row = { document: { id: 'a', rev: '1-a-1', _deleted: false }, baseRev: '' };
  it('hold for the rows of a push and the documents of a page', () => {
    const rows = (count: number) => PushRequest.safeParse({ collection: 'tickets', rows: Array.from({ length: count }, () => row) }).success;
    expect([rows(limits.pushRows), rows(limits.pushRows + 1)]).toEqual([true, false]);
    const page = (limit: number) => PullRequest.safeParse({ collection: 'tickets', checkpoint: null, limit }).success;
    expect([page(0), page(1), page(limits.pullDocuments), page(limits.pullDocuments + 1)]).toEqual([false, true, true, false]);
  });
});

it('[L5] a reset is told apart from a page', () => {
  expect(PullAnswer.safeParse({ kind: 'reset', epoch: 'e' }).success).toBe(true);
  expect(PullAnswer.safeParse({ kind: 'page', epoch: 'e' }).success).toBe(false);
});

describe('a record of any collection', () => {
  it.each(Object.entries(recordSchemas))('%s: every field is always present and nothing else is', (_name, schema) => {
    const fields = Object.entries(schema.shape);
    expect(fields.filter(([, field]) => field.safeParse(undefined).success || field.safeParse(null).success)).toEqual([]);
    expect(fields.map(([name]) => name)).toEqual(expect.arrayContaining(['id', 'rev', 'ancestry', 'view', 'scopes', 'receivedAt']));
    expect(schema.safeParse({ surprise: true }).error?.issues.some((issue) => issue.code === 'unrecognized_keys')).toBe(true);
  });
});
