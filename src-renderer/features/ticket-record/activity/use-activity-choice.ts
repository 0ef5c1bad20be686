import { useState } from 'react';
import { localKeepsakes } from '#renderer/platform/keepsake.ts';
import { type ActivityFilter, activityFilters, type ActivityOrder } from './activity.model.ts';

type Choice = { readonly filter: ActivityFilter; readonly order: ActivityOrder };

const key = 'guichet.record.activity';

/** How the person likes to read the activity; remembered on this machine. The filter begins anew with each record. */
export function useActivityChoice(): { readonly choice: Choice; readonly setFilter: (filter: ActivityFilter) => void; readonly setOrder: (order: ActivityOrder) => void } {
  const [choice, setChoice] = useState<Choice>(() => ({
    filter: activityFilters[0],
    order: localKeepsakes.get(key) === 'newest' ? 'newest' : 'oldest',
  }));
  return {
    choice,
    setFilter: (filter) => setChoice((now) => ({ ...now, filter })),
    setOrder: (order) => {
      localKeepsakes.put(key, order);
      setChoice((now) => ({ ...now, order }));
    },
  };
}
