import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SafeStorage } from 'electron';
import { app } from './app.ts';

// The key lies in a file of the profile: what is kept can be opened by the next start, and by anybody who may
// read the file. The host is for tests and trials; the operating system's key chain is Electron's.

const algorithm = 'aes-256-gcm';
const mark = Buffer.from('h10');

function key(): Buffer {
  if (!app.isReady()) throw new Error('safeStorage cannot be used before app is ready');
  const path = join(app.getPath('userData'), 'host-key');
  if (!existsSync(path)) writeFileSync(path, randomBytes(32), { mode: 0o600 });
  return readFileSync(path);
}

/** Electron's `safeStorage`: the asynchronous part, which is the one that is not deprecated. */
export const safeStorage: Pick<SafeStorage, 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'> = {
  isAsyncEncryptionAvailable: async () => app.isReady(),
  getSelectedStorageBackend: () => (app.isReady() ? 'basic_text' : 'unknown'),
  async encryptStringAsync(plain) {
    const start = randomBytes(12);
    const cipher = createCipheriv(algorithm, key(), start);
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([mark, start, cipher.getAuthTag(), body]);
  },
  async decryptStringAsync(encrypted) {
    const bytes = Buffer.from(encrypted);
    if (bytes.length < 31 || !bytes.subarray(0, 3).equals(mark)) throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.');
    const decipher = createDecipheriv(algorithm, key(), bytes.subarray(3, 15));
    decipher.setAuthTag(bytes.subarray(15, 31));
    const result = Buffer.concat([decipher.update(bytes.subarray(31)), decipher.final()]).toString('utf8');
    return { result, shouldReEncrypt: false };
  },
};
