import { SlaClocks } from '#renderer/entities/sla-clock/sla-clock.tsx';
import { useClocksOf } from '#renderer/data/queries/service-level.ts';
import { useRecord } from '../record-scope.tsx';

/** The promises this ticket is under, counting. */
export function RecordClocks() {
  const { ticket } = useRecord();
  return <SlaClocks clocks={useClocksOf(ticket)} />;
}
