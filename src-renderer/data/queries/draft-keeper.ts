import type { Keepsakes } from '../../platform/keepsake.ts';

// Each key stroke is down at once as a keepsake of this window's origin; the record of it, which other windows and desks
// see, follows when the typing rests. A keepsake that is still there at the start was never followed: it is newer.

/** Where a draft lies. */
export type DraftPlace = {
  readonly keepsakes: Keepsakes;
  readonly name: string;
  readonly store: (text: string) => Promise<{ readonly ok: boolean }>;
  /** Tells the text of the record, at the start and whenever it changes. */
  readonly watch: (hear: (text: string) => void) => () => void;
};

export type DraftState = { readonly text: string; readonly isReady: boolean };

/** Keeps one draft. */
export type DraftKeeper = {
  readonly current: () => DraftState;
  readonly subscribe: (hear: () => void) => () => void;
  /** Begins to follow the record; answers how to stop. */
  readonly open: () => () => void;
  readonly write: (text: string) => void;
  readonly clear: () => void;
  readonly flush: () => void;
};

const restMilliseconds = 400;

/** Makes the keeper of a draft. */
export function openDraft({ keepsakes, name, store, watch }: DraftPlace): DraftKeeper {
  const listeners = new Set<() => void>();
  const left = keepsakes.get(name);
  let state: DraftState = { text: left ?? '', isReady: left !== undefined };
  let isDirty = left !== undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (next: DraftState) => {
    if (next.text === state.text && next.isReady === state.isReady) return;
    state = next;
    for (const hear of listeners) hear();
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!isDirty) return;
    const { text } = state;
    void store(text).then((stored) => {
      if (!stored.ok || state.text !== text) return;
      isDirty = false;
      keepsakes.remove(name);
    });
  };
  const write = (text: string) => {
    isDirty = true;
    keepsakes.put(name, text);
    set({ text, isReady: true });
    clearTimeout(timer);
    timer = setTimeout(flush, restMilliseconds);
  };
  return {
    current: () => state,
    subscribe: (hear) => {
      listeners.add(hear);
      return () => { listeners.delete(hear); };
    },
    open: () => {
      const stop = watch((text) => { if (!isDirty) set({ text, isReady: true }); });
      if (isDirty) flush();
      return stop;
    },
    write,
    clear: () => {
      write('');
      flush();
    },
    flush,
  };
}
