import { createHash } from 'node:crypto';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { SqlConnection } from './sql-connection.ts';

/** What is there of a file: all of it when `isWhole`. */
export type BlobState = { readonly byteLength: number; readonly storedBytes: number; readonly isWhole: boolean };

/** Why a piece was not taken. */
export type PieceRefusal = 'wrong-place' | 'wrong-length' | 'wrong-hash';

/** Files under their SHA-256, taken in pieces that follow each other ([D7]). */
export type BlobStore = {
  readonly state: (sha256: string) => Promise<BlobState | undefined>;
  /** Appends a piece; the last one is followed by a check of the whole, and a file that is not what its name says is dropped. */
  readonly append: (sha256: string, piece: { offset: number; byteLength: number; bytes: Uint8Array }) => Promise<Result<BlobState, PieceRefusal>>;
  readonly pieces: (sha256: string) => AsyncGenerator<Uint8Array>;
};

const stateColumns = 'byte_length as "byteLength", stored_bytes as "storedBytes", is_whole as "isWhole"';

/** The blob store over the endpoint's database. */
export function createBlobStore(connection: SqlConnection): BlobStore {
  const state = async (sha256: string) => {
    const [row] = await connection.query<BlobState>(`select ${stateColumns} from blob where sha256 = $1`, [sha256]);
    return row;
  };
  async function* pieces(sha256: string): AsyncGenerator<Uint8Array> {
    for (let place = -1; ; ) {
      const [row] = await connection.query<{ place: number; bytes: Uint8Array }>(
        'select place, bytes from blob_piece where sha256 = $1 and place > $2 order by place limit 1', [sha256, place]);
      if (row === undefined) return;
      yield row.bytes;
      place = row.place;
    }
  }
  return {
    state,
    pieces,
    append: async (sha256, piece) => {
      const taken = await takePiece(connection, sha256, piece);
      if (!taken.ok || taken.value.isWhole || taken.value.storedBytes < taken.value.byteLength) return taken;
      const hash = createHash('sha256');
      for await (const bytes of pieces(sha256)) hash.update(bytes);
      const isWhole = hash.digest('hex') === sha256;
      await settle(connection, sha256, isWhole);
      return isWhole ? ok({ ...taken.value, isWhole }) : err('wrong-hash');
    },
  };
}

async function takePiece(
  connection: SqlConnection,
  sha256: string,
  piece: { offset: number; byteLength: number; bytes: Uint8Array },
): Promise<Result<BlobState, PieceRefusal>> {
  return connection.transaction(async (sql) => {
    await sql.query(
      'insert into blob (sha256, byte_length, stored_bytes, is_whole) values ($1, $2, 0, false) on conflict do nothing', [sha256, piece.byteLength]);
    const [blob] = await sql.query<BlobState>(`select ${stateColumns} from blob where sha256 = $1 for update`, [sha256]);
    if (blob === undefined || blob.byteLength !== piece.byteLength) return err('wrong-length');
    // A piece that was taken before its answer got lost comes again: what is stored is the answer.
    if (blob.isWhole || piece.offset + piece.bytes.length <= blob.storedBytes) return ok(blob);
    if (piece.offset !== blob.storedBytes) return err('wrong-place');
    const storedBytes = blob.storedBytes + piece.bytes.length;
    if (storedBytes > blob.byteLength) return err('wrong-length');
    await sql.query('insert into blob_piece (sha256, place, bytes) values ($1, $2, $3)', [sha256, piece.offset, piece.bytes]);
    await sql.query('update blob set stored_bytes = $2 where sha256 = $1', [sha256, storedBytes]);
    return ok({ ...blob, storedBytes });
  });
}

async function settle(connection: SqlConnection, sha256: string, isWhole: boolean): Promise<void> {
  if (isWhole) {
    await connection.query('update blob set is_whole = true where sha256 = $1', [sha256]);
    return;
  }
  await connection.transaction(async (sql) => {
    await sql.query('delete from blob_piece where sha256 = $1', [sha256]);
    await sql.query('delete from blob where sha256 = $1', [sha256]);
  });
}
