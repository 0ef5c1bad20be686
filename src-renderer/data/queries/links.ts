import type { Link } from '#shared/domain/link/link.record.ts';
import { type Loaded, loading } from './loaded.ts';

/** The links from and to a record, live, oldest first. */
export function useLinksOf(_recordId: string): Loaded<readonly Link[]> {
  return loading;
}
