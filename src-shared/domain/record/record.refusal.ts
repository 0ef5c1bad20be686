import { z } from 'zod';

/** Why a rule says no, in a form that every screen can put into the person's language. */
export const refusalCodes = [
  'not-permitted', 'not-visible', 'read-only', 'illegal-transition', 'missing-field', 'missing-comment',
  'missing-work-note', 'invalid-value', 'unknown-reference', 'server-owned-field', 'self-reference', 'append-only',
  'invalid-shape', 'too-large', 'unsupported-kind', 'nothing-to-do', 'unknown-parent', 'duplicate',
  /** Said by a desk alone: the disk would not take it; it was sent already; somebody changed it meanwhile. */
  'not-saved', 'already-sent', 'changed-meanwhile',
] as const;
export const RefusalCode = z.enum(refusalCodes);
export type RefusalCode = z.infer<typeof RefusalCode>;

/** A lasting no to one record. `field` is the field's name or ''; `detail` holds values for the sentence. */
export const Refusal = z.strictObject({
  code: RefusalCode,
  field: z.string().max(80),
  detail: z.record(z.string(), z.string()),
});
export type Refusal = z.infer<typeof Refusal>;

/** Makes a refusal. */
export const refusal = (code: RefusalCode, field = '', detail: Readonly<Record<string, string>> = {}): Refusal => ({
  code, field, detail: { ...detail },
});
