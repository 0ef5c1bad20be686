import { useEffect, useEffectEvent } from 'react';
import { useDesk } from '#renderer/data/queries/desk-context.tsx';
import { useRefusalText } from '#renderer/entities/record/refusal-text.ts';
import { type UndoLabel, useLatestUndo } from '#renderer/data/queries/undo.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { useAnnounce } from '#renderer/ui/announcer.tsx';
import { useToast } from '#renderer/ui/toast.tsx';

const secondsOnScreen = 10;

/** Offers the last action's undo in a toast for its ten seconds; gives the function that undoes. `onUndone` hears what was taken back. */
export function useUndo(onUndone: (label: UndoLabel) => void = () => undefined): () => void {
  const text = useText('shell');
  const ui = useText('ui');
  const refusalText = useRefusalText();
  const toast = useToast();
  const announce = useAnnounce();
  const { commands } = useDesk();
  const latest = useLatestUndo();
  const sentence = (label: UndoLabel): string => text(`undo.kinds.${label.kind}`, { number: label.number, count: label.count });
  const undo = (): void => {
    if (commands.undo.latest.current() === undefined) return;
    toast.hide('undo');
    void commands.undo.undoLast().then((outcome) => {
      if (outcome.ok) {
        onUndone(outcome.value.label);
        announce(text('undo.done', { label: sentence(outcome.value.label) }));
      } else {
        toast.show({ tone: 'bad', text: text('undo.failed', { reason: refusalText(outcome.error) }) });
      }
    });
  };
  const offeredId = latest?.id ?? '';
  // A step is offered once, when it is new; not again because a word or a function changed.
  const offer = useEffectEvent(() => {
    if (latest === undefined) toast.hide('undo');
    else toast.show({ name: 'undo', tone: 'ok', text: sentence(latest.label), seconds: secondsOnScreen, action: { label: ui('undo'), keys: 'mod+z', run: undo } });
  });
  useEffect(() => offer(), [offeredId]);
  return undo;
}
