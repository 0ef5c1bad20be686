import { VisuallyHidden } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

type Announce = (sentence: string) => void;
const AnnouncerContext = createContext<Announce>(() => undefined);

/** Says a sentence to screen readers, politely, without showing it. */
export const useAnnounce = (): Announce => useContext(AnnouncerContext);

/** Holds the window's one polite live region. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ sentence: '', turn: 0 });
  const announce = useCallback((sentence: string) => setSaid(({ turn }) => ({ sentence, turn: turn + 1 })), []);
  return (
    <AnnouncerContext value={announce}>
      {children}
      <VisuallyHidden role="status" aria-live="polite">
        {/* Two places by turns, so that the same sentence is said again. */}
        <span>{said.turn % 2 === 0 ? said.sentence : ''}</span>
        <span>{said.turn % 2 === 1 ? said.sentence : ''}</span>
      </VisuallyHidden>
    </AnnouncerContext>
  );
}
