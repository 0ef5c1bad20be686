import type { z } from 'zod';
import type { Gate } from './gate.ts';
import type { Answer, Transport } from './transport.ts';

/** A request that is made until it is answered: behind the gate, as often as it takes. */
export type Exchange = <T>(route: string, body: unknown, answer: z.ZodType<T>) => Promise<Exclude<Answer<T>, { kind: 'closed' }>>;

/** Joins transport and gate; rejects only when the gate is shut for good. */
export const exchangeThrough = (transport: Transport, gate: Gate, onContact: () => void): Exchange => async (route, body, schema) => {
  for (;;) {
    await gate.pass();
    const answer = await transport.post(route, body, schema);
    if (answer.kind === 'closed') {
      gate.lost(answer.why, answer.atLeastSeconds);
      continue;
    }
    gate.reached();
    onContact();
    return answer;
  }
};
