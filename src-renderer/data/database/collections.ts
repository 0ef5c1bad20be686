import type { RxCollection, RxDocument, RxJsonSchema } from 'rxdb/plugins/core';
import { type CollectionName, collectionNames } from '#shared/domain/record/record.base.ts';
import { recordSchemas, type RecordOf } from '#shared/protocol/record-schemas.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import { blankOf, type Index, rxSchemaOf } from './rx-schema.ts';

/** Raised together with a migration whenever a schema below changes; a test pins `schemaText` to it. */
export const databaseVersion = 0;

// `view` is '' exactly while the endpoint has not confirmed a record: the index answers "what waits".
const indexes: Readonly<Record<CollectionName, readonly Index[]>> = {
  tickets: [['state', 'updatedAt'], ['view']],
  journal: [['recordId', 'occurredAt'], ['view']],
  items: [],
  links: [['fromId'], ['toId'], ['view']],
  people: [],
  catalog: [],
  attachments: [['recordId'], ['view']],
  personal: [['kind'], ['aboutId'], ['view']],
};

/** The collections that a desk writes to, and in which something can wait therefore. */
export const writtenCollections = ['tickets', 'journal', 'links', 'attachments', 'personal'] as const satisfies readonly CollectionName[];
export type WrittenCollection = (typeof writtenCollections)[number];

export type DeskCollections = { readonly [Name in CollectionName]: RxCollection<RecordOf<Name>> };
export type DeskDocument<Name extends CollectionName> = RxDocument<RecordOf<Name>>;

/** The database schema of each collection. */
export const databaseSchemas = Object.fromEntries(
  collectionNames.map((name) => [name, rxSchemaOf(recordSchemas[name], databaseVersion, indexes[name])]),
) as unknown as { readonly [Name in CollectionName]: RxJsonSchema<RecordOf<Name>> };

const blanks = new Map<CollectionName, Readonly<Record<string, unknown>>>();

/** The fields of a record of this collection with nothing set in them. */
export function blankRecord(name: CollectionName): Readonly<Record<string, unknown>> {
  const blank = blanks.get(name) ?? blankOf(databaseSchemas[name] as unknown as RxJsonSchema<never>);
  blanks.set(name, blank);
  return blank;
}

/** All schemas as one text, to be hashed and pinned to `databaseVersion`. */
export const schemaText = (): string => canonicalJson(databaseSchemas);
