import type { Instant } from '#shared/kernel/instant.ts';
import type { Sql, SqlConnection } from './sql-connection.ts';

/** Somebody who may sign in. The person's name, roles and groups stand in their record. */
export type Account = {
  readonly personId: string;
  /** As folded by `userNameKey`. */
  readonly userName: string;
  readonly passwordHash: string;
  readonly isDisabled: boolean;
};

/** One device's standing sign-in; its refresh tokens are a family that ends together. */
export type Session = {
  readonly id: string;
  readonly personId: string;
  readonly replica: string;
  readonly deviceName: string;
  readonly tokenHash: string;
  readonly formerTokenHash: string;
  /** Whether anything was done since the newest token was given out. */
  readonly isTokenUsed: boolean;
  readonly endedAt: Instant;
};

/** Accounts, sessions, devices and the endpoint's own secrets. */
export type AccountStore = {
  readonly putAccounts: (accounts: readonly Account[], at: Instant) => Promise<void>;
  readonly accountByName: (userName: string) => Promise<Account | undefined>;
  readonly accountOf: (personId: string) => Promise<Account | undefined>;
  readonly countAccounts: () => Promise<number>;
  readonly startSession: (session: Session, at: Instant) => Promise<void>;
  readonly session: (id: string) => Promise<Session | undefined>;
  /** Gives the session its next token, only if it still has the expected one. */
  readonly rotate: (id: string, expectedHash: string, next: { tokenHash: string; formerTokenHash: string }, at: Instant) => Promise<boolean>;
  readonly markUsed: (id: string, at: Instant) => Promise<void>;
  readonly endSession: (id: string, at: Instant, reason: string) => Promise<void>;
  /** Ends all of a person's sessions and answers their ids. */
  readonly endSessionsOf: (personId: string, at: Instant, reason: string) => Promise<readonly string[]>;
  /** The secret of that name; made on first use, the same for all processes on one database. */
  readonly secret: (name: string, make: () => string) => Promise<string>;
};

const sessionColumns = `id, person_id as "personId", replica, device_name as "deviceName", token_hash as "tokenHash",
  former_token_hash as "formerTokenHash", is_token_used as "isTokenUsed", ended_at as "endedAt"`;
const accountColumns = `person_id as "personId", user_name as "userName", password_hash as "passwordHash", is_disabled as "isDisabled"`;

/** The account store over the endpoint's database. */
export function createAccountStore(connection: SqlConnection): AccountStore {
  return {
    putAccounts: async (accounts, at) => {
      await connection.query(
        `insert into account (person_id, user_name, password_hash, is_disabled, created_at)
         select *, $5 from unnest($1::text[], $2::text[], $3::text[], $4::boolean[])
         on conflict (person_id) do update set user_name = excluded.user_name, password_hash = excluded.password_hash,
           is_disabled = excluded.is_disabled`,
        [accounts.map((one) => one.personId), accounts.map((one) => one.userName), accounts.map((one) => one.passwordHash),
          accounts.map((one) => one.isDisabled), at],
      );
    },
    accountByName: (userName) => first<Account>(connection, `select ${accountColumns} from account where user_name = $1`, [userName]),
    accountOf: (personId) => first<Account>(connection, `select ${accountColumns} from account where person_id = $1`, [personId]),
    countAccounts: async () => (await first<{ count: number }>(connection, 'select count(*) as count from account', []))?.count ?? 0,
    startSession: (session, at) => startSession(connection, session, at),
    session: (id) => first<Session>(connection, `select ${sessionColumns} from session where id = $1`, [id]),
    rotate: async (id, expectedHash, next, at) => {
      const rows = await connection.query(
        `update session set token_hash = $3, former_token_hash = $4, is_token_used = false, last_seen_at = $5
         where id = $1 and token_hash = $2 and ended_at = '' returning id`,
        [id, expectedHash, next.tokenHash, next.formerTokenHash, at],
      );
      return rows.length === 1;
    },
    markUsed: async (id, at) => {
      await connection.query('update session set is_token_used = true, last_seen_at = $2 where id = $1 and not is_token_used', [id, at]);
    },
    endSession: async (id, at, reason) => {
      await connection.query("update session set ended_at = $2, end_reason = $3 where id = $1 and ended_at = ''", [id, at, reason]);
    },
    endSessionsOf: async (personId, at, reason) => {
      const rows = await connection.query<{ id: string }>(
        "update session set ended_at = $2, end_reason = $3 where person_id = $1 and ended_at = '' returning id", [personId, at, reason]);
      return rows.map((row) => row.id);
    },
    secret: async (name, make) => {
      await connection.query('insert into secret (name, value) values ($1, $2) on conflict do nothing', [name, make()]);
      return (await first<{ value: string }>(connection, 'select value from secret where name = $1', [name]))?.value ?? '';
    },
  };
}

async function first<Row extends object>(sql: Sql, text: string, values: readonly unknown[]): Promise<Row | undefined> {
  const [row] = await sql.query<Row & Record<string, unknown>>(text, values);
  return row;
}

/** A device that signs in again takes over from its own earlier session. */
async function startSession(connection: SqlConnection, session: Session, at: Instant): Promise<void> {
  await connection.transaction(async (sql) => {
    await sql.query(
      "update session set ended_at = $3, end_reason = 'signed-in-again' where person_id = $1 and replica = $2 and ended_at = ''",
      [session.personId, session.replica, at]);
    await sql.query(
      `insert into session (id, person_id, replica, device_name, token_hash, former_token_hash, is_token_used, created_at, last_seen_at, ended_at, end_reason)
       values ($1, $2, $3, $4, $5, '', false, $6, $6, '', '')`,
      [session.id, session.personId, session.replica, session.deviceName, session.tokenHash, at]);
    await sql.query(
      `insert into replica (name, person_id, device_name, last_seen_at) values ($1, $2, $3, $4)
       on conflict (name, person_id) do update set device_name = excluded.device_name, last_seen_at = excluded.last_seen_at`,
      [session.replica, session.personId, session.deviceName, at]);
  });
}
