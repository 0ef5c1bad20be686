import type { CatalogEntry } from '#shared/domain/catalog/catalog.record.ts';
import type { Item } from '#shared/domain/item/item.record.ts';
import type { Person } from '#shared/domain/person/person.record.ts';
import type { Instant } from '#shared/kernel/instant.ts';
import { importReplica, replicaOf } from '#shared/kernel/revision.ts';
import type { Mention, NamedKind } from './import.names.ts';

type Draft<Record_> = Omit<Record_, 'rev' | 'ancestry' | 'view' | 'receivedAt' | 'scopes'>;
export type PersonDraft = Draft<Person>;
export type CatalogDraft = Draft<CatalogEntry>;
export type ItemDraft = Draft<Item>;

/** The collection in which a named thing is kept. */
export const collectionOf = (kind: NamedKind): 'people' | 'catalog' | 'items' =>
  kind === 'person' || kind === 'group' ? 'people' : kind === 'item' ? 'items' : 'catalog';

/** Everything that several rows say of one name, taken together. */
export type Named = { readonly kind: NamedKind; readonly id: string; readonly name: string; readonly under: readonly string[]; readonly isStaff: boolean };

/** Mentions of the same thing as one, in the order in which they first came. */
export function gatherMentions(mentions: readonly Mention[]): Named[] {
  const named = new Map<string, Named>();
  for (const { kind, id, name, under, isStaff } of mentions) {
    const known = named.get(id);
    const all = [...(known?.under ?? []), ...(under === '' ? [] : [under])];
    named.set(id, { kind, id, name: known?.name ?? name, under: [...new Set(all)].sort(), isStaff: isStaff || (known?.isStaff ?? false) });
  }
  return [...named.values()];
}

/**
 * The person or group that a name stands for: new, or with the groups in which they were seen to work. Undefined where
 * nothing is to be written; somebody whom the desk has edited since is left alone.
 */
export function personFor(named: Named, stored: Person | undefined, now: Instant): PersonDraft | undefined {
  const isGroup = named.kind === 'group';
  if (!stored) {
    return {
      ...baseOf(named.id, now), kind: isGroup ? 'group' : 'user', externalName: named.name, name: named.name, userName: '', email: '',
      phone: '', title: '', company: '', location: '', timeZone: '', language: 'en', isVip: false, isActive: true,
      roles: isGroup ? [] : named.isStaff ? ['agent'] : ['requester'], groupIds: isGroup ? [] : [...named.under], managerId: '', capacity: 0,
    };
  }
  if (isGroup || replicaOf(stored.rev) !== importReplica) return undefined;
  const groupIds = [...new Set([...stored.groupIds, ...named.under])].sort();
  const isNewStaff = named.isStaff && !stored.roles.includes('agent');
  if (groupIds.length === stored.groupIds.length && !isNewStaff) return undefined;
  return { ...stored, groupIds, roles: isNewStaff ? ['agent'] : stored.roles };
}

/** The service, category, subcategory or location of a name that the catalog has not got yet. */
export const catalogEntryFor = (named: Named, kind: CatalogEntry['kind'], now: Instant): CatalogDraft => ({
  ...baseOf(named.id, now), kind, key: named.name, name: { en: named.name, fr: named.name }, parentId: named.under[0] ?? '',
  supportGroupId: '', isActive: true, settings: {},
});

/** The configuration item of a name that the desk has not got yet. */
export const itemFor = (named: Named, now: Instant): ItemDraft => ({
  ...baseOf(named.id, now), externalName: named.name, name: named.name, itemClass: 'configuration-item', status: 'in-use',
  serialNumber: '', location: '', assignedToId: '', supportGroupId: '', serviceId: '', criticality: 3, description: '', attributes: {},
});

const baseOf = (id: string, now: Instant) => ({
  id, number: '', provisionalNumber: '', createdAt: now, createdBy: '', updatedAt: now, updatedBy: '', occurredAt: now,
});
