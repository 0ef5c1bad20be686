/** A row as the database gives it. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** Something that answers SQL: a connection, or the transaction in hand. */
export type Sql = {
  readonly query: <Row extends SqlRow>(text: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
  /** Several statements without values. */
  readonly run: (script: string) => Promise<void>;
};

/** A database reached by one dialect: PGlite in this process, or a PostgreSQL server. */
export type SqlConnection = Sql & {
  readonly kind: 'pglite' | 'postgres';
  readonly transaction: <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

/** The SQLSTATE of an error that came from the database; '' for any other. */
export function sqlStateOf(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : '';
}

/** Another writer was first, or both waited for each other: the transaction may be tried again. */
export const isContention = (thrown: unknown): boolean => ['23505', '40001', '40P01'].includes(sqlStateOf(thrown));

/** The database would not take a value. */
export const isDataError = (thrown: unknown): boolean => /^2[23]/.test(sqlStateOf(thrown));

const awayCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOSPC']);

/** The database cannot be reached, is stopping, or has run out of room (SQLSTATE classes 08, 53, 57): later it may work. */
export function isDatabaseAway(thrown: unknown): boolean {
  if (/^(08|53|57)/.test(sqlStateOf(thrown))) return true;
  return thrown instanceof Error && 'code' in thrown && awayCodes.has(String(thrown.code));
}

/** What a log may say of an error: nothing that a record holds, as a database's `detail` and `where` do. */
export function loggable(thrown: unknown): Readonly<Record<string, string>> {
  if (!(thrown instanceof Error)) return { message: String(thrown) };
  return { message: thrown.message, code: sqlStateOf(thrown), stack: thrown.stack ?? '' };
}
