import { type Attachment, attachmentLimitBytes } from '#shared/domain/attachment/attachment.record.ts';

/** Why a file is not taken; undefined when it is. */
export function faultOf(file: { readonly size: number }): 'too-large' | 'empty' | undefined {
  if (file.size > attachmentLimitBytes) return 'too-large';
  return file.size === 0 ? 'empty' : undefined;
}

/** How a file can be looked at inside the program; everything else is downloaded. */
export function lookOf(mediaType: string): 'picture' | 'text' | 'none' {
  if (/^image\/(png|jpeg|gif|webp|avif|bmp)$/.test(mediaType)) return 'picture';
  return /^text\/(plain|csv|markdown)$/.test(mediaType) || mediaType === 'application/json' ? 'text' : 'none';
}

/** Whether the endpoint has all of a file. */
export const isStored = (attachment: Pick<Attachment, 'storedAt'>): boolean => attachment.storedAt !== '';

/** The files that a drop or a paste brings; nothing when it brings only text. */
export const filesIn = (transfer: { readonly files: ArrayLike<File> } | null): File[] => Array.from(transfer?.files ?? []);

const unnamed = /^image\.(png|jpe?g|gif|webp)$/i;

/** The name of a pasted picture: browsers call all of them "image.png". */
export const isUnnamed = (fileName: string): boolean => fileName === '' || unnamed.test(fileName);
