import { type RefObject, useEffect, useRef, useState } from 'react';
import { useDraft } from '#renderer/data/queries/personal.ts';
import { useRecord, useRecordUi } from '../record-scope.tsx';
import { useKept } from '../use-kept.ts';
import { type ComposerDraft, type ComposerMode, inMode, readDraft, writeDraft } from './composer.model.ts';

/** The composer's kept draft, and the way to it from the keyboard. */
export type ComposerHandle = {
  readonly draft: ComposerDraft;
  readonly change: (draft: ComposerDraft) => void;
  readonly input: RefObject<HTMLTextAreaElement | null>;
  /** Chooses the voice, shows the composer and puts the keyboard there. */
  readonly write: (mode: ComposerMode) => void;
};

/** Keeps what is written in one record, each voice for itself ([TW-12]). */
export function useComposer(): ComposerHandle {
  const { ticket } = useRecord();
  const show = useRecordUi((ui) => ui.show);
  const { value: draft, change } = useKept(useDraft('tickets', ticket.id, 'composer'), readDraft, writeDraft);
  const input = useRef<HTMLTextAreaElement>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    // The field may only now be on screen: it stands on the activity.
    if (turn > 0) input.current?.focus();
  }, [turn]);
  const write = (mode: ComposerMode): void => {
    show('activity');
    if (mode !== draft.mode) change(inMode(draft, mode));
    setTurn((now) => now + 1);
  };
  return { draft, change, input, write };
}
