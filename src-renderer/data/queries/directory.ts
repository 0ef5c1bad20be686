import type { Person } from '#shared/domain/person/person.record.ts';

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
  return empty;
}

const empty: Directory = {
  person: () => undefined, group: () => undefined, nameOf: () => '', searchPeople: () => [], groups: [], agents: [], membersOf: () => [],
};
