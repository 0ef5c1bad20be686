import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { CatalogEntry } from '#shared/domain/catalog/catalog.record.ts';
import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import type { SlaClock } from '#shared/practices/service-level/clock.measure.ts';
import { serviceLevelsIn } from '#shared/practices/service-level/service-level.catalog.ts';
import { clocksOf, type ServiceLevels } from '#shared/practices/service-level/service-level.ts';
import { everySeconds } from '../../platform/timers.ts';
import { sharedFrom } from './derived.ts';
import { useOpenDesk } from './desk-context.tsx';
import type { Shelf } from './shelf.ts';

const levelsOf = (catalog: Shelf<CatalogEntry>): ServiceLevels => serviceLevelsIn([...catalog.rows()]);

/** The promises and schedules of this desk, live: a new object when the catalog changed. */
export function useServiceLevels(): ServiceLevels {
  const { catalog } = useOpenDesk().shelves;
  const levels = sharedFrom(catalog, levelsOf);
  return useSyncExternalStore(levels.subscribe, levels.current);
}

/** Below this many seconds to a breach, or after it, clocks are read every second. */
const nearSeconds = 3600;

/** The clocks of a ticket, counting while it is shown; first to breach first. */
export function useClocksOf(ticket: Ticket): readonly SlaClock[] {
  const levels = useServiceLevels();
  const { clock } = useOpenDesk();
  const [read, setRead] = useState(() => clock.now());
  // A ticket that was just changed is newer than the last look at the clock.
  const now = ticket.updatedAt > read ? ticket.updatedAt : read;
  const clocks = useMemo(() => clocksOf(ticket, levels, now), [ticket, levels, now]);
  const pace = paceOf(clocks);
  useEffect(() => (pace === 0 ? undefined : everySeconds(pace, () => setRead(clock.now()))), [pace, clock]);
  return clocks;
}

/** How often clocks have to be read, in seconds; 0 when nothing moves. */
function paceOf(clocks: readonly SlaClock[]): number {
  const open = clocks.filter((clock) => clock.stage === 'in-progress' || clock.stage === 'paused');
  if (open.length === 0) return 0;
  return open.some((clock) => clock.stage === 'in-progress' && Math.abs(clock.remainingSeconds) < nearSeconds) ? 1 : 15;
}
