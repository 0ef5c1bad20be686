import { type IdSource, type RandomBytes, uuidV7 } from '#shared/kernel/identity.ts';
import { type Clock, millisecondsOf } from '#shared/kernel/instant.ts';

/** Chance from the machine. */
export const systemRandom: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));

/** New record ids by a clock and chance. */
export const idsFrom = (clock: Clock, randomBytes: RandomBytes): IdSource => () => uuidV7(millisecondsOf(clock.now()), randomBytes);
