import { err, ok } from '#shared/kernel/result.ts';
import { type Attachment, attachmentLimitBytes } from '#shared/domain/attachment/attachment.record.ts';
import { refusal } from '#shared/domain/record/record.refusal.ts';
import type { BlobStore } from '../database/blob-store.ts';
import type { AttachmentCommands } from './commands.ts';
import { undeleteRecord } from './undelete.ts';
import type { UndoStack } from './undo-stack.ts';
import { checkedRecord, deleteRecord, newBase, written, type WriterDeps } from './writer.ts';

export type FileDeps = {
  readonly blobs: BlobStore;
  readonly sha256Of: (bytes: ArrayBuffer) => Promise<string>;
  /** Fetches a file from the endpoint; undefined when it cannot be had now. */
  readonly download: (sha256: string) => Promise<Blob | undefined>;
};

/** The commands on files. The bytes are on the disk before the record that names them. */
export function attachmentCommands(deps: WriterDeps, undo: UndoStack, files: FileDeps): AttachmentCommands {
  const { attachments } = deps.database.collections;
  return {
    add: (recordCollection, recordId, file) => written(async () => {
      if (file.size > attachmentLimitBytes) return err(refusal('too-large', 'byteLength', { limit: String(attachmentLimitBytes) }));
      const bytes = await file.arrayBuffer();
      const sha256 = await files.sha256Of(bytes);
      const attachment: Attachment = {
        ...newBase(deps, deps.clock.now()), recordCollection, recordId, fileName: file.name.slice(0, 400) || 'file',
        mediaType: file.type.slice(0, 120) || 'application/octet-stream', byteLength: bytes.byteLength, sha256, storedAt: '',
      };
      const checked = checkedRecord('attachments', attachment);
      if (!checked.ok) return checked;
      await files.blobs.put(sha256, new Blob([bytes], { type: attachment.mediaType }), 0);
      await attachments.insert(attachment);
      undo.record({ kind: 'attachment-add', number: '', count: 1 }, async () => ok(await deleteRecord(deps, 'attachments', attachment.id)));
      return ok(attachment);
    }),
    bytesOf: async (sha256) => {
      const here = await files.blobs.get(sha256);
      if (here) return here;
      const fetched = await files.download(sha256);
      if (fetched) await files.blobs.put(sha256, fetched, -1).catch(() => undefined);
      return fetched;
    },
    remove: (id) => written(async () => {
      const attachment = (await attachments.findOne(id).exec())?.toMutableJSON();
      if (!attachment) return err(refusal('not-visible'));
      await deleteRecord(deps, 'attachments', id);
      undo.record({ kind: 'attachment-remove', number: '', count: 1 }, () => written(() => undeleteRecord(deps, 'attachments', attachment)));
      return ok({ id });
    }),
  };
}
