import { stableId } from '#shared/kernel/identity.ts';
import { tidyLine } from '#shared/kernel/text.ts';

/** Things that an export knows by their name only, and that become records of the desk. */
export type NamedKind = 'person' | 'group' | 'category' | 'subcategory' | 'location' | 'service' | 'item';

/** A name that a row used. `under` is the category of a subcategory, or the group in which a person worked. */
export type Mention = { readonly kind: NamedKind; readonly id: string; readonly name: string; readonly under: string; readonly isStaff: boolean };

/** Gives the id of a named thing; the desk may know it already under another id than ours. */
export type IdOfName = (kind: NamedKind, name: string) => string;

/** The same name gives the same id in every run; case and doubled blanks do not matter, accents do. */
export const importedId = (source: string, kind: string, name: string): string =>
  stableId(`import/${source}/${kind}/${tidyLine(name).normalize('NFC').toLowerCase()}`);

/** The ids of names in an import that knows nothing of the desk, with a memory for the names just seen. */
export function createIds(source: string): IdOfName {
  const known = new Map<string, string>();
  return (kind, name) => {
    const key = `${kind}/${name}`;
    const id = known.get(key) ?? importedId(source, kind, name);
    if (known.size > 50_000) known.clear();
    known.set(key, id);
    return id;
  };
}

/** The id of an imported ticket. */
export const ticketIdOf = (source: string, number: string): string => importedId(source, 'incident', number);
