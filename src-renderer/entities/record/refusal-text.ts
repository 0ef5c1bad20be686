import { useCallback } from 'react';
import type { Refusal } from '#shared/domain/record/record.refusal.ts';
import { incidentStates } from '#shared/domain/ticket/ticket.record.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { en } from '#renderer/messages/en/index.ts';

type FieldKey = keyof (typeof en)['entities']['field'];

const isFieldKey = (name: string): name is FieldKey => Object.hasOwn(en.entities.field, name);

/** The name of a record's field in the person's language; the field's own name where it has none. */
export function useFieldName(): (field: string) => string {
  const text = useText('entities');
  return useCallback((field: string) => (isFieldKey(field) ? text(`field.${field}`) : field), [text]);
}

/** Why a rule or the endpoint said no, as a sentence: fields and states by their names. */
export function useRefusalText(): (refusal: Refusal) => string {
  const text = useText('refusals');
  const states = useText('entities');
  const fieldName = useFieldName();
  return useCallback((refusal: Refusal) => {
    const stateName = (value: string | undefined): string => {
      const state = incidentStates.find((one) => one === value);
      return state === undefined ? (value ?? '') : states(`state.${state}`);
    };
    const { from, to, state } = refusal.detail;
    return text(refusal.code, {
      ...refusal.detail, field: fieldName(refusal.field), from: stateName(from), to: stateName(to), state: stateName(state),
    });
  }, [text, states, fieldName]);
}
