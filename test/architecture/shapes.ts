import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '#shared/kernel/json.ts';
import { protocolVersion } from '#shared/protocol/protocol.version.ts';
import { recordSchemas } from '#shared/protocol/record-schemas.ts';
import * as replication from '#shared/protocol/replication.messages.ts';
import { routes } from '#shared/protocol/routes.ts';
import * as session from '#shared/protocol/session.messages.ts';
import { databaseSchemas, databaseVersion } from '#renderer/data/database/collections.ts';

/** A short hash of each shape that leaves a process: two programs agree on it, or they must not talk. */
export type Shapes = { readonly version: number; readonly hashes: Readonly<Record<string, string>> };

const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 16);

const messages = (module: Readonly<Record<string, unknown>>): [string, string][] =>
  Object.entries(module).flatMap(([name, schema]) => (schema instanceof z.ZodType ? [[`message ${name}`, hashOf(z.toJSONSchema(schema))]] : []));

/** What goes over the wire: messages, addresses and the records in them. */
export const wireShapes = (): Shapes => ({
  version: protocolVersion,
  hashes: Object.fromEntries([
    ...messages(replication), ...messages(session), ['routes', hashOf(routes)],
    ...Object.entries(recordSchemas).map(([name, schema]) => [`record ${name}`, hashOf(z.toJSONSchema(schema))] as const),
  ]),
});

/** What lies in the database of a desk. */
export const databaseShapes = (): Shapes => ({
  version: databaseVersion,
  hashes: Object.fromEntries(Object.entries(databaseSchemas).map(([name, schema]) => [`collection ${name}`, hashOf(schema)])),
});
