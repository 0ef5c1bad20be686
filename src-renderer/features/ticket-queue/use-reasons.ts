import { useMemo } from 'react';
import type { Refusal, RefusalCode } from '#shared/domain/record/record.refusal.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { choiceName } from './filter-words.model.ts';

/** Why a rule says no: in a few words for a count of many, and as a sentence for one. */
export type Reasons = { readonly reasonOf: (code: RefusalCode) => string; readonly sentenceOf: (refusal: Refusal) => string };

/** The person's words for what the rules refuse. */
export function useReasons(): Reasons {
  const text = useText('ticket-queue');
  const entity = useText('entities');
  const refusals = useText('refusals');
  return useMemo(() => ({
    reasonOf: (code) => {
      switch (code) {
        case 'read-only':
        case 'not-permitted':
        case 'illegal-transition': return text(`bulk.reason.${code}`);
        default: return text('bulk.reason.other');
      }
    },
    sentenceOf: ({ code, field, detail }) => {
      const stateOf = (value: string | undefined): string => choiceName('state', value ?? '', entity) ?? value ?? '';
      return refusals(code, { field, from: stateOf(detail['from']), to: stateOf(detail['to']) });
    },
  }), [text, entity, refusals]);
}
