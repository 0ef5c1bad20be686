import { useCallback } from 'react';
import type { Refusal } from '#shared/domain/record/record.refusal.ts';
import { type IncidentState, incidentStates } from '#shared/domain/ticket/ticket.record.ts';
import { catalogues } from '#renderer/messages/texts.ts';
import { useText } from '#renderer/messages/use-text.ts';

type KnownField = keyof (typeof catalogues.en)['entities']['field'];

const isKnownField = (field: string): field is KnownField => Object.hasOwn(catalogues.en.entities.field, field);
const isState = (value: string): value is IncidentState => (incidentStates as readonly string[]).includes(value);

/** Says a rule's no as a sentence in the person's language: fields and states by their names. */
export function useRefusalText(): (refusal: Refusal) => string {
  const text = useText('refusals');
  const entities = useText('entities');
  return useCallback((refusal) => {
    const { field, code, detail } = refusal;
    const named = Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, isState(value) ? entities(`state.${value}`) : value]));
    const fieldName = isKnownField(field) ? entities(`field.${field}`) : field;
    return text(code, { ...named, field: fieldName });
  }, [text, entities]);
}
