import { map } from 'rxjs';
import type { Attachment } from '#shared/domain/attachment/attachment.record.ts';
import { useOpenDesk } from './desk-context.tsx';
import { type Loaded, loadedOf } from './loaded.ts';
import { useLive } from './use-live.ts';

/** The files of a record, live, oldest first. `storedAt` is '' while the endpoint has not all bytes. */
export function useAttachmentsOf(recordId: string): Loaded<readonly Attachment[]> {
  const { attachments } = useOpenDesk().database.collections;
  return useLive(recordId, () => attachments.find({ selector: { recordId } }).$.pipe(
    map((found) => loadedOf(found.map((one) => one.toMutableJSON()).sort(oldestFirst))),
  ));
}

const oldestFirst = (left: Attachment, right: Attachment): number =>
  left.createdAt < right.createdAt ? -1 : left.createdAt > right.createdAt ? 1 : 0;
