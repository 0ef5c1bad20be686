import { randomBytes } from 'node:crypto';
import { argon2id, argon2Verify } from 'hash-wasm';
import { foldText } from '#shared/kernel/text.ts';

// OWASP's second choice for argon2id: 19 MiB, two passes, one lane.
const cost = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;

/** The form under which a user name is kept and found: case and accents do not matter. */
export const userNameKey = (userName: string): string => foldText(userName).trim();

/** The argon2id hash of a password with its salt and cost, as text. */
export const hashPassword = (password: string): Promise<string> =>
  argon2id({ ...cost, password: password.normalize('NFKC'), salt: randomBytes(16), outputType: 'encoded' });

/** Whether the password is the one that was hashed; takes as long for an account that does not exist. */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const isRight = await argon2Verify({ password: password.normalize('NFKC'), hash: hash ?? (await strangersHash()) });
  return isRight && hash !== undefined;
}

let madeForStrangers: Promise<string> | undefined;
const strangersHash = (): Promise<string> => (madeForStrangers ??= hashPassword(randomBytes(16).toString('hex')));
