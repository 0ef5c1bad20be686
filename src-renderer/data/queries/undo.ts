import { useSyncExternalStore } from 'react';
import type { UndoStep } from '../commands/undo.ts';
import { useOpenDesk } from './desk-context.tsx';

export type { UndoKind, UndoLabel, UndoStep } from '../commands/undo.ts';

/** The last action that can still be taken back, while it can. */
export function useLatestUndo(): UndoStep | undefined {
  const { latest } = useOpenDesk().commands.undo;
  return useSyncExternalStore(latest.subscribe, latest.current);
}
