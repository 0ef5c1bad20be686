import type { Shell } from 'electron';

/**
 * The address as it may be handed to the system's browser or mail program; '' for anything else.
 * Only https and mailto: other schemes start programs. Credentials in an address are a disguise.
 */
export function externalAddress(text: string): string {
  if (!URL.canParse(text)) return '';
  const url = new URL(text);
  if (url.protocol === 'mailto:') return url.href;
  const isWebPage = url.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname !== '';
  return isWebPage ? url.href : '';
}

/** Opens an address outside, if it may be; tells whether it was opened. */
export async function openExternally(shell: Pick<Shell, 'openExternal'>, text: string): Promise<boolean> {
  const address = externalAddress(text);
  if (address === '') return false;
  return shell.openExternal(address).then(() => true, () => false);
}
