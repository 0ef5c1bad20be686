import type { WebContents } from 'electron';
import type { EventName, ToldBy } from '#shared/bridge/contract.ts';
import { events } from '#shared/bridge/contract.ts';

type Hearer = Pick<WebContents, 'send' | 'isDestroyed'>;

/** Tells one window; what the contract does not describe is a mistake of ours and throws. */
export function tell<Name extends EventName>(hearer: Hearer, name: Name, told: ToldBy<Name>): void {
  const parsed = events[name].parse(told);
  if (!hearer.isDestroyed()) hearer.send(name, parsed);
}

/** Tells every given window. */
export function tellAll<Name extends EventName>(hearers: Iterable<Hearer>, name: Name, told: ToldBy<Name>): void {
  for (const hearer of hearers) tell(hearer, name, told);
}
