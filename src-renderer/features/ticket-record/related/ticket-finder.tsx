import { useState } from 'react';
import { useSearch } from '#renderer/data/queries/search.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { ChoicePicker } from '#renderer/ui/choice-picker.tsx';
import type { Choice } from '#renderer/ui/choices.ts';

type TicketFinderProps = {
  readonly label: string;
  readonly isLeftOut: (ticketId: string) => boolean;
  readonly onChoose: (ticketId: string, number: string) => void;
  readonly onCancel: () => void;
};

const hitLimit = 12;

/** Finds a ticket by number or words, as one types. */
export function TicketFinder({ label, isLeftOut, onChoose, onCancel }: TicketFinderProps) {
  const text = useText('ticket-record');
  const [typed, setTyped] = useState('');
  const { hits, isRunning } = useSearch(typed);
  const found = typed.trim() === '' ? [] : hits.filter((hit) => hit.collection === 'tickets' && !isLeftOut(hit.id)).slice(0, hitLimit);
  const choices = found.map((hit): Choice => ({ id: hit.id, label: hit.number, detail: hit.title }));
  return (
    <ChoicePicker
      label={label}
      placeholder={label}
      emptyText={typed.trim() === '' ? text('related.typeMore') : isRunning ? '…' : text('related.nothing')}
      choices={() => choices}
      onText={setTyped}
      onChoose={(id) => onChoose(id, found.find((hit) => hit.id === id)?.number ?? '')}
      onCancel={onCancel}
    />
  );
}
