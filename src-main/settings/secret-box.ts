import type { SafeStorage } from 'electron';

/** Encrypts with the key chain of the operating system. */
export type SecretBox = {
  /** The text, encrypted and in base64; '' where this machine offers no encryption. */
  readonly seal: (plain: string) => Promise<string>;
  /** The plain text; '' when it cannot be opened (another user, a lost key chain, no encryption). */
  readonly open: (sealed: string) => Promise<string>;
};

type Keys = Pick<SafeStorage, 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'>;

/** A secret box over Electron's safeStorage; says once when there is no encryption, and never stores plain text instead. */
export function secretBox(keys: Keys, warn: (sentence: string) => void): SecretBox {
  let hasWarned = false;
  const isAvailable = async (): Promise<boolean> => {
    const available = await keys.isAsyncEncryptionAvailable().catch(() => false);
    if (!available && !hasWarned) {
      hasWarned = true;
      warn('This machine offers no encrypted storage: the session is not kept, and signing in again will be needed after a restart.');
    }
    return available;
  };
  return {
    async seal(plain) {
      if (!(await isAvailable())) return '';
      return (await keys.encryptStringAsync(plain)).toString('base64');
    },
    async open(sealed) {
      if (sealed === '' || !(await isAvailable())) return '';
      try {
        return (await keys.decryptStringAsync(Buffer.from(sealed, 'base64'))).result;
      } catch (cause) {
        warn(`The kept session could not be opened (${String(cause)}); signing in again is needed.`);
        return '';
      }
    },
  };
}
