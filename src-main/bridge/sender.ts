import type { IpcMainInvokeEvent } from 'electron';

/** Whether a call comes from the top frame of a page that our own scheme served. */
export function isOwnTopFrame(event: Pick<IpcMainInvokeEvent, 'senderFrame'>, origin: string): boolean {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null || !URL.canParse(frame.url)) return false;
  const url = new URL(frame.url);
  return `${url.protocol}//${url.host}` === origin;
}
