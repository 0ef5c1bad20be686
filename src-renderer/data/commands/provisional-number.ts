import { stableId } from '#shared/kernel/identity.ts';
import type { WriterDeps } from './writer.ts';

/**
 * The next number of this desk for a ticket that the endpoint has not numbered yet ([D6]): "INC-T-K3Z9-0007".
 * The four letters stand for this machine and person; the count is shared by all windows.
 */
export async function nextProvisionalNumber({ database, replica, actor }: WriterDeps): Promise<string> {
  const { count } = await database.local('provisional-numbers', { count: 0 }, (now) => ({ count: now.count + 1 }));
  return `INC-T-${deskLetters(replica, actor.id)}-${String(count).padStart(4, '0')}`;
}

/** Two people on one machine have databases, and counts, of their own: the letters tell them apart. */
function deskLetters(replica: string, personId: string): string {
  const digits = Number.parseInt(stableId(`${replica} ${personId}`).replace(/-/g, '').slice(0, 10), 16);
  return (digits % 36 ** 4).toString(36).padStart(4, '0').toUpperCase();
}
