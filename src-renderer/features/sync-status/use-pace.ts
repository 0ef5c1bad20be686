import { useState } from 'react';
import { useUi } from '#renderer/ui/ui-setting.tsx';
import { type Pace, paceOf, type Sample, withSample } from './progress-rate.model.ts';

/** How fast something goes that counts up while it is shown. */
export function usePace(done: number, total: number): Pace {
  const { nowMs } = useUi();
  const [seen, setSeen] = useState<{ readonly done: number; readonly samples: readonly Sample[] }>({ done: -1, samples: [] });
  if (seen.done !== done) setSeen({ done, samples: withSample(seen.samples, { atMs: nowMs(), done }) });
  return paceOf(seen.samples, total);
}
