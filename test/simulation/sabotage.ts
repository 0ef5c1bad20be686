import type { RxConflictHandler } from 'rxdb/plugins/core';
import type { DeskDatabase } from '#renderer/data/database/open-database.ts';
import type { Chance } from './chance.ts';

// A test that cannot fail proves nothing. Each sabotage breaks one promise on purpose, and the oracles must notice: what
// the databases' own tutorial does with conflicts, a line that swallows what it brings, one that changes what it carries.

/** Something done wrong on purpose at one place. */
export type Sabotage = {
  readonly name: string;
  readonly onOpened: (database: DeskDatabase) => void;
  readonly onPulled: (answer: string, chance: Chance) => string;
  readonly onPushing: (rows: readonly unknown[], chance: Chance) => readonly unknown[];
};

/** Everything as it is built. */
export const noSabotage: Sabotage = { name: 'none', onOpened: () => undefined, onPulled: (answer) => answer, onPushing: (rows) => rows };

/** Resolves conflicts as the tutorial does: the endpoint's version, and not a word about the other. */
export const bookHandler: Sabotage = {
  ...noSabotage,
  name: 'book-handler',
  onOpened: (database) => {
    for (const collection of Object.values(database.collections)) {
      const handler = collection.conflictHandler as RxConflictHandler<unknown>;
      Object.assign(handler, { resolve: async ({ realMasterState }: { realMasterState: unknown }) => realMasterState });
    }
  },
};

/** Leaves records out of pulled pages and moves on behind them. */
export const leakyPull: Sabotage = {
  ...noSabotage,
  name: 'leaky-pull',
  onPulled: (answer, chance) => {
    const page = JSON.parse(answer) as { documents?: readonly unknown[] };
    return page.documents ? JSON.stringify({ ...page, documents: page.documents.filter(() => !chance.happens(0.1)) }) : answer;
  },
};

/** Changes what people wrote on its way up. */
export const garblingPush: Sabotage = {
  ...noSabotage,
  name: 'garbling-push',
  onPushing: (rows, chance) => rows.map((row) => (chance.happens(0.1) ? (JSON.parse(JSON.stringify(row).replace(/\d+x/g, '')) as unknown) : row)),
};
