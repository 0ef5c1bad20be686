import { useSyncExternalStore } from 'react';
import { foldText } from '#shared/kernel/text.ts';
import { rememberedBy } from '#shared/practices/queue/queue.sort.ts';
import type { Person } from '#shared/domain/person/person.record.ts';
import { sharedFrom } from './derived.ts';
import { useOpenDesk } from './desk-context.tsx';
import type { Shelf } from './shelf.ts';

/** The people and groups of this desk, in memory. */
export type Directory = {
  readonly person: (id: string) => Person | undefined;
  readonly group: (id: string) => Person | undefined;
  /** The name of a person or a group; '' when unknown. */
  readonly nameOf: (id: string) => string;
  /** People whose name, user name, e-mail or phone hold every word of the text, best first; none for an empty text. */
  readonly searchPeople: (text: string, limit: number) => readonly Person[];
  /** Active groups by name. */
  readonly groups: readonly Person[];
  /** Active members of the desk's staff by name. */
  readonly agents: readonly Person[];
  /** Active staff of one group by name. */
  readonly membersOf: (groupId: string) => readonly Person[];
};

/** The directory, live: a new object when somebody changed. */
export function useDirectory(): Directory {
  const { people } = useOpenDesk().shelves;
  const directory = sharedFrom(people, directoryOf);
  return useSyncExternalStore(directory.subscribe, directory.current);
}

/** Makes the directory of a shelf of people. */
export function directoryOf(people: Shelf<Person>): Directory {
  const all = [...people.rows()].sort(byName);
  const users = all.filter((one) => one.kind === 'user' && one.isActive);
  const agents = users.filter((one) => one.roles.some((role) => role !== 'requester'));
  const kindOf = (id: string, kind: Person['kind']) => {
    const found = people.get(id);
    return found?.kind === kind ? found : undefined;
  };
  return {
    person: (id) => kindOf(id, 'user'),
    group: (id) => kindOf(id, 'group'),
    nameOf: (id) => people.get(id)?.name ?? '',
    searchPeople: (text, limit) => searchPeople(users, text, limit),
    groups: all.filter((one) => one.kind === 'group' && one.isActive),
    agents,
    membersOf: (groupId) => agents.filter((one) => one.groupIds.includes(groupId)),
  };
}

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
const byName = (left: Person, right: Person): number => collator.compare(left.name, right.name);

const foldedPerson = rememberedBy((person: Person) => ({
  name: foldText(person.name),
  all: foldText(`${person.name} ${person.userName} ${person.email} ${person.phone}`),
}));

function searchPeople(users: readonly Person[], text: string, limit: number): readonly Person[] {
  const words = foldText(text).split(/\s+/).filter((word) => word !== '');
  const [first] = words;
  if (first === undefined) return [];
  const found = users.filter((person) => words.every((word) => foldedPerson(person).all.includes(word)));
  const rank = (person: Person): number => {
    const { name } = foldedPerson(person);
    return name.startsWith(first) ? 0 : name.includes(` ${first}`) ? 1 : 2;
  };
  return found.map((person) => ({ person, rank: rank(person) })).sort((left, right) => left.rank - right.rank)
    .slice(0, limit).map(({ person }) => person);
}
