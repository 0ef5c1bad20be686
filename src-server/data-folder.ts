import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where this user's endpoint keeps its data when nobody says otherwise, as the system has it. */
export function defaultDataFolder(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Guichet');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Guichet');
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'guichet');
}
