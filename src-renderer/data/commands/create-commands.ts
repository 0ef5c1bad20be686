import type { Commands } from './commands.ts';
import { attachmentCommands, type FileDeps } from './attachments.ts';
import { linkCommands } from './links.ts';
import { personalCommands } from './personal.ts';
import { ticketCommands } from './tickets.ts';
import { createUndoStack } from './undo-stack.ts';
import type { WriterDeps } from './writer.ts';

export type CommandDeps = {
  readonly writer: WriterDeps;
  readonly files: FileDeps;
  /** Asks whoever replicates to try at once. */
  readonly requestSync: () => void;
  /** Runs something so many seconds later; answers how to call it off. */
  readonly after: (seconds: number, run: () => void) => () => void;
};

/** The writing door of one window. */
export function createCommands({ writer, files, requestSync, after }: CommandDeps): Commands {
  const undo = createUndoStack(writer.clock, writer.ids, after);
  return {
    tickets: ticketCommands(writer, undo),
    undo,
    links: linkCommands(writer, undo),
    attachments: attachmentCommands(writer, undo, files),
    personal: personalCommands(writer, undo),
    sync: { resync: requestSync },
  };
}
