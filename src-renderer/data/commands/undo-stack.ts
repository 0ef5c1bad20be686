import { err, type Result } from '#shared/kernel/result.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import type { IdSource } from '#shared/kernel/identity.ts';
import { type Refusal, refusal } from '#shared/domain/record/record.refusal.ts';
import type { UndoCommands } from './commands.ts';
import { written } from './writer.ts';
import { type UndoLabel, type UndoStep, undoSeconds } from './undo.ts';

/** How an action is taken back. */
export type TakeBack = () => Promise<Result<unknown, Refusal>>;

/** Remembers the last action of this window for as long as it can be taken back. */
export type UndoStack = UndoCommands & { readonly record: (label: UndoLabel, takeBack: TakeBack) => void; readonly close: () => void };

/** Makes an empty one; `after` runs something later and answers how to call it off. */
export function createUndoStack(clock: Clock, ids: IdSource, after: (seconds: number, run: () => void) => () => void): UndoStack {
  let latest: { readonly step: UndoStep; readonly takeBack: TakeBack; readonly forget: () => void } | undefined;
  const listeners = new Set<() => void>();
  const set = (next: typeof latest) => {
    latest?.forget();
    latest = next;
    for (const hear of listeners) hear();
  };
  return {
    record: (label, takeBack) => {
      const step = { id: ids(), label, at: clock.now() };
      set({ step, takeBack, forget: after(undoSeconds, () => { if (latest?.step === step) set(undefined); }) });
    },
    undoLast: async () => {
      const step = latest;
      if (!step) return err(refusal('nothing-to-do'));
      set(undefined);
      const taken = await written(step.takeBack);
      return taken.ok ? { ok: true, value: { label: step.step.label } } : taken;
    },
    latest: {
      current: () => latest?.step,
      subscribe: (hear) => {
        listeners.add(hear);
        return () => { listeners.delete(hear); };
      },
    },
    close: () => set(undefined),
  };
}
