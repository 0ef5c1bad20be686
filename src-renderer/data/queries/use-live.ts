import { useEffect, useEffectEvent, useState } from 'react';
import type { Observable } from 'rxjs';
import { type Loaded, loading } from './loaded.ts';

/**
 * Follows a live query. `key` says which one: while it is the same the query stays open. A query that fails stays as it
 * was; the window's own guard shows what happened.
 */
export function useLive<T>(key: string, open: () => Observable<Loaded<T>>): Loaded<T> {
  const [state, setState] = useState<{ readonly key: string; readonly loaded: Loaded<T> }>({ key, loaded: loading });
  // A new function at each rendering; the key alone says whether it asks for something else.
  const openNow = useEffectEvent(open);
  useEffect(() => {
    const subscription = openNow().subscribe((loaded) => setState({ key, loaded }));
    return () => subscription.unsubscribe();
  }, [key]);
  return state.key === key ? state.loaded : loading;
}
