import pg from 'pg';
import type { Sql, SqlConnection, SqlRow } from './sql-connection.ts';

const bigint = 20;

/** A pool of connections to a PostgreSQL server. Numbers of the feed stay far below 2^53, so they come as numbers. */
export async function connectPostgres(url: string, poolSize = 10): Promise<SqlConnection> {
  const types: pg.CustomTypesConfig = {
    getTypeParser: (oid, format) => (Number(oid) === bigint ? Number : pg.types.getTypeParser(oid, format)),
  };
  const pool = new pg.Pool({ connectionString: url, max: poolSize, types, application_name: 'guichet-endpoint' });
  // A connection that dies while idle is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  await pool.query('select 1');
  return {
    kind: 'postgres',
    ...sqlOf(pool),
    close: () => pool.end(),
    transaction: async (work) => {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query('begin');
        const outcome = await work(sqlOf(client));
        await client.query('commit');
        return outcome;
      } catch (thrown) {
        await client.query('rollback').catch((lost: Error) => {
          broken = lost;
        });
        throw thrown;
      } finally {
        client.release(broken);
      }
    },
  };
}

const sqlOf = (runner: Pick<pg.Pool, 'query'>): Sql => ({
  query: async <Row extends SqlRow>(text: string, values: readonly unknown[] = []) =>
    (await runner.query<Row & pg.QueryResultRow>(text, [...values])).rows,
  run: async (script) => {
    await runner.query(script);
  },
});
