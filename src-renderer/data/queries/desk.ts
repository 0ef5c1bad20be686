import type { Clock } from '#shared/kernel/instant.ts';
import type { SignedIn } from '#shared/protocol/session.messages.ts';
import type { Commands } from '../commands/commands.ts';

/** Everything a window has of the data: who works here, the writing door, and what the hooks read from. */
export type Desk = {
  readonly me: SignedIn;
  readonly commands: Commands;
  readonly clock: Clock;
  /** Closes the database in this window; nothing else is lost by it. */
  readonly close: () => Promise<void>;
};

/** Why the database of this machine could not be opened; each has its own sentence. */
export type DeskFault = 'disk-full' | 'made-by-newer-version' | 'damaged' | 'unknown';

/** The way to an open desk. `retry` tries again. */
export type DeskOpening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly fault: DeskFault; readonly detail: string; readonly retry: () => void }
  | { readonly kind: 'open'; readonly desk: Desk };
