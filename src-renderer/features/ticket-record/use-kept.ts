import { useEffect, useRef, useState } from 'react';
import type { DraftHandle } from '#renderer/data/queries/personal.ts';

type Kept<T> = { readonly value: T; readonly isReady: boolean; readonly change: (next: T) => void };

const rememberedWrites = 400;

/**
 * A value that lives in a kept draft ([TW-12]): shown at once as typed, and taken from the draft when it comes from
 * elsewhere (the last run, another window). Echoes of what was typed here never overtake the typing.
 */
export function useKept<T>(draft: DraftHandle, read: (text: string) => T, write: (value: T) => string): Kept<T> {
  const [value, setValue] = useState(() => read(draft.text));
  const written = useRef(new Set<string>());
  const taken = useRef(draft.text);
  const { text, isReady } = draft;
  useEffect(() => {
    if (!isReady || text === taken.current) return;
    taken.current = text;
    if (!written.current.has(text)) setValue(read(text));
  }, [isReady, text, read]);
  const change = (next: T): void => {
    const stored = write(next);
    if (written.current.size > rememberedWrites) written.current.clear();
    written.current.add(stored);
    setValue(next);
    draft.write(stored);
  };
  return { value, isReady, change };
}
