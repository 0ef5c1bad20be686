import type { z } from 'zod';
import { Attachment } from '#shared/domain/attachment/attachment.record.ts';
import { CatalogEntry } from '#shared/domain/catalog/catalog.record.ts';
import { Item } from '#shared/domain/item/item.record.ts';
import { JournalEntry } from '#shared/domain/journal/journal.record.ts';
import { Link } from '#shared/domain/link/link.record.ts';
import { Person } from '#shared/domain/person/person.record.ts';
import { Personal } from '#shared/domain/personal/personal.record.ts';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import { Ticket } from '#shared/domain/ticket/ticket.record.ts';

/** The one schema of each collection: type, wire, database and admission all come from here. */
export const recordSchemas = {
  tickets: Ticket,
  journal: JournalEntry,
  items: Item,
  links: Link,
  people: Person,
  catalog: CatalogEntry,
  attachments: Attachment,
  personal: Personal,
} as const satisfies Record<CollectionName, z.ZodObject>;

/** The type of a collection's records. */
export type RecordOf<Name extends CollectionName> = z.infer<(typeof recordSchemas)[Name]>;
/** A record of any collection. */
export type AnyRecord = { readonly [Name in CollectionName]: RecordOf<Name> }[CollectionName];
