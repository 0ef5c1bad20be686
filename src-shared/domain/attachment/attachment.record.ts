import { z } from 'zod';
import { CollectionName, instant, line, recordBase, reference } from '../record/record.base.ts';

/** The largest file the desk takes, in bytes. */
export const attachmentLimitBytes = 50 * 1024 * 1024;

/** What is known of a file; its bytes lie beside the database under their SHA-256 ([D7]). */
export const Attachment = z.strictObject({
  ...recordBase,
  recordCollection: CollectionName,
  recordId: reference,
  fileName: line,
  mediaType: z.string().max(120),
  byteLength: z.number().int().min(0).max(attachmentLimitBytes),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** When the endpoint had all bytes; '' while the file waits on a desk. Set by the endpoint. */
  storedAt: instant,
});
export type Attachment = z.infer<typeof Attachment>;
