import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseShapes, type Shapes, wireShapes } from './shapes.ts';

// A shape that changes without its version strands desks that are already out there. The shapes are therefore pinned in
// pinned-shapes.json; `PIN_SHAPES=1 npm run unit -- test/architecture/shapes.test.ts` writes the file anew.

const pinFile = join(import.meta.dirname, 'pinned-shapes.json');
type Pinned = { readonly wire: Shapes; readonly database: Shapes };
const actual: Pinned = { wire: wireShapes(), database: databaseShapes() };
if (process.env['PIN_SHAPES'] === '1') writeFileSync(pinFile, `${JSON.stringify(actual, null, 2)}\n`);
const pinned = existsSync(pinFile) ? (JSON.parse(readFileSync(pinFile, 'utf8')) as Pinned) : undefined;

const whatToDo = {
  wire:
    'What goes over the wire changed. If a released desk or endpoint speaks the old shape, raise `protocolVersion` in ' +
    'src-shared/protocol/protocol.version.ts and add a converter; in any case pin the new shapes: PIN_SHAPES=1 npm run unit -- test/architecture/shapes.test.ts',
  database:
    "What lies in a desk's database changed. If a desk with the old shape was released, raise `databaseVersion` in " +
    'src-renderer/data/database/collections.ts and add a migration; in any case pin the new shapes: PIN_SHAPES=1 npm run unit -- test/architecture/shapes.test.ts',
} as const;

test.each(['wire', 'database'] as const)('the %s has the shapes that are pinned to its version', (side) => {
  const before = pinned?.[side];
  const names = new Set([...Object.keys(before?.hashes ?? {}), ...Object.keys(actual[side].hashes)]);
  const changed = [...names].filter((name) => before?.hashes[name] !== actual[side].hashes[name]);
  expect(changed, `${whatToDo[side]}. Changed: ${changed.join(', ')}`).toEqual([]);
  expect(actual[side].version, `The version changed: pin the shapes anew. ${whatToDo[side]}`).toBe(before?.version);
});

test('no pinned version goes back', () => {
  expect(actual.wire.version).toBeGreaterThanOrEqual(pinned?.wire.version ?? 0);
  expect(actual.database.version).toBeGreaterThanOrEqual(pinned?.database.version ?? 0);
});
