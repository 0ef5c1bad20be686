import type { Sql } from './sql-connection.ts';

/** Keeps the database's idea of its own tables up to date. */
export type Statistics = { readonly grown: (records: number) => Promise<void> };

const firstAt = 2000;

/**
 * Has the tables measured again whenever they grew by half. PGlite never does so by itself, and a server's own service comes
 * minutes later: until then a bulk load is planned as if the tables were empty, and each batch reads them whole.
 */
export function createStatistics(sql: Sql): Statistics {
  let measured: number | undefined;
  let since = 0;
  return {
    grown: async (records) => {
      since += records;
      if (since < firstAt) return;
      measured ??= await measuredRows(sql);
      if (since < Math.max(firstAt, measured / 2)) return;
      since = 0;
      await sql.run('analyze document; analyze log');
      measured = await measuredRows(sql);
    },
  };
}

async function measuredRows(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ rows: number }>("select reltuples::bigint as rows from pg_class where relname = 'document'");
  return Math.max(0, row?.rows ?? 0);
}
