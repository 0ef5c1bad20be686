import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import { widths } from './layout.ts';
import { useLayout } from './layout-store.tsx';

/** How the room between rail and edge is shared out at this moment. */
export type PaneWidths = {
  readonly list: number;
  readonly listMax: number;
  readonly context: number;
  readonly isListShown: boolean;
  readonly isContextShown: boolean;
  /** Where there is no room for three, the context lies over the record. */
  readonly isContextOver: boolean;
  readonly toggleContext: () => void;
};

type PaneWidthsAnswer = PaneWidths & { readonly ref: (element: HTMLElement | null) => void };

/** Shares the room among list, record and context; the record never gets less than it needs. */
export function usePaneWidths(hasRecord: boolean, setContext: (isShown: boolean) => void): PaneWidthsAnswer {
  const { ref, width } = useElementSize();
  const wished = useLayout((layout) => layout);
  const [isOverShown, setIsOverShown] = useState(false);
  const room = width === 0 ? 1220 : width;
  const listMax = Math.max(widths.listMin, room - widths.recordMin);
  const list = Math.min(Math.max(wished.listWidth, widths.listMin), listMax);
  const isListShown = !hasRecord || wished.isListShown;
  const left = room - (isListShown ? list : 0) - widths.recordMin;
  const isContextOver = left < widths.contextMin;
  return {
    ref,
    list: hasRecord ? list : room,
    listMax,
    context: Math.min(Math.max(wished.contextWidth, widths.contextMin), widths.contextMax, isContextOver ? widths.contextMax : left),
    isListShown,
    isContextShown: hasRecord && (isContextOver ? isOverShown : wished.isContextShown),
    isContextOver,
    toggleContext: () => (isContextOver ? setIsOverShown(!isOverShown) : setContext(!wished.isContextShown)),
  };
}
