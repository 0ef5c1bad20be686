import 'fake-indexeddb/auto';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { describe, expect, it } from 'vitest';
import type { Link } from '#shared/domain/link/link.record.ts';
import { blankRecord } from './collections.ts';
import { databaseName, dexieStorage, openDatabase } from './open-database.ts';
import { readPages } from './pages.ts';

const aLink = (id: string, fields: Partial<Link> = {}): Link => ({
  ...(blankRecord('links') as unknown as Link), id, rev: '1-aaaa-1', type: 'relates-to', fromCollection: 'tickets', toCollection: 'tickets', ...fields,
});

describe.each([['Dexie', dexieStorage], ['memory', () => getRxStorageMemory() as never]])('the database on %s', (name, storage) => {
  it('keeps records, reads them in pages and counts what waits', async () => {
    const database = await openDatabase({ name: `pages-${name}`, storage: storage(), only: ['links'] });
    const { links } = database.collections;
    await links.bulkInsert(Array.from({ length: 25 }, (_, at) => aLink(`link-${String(at).padStart(2, '0')}`, { view: at % 5 === 0 ? '' : 'v1' })));
    await (await links.findOne('link-03').exec())?.incrementalModify((link) => ({ ...link, _deleted: true }));

    const pages: number[] = [];
    const ids: string[] = [];
    for await (const page of readPages(database.collections, 'links', 10)) {
      pages.push(page.length);
      ids.push(...page.map((link) => link.id));
    }
    expect(pages).toHaveLength(3);
    expect(ids).toHaveLength(24);
    expect(ids).not.toContain('link-03');
    expect(await links.count({ selector: { view: '' } }).exec()).toBe(5);
    await database.close();
  });

  it('shares a small local document between two windows without losing a step', async () => {
    const name = `local-${Math.random()}`;
    const shared = storage();
    const one = await openDatabase({ name, storage: shared, only: ['links'] });
    // RxDB counts windows of one process by the name of their storage.
    const other = await openDatabase({ name, storage: { ...shared, name: 'second window', createStorageInstance: shared.createStorageInstance.bind(shared) }, only: ['links'] });
    const next = (now: { count: number }) => ({ count: now.count + 1 });
    const counts = await Promise.all([one, other, one, other, one].map((window) => window.local('counter', { count: 0 }, next)));
    expect(counts.map((now) => now.count).sort()).toEqual([1, 2, 3, 4, 5]);
    await one.close();
    await other.close();
  });
});

describe('databaseName', () => {
  it('tells persons and endpoints apart, but not a slash at the end', () => {
    expect(databaseName('http://desk/', 'anna')).toBe(databaseName('http://desk', 'anna'));
    expect(databaseName('http://desk', 'anna')).not.toBe(databaseName('http://desk', 'ben'));
    expect(databaseName('http://desk', 'anna')).not.toBe(databaseName('http://other', 'anna'));
  });
});
