import type { SqlConnection } from '../sql-connection.ts';
import { foundation } from './0001-foundation.ts';

/** All steps in order; a step that was released is never changed, only followed by another. */
const steps: readonly string[] = [foundation];

/** The number of the newest step. */
export const newestStep = steps.length;

// Any number will do, as long as every endpoint waits for the same one.
const migrationLock = 4_780_001;

/** Brings a database forward to this program's shape; refuses one that is already further. */
export async function migrate(connection: SqlConnection): Promise<void> {
  await connection.transaction(async (sql) => {
    await sql.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await sql.run('create table if not exists migration (step int primary key, applied_at timestamptz not null default now())');
    const [row] = await sql.query<{ done: number | null }>('select max(step) as done from migration');
    const done = row?.done ?? 0;
    if (done > newestStep) {
      throw new Error(`This database was written by a newer version (step ${done}, this program knows ${newestStep}). Start that version, or restore a backup.`);
    }
    for (const [index, step] of steps.entries()) {
      if (index < done) continue;
      await sql.run(step);
      await sql.query('insert into migration (step) values ($1)', [index + 1]);
    }
  });
}
