import { afterSeconds } from '#renderer/platform/timers.ts';

/** Offers a file to be saved where the person wants it. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download holds the content by then; the address would keep it in memory for as long as the window lives.
  afterSeconds(60, () => URL.revokeObjectURL(url));
}
