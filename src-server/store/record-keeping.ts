import { scopesOfAttachment } from '#shared/domain/attachment/attachment.admission.ts';
import { scopesOfEntry } from '#shared/domain/journal/journal.admission.ts';
import { scopesOfLink } from '#shared/domain/link/link.admission.ts';
import { scopesOfPersonal } from '#shared/domain/personal/personal.admission.ts';
import { scope } from '#shared/domain/record/record.actor.ts';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import { scopesOfTicket } from '#shared/domain/ticket/ticket.policy.ts';
import type { AnyRecord, RecordOf } from '#shared/protocol/record-schemas.ts';
import type { RecordKey } from './record-store.ts';

/** How the records of one collection are kept: what they belong to, who may hold them, how the endpoint finds them again. */
type Keeping<Name extends CollectionName> = {
  /** The records whose readers are this one's readers, at most two. */
  readonly parents?: (record: RecordOf<Name>) => readonly RecordKey[];
  /** Who may hold it ([L3]); parents' scopes in the order of `parents`, undefined for one that is not there yet. */
  readonly scopes: (record: RecordOf<Name>, parentScopes: readonly (readonly string[] | undefined)[]) => string[];
  readonly lookup?: (record: RecordOf<Name>) => string;
};

const keepings: { readonly [Name in CollectionName]: Keeping<Name> } = {
  tickets: { scopes: scopesOfTicket, lookup: (ticket) => ticket.number },
  journal: {
    parents: (entry) => [{ collection: entry.recordCollection, id: entry.recordId }],
    scopes: (entry, [recordScopes]) => scopesOfEntry(entry, recordScopes),
  },
  links: {
    parents: (link) => [{ collection: link.fromCollection, id: link.fromId }, { collection: link.toCollection, id: link.toId }],
    scopes: scopesOfLink,
  },
  attachments: {
    parents: (attachment) => [{ collection: attachment.recordCollection, id: attachment.recordId }],
    scopes: (attachment, [recordScopes]) => scopesOfAttachment(attachment, recordScopes),
    lookup: (attachment) => attachment.sha256,
  },
  personal: { scopes: scopesOfPersonal },
  people: { scopes: () => [scope.everyone] },
  catalog: { scopes: () => [scope.everyone] },
  items: { scopes: () => [scope.staff] },
};

const keepingOf = (collection: CollectionName): Keeping<CollectionName> => keepings[collection] as Keeping<CollectionName>;

/** The records that a record belongs to. */
export const parentsOf = (collection: CollectionName, record: AnyRecord): readonly RecordKey[] =>
  keepingOf(collection).parents?.(record) ?? [];

/** Who may hold a record, given what its parents' readers are. */
export const scopesOfRecord = (
  collection: CollectionName, record: AnyRecord, parentScopes: readonly (readonly string[] | undefined)[],
): string[] => keepingOf(collection).scopes(record, parentScopes);

/** The word by which the endpoint finds a record again; '' for none. */
export const lookupOf = (collection: CollectionName, record: AnyRecord): string => keepingOf(collection).lookup?.(record) ?? '';
