import { useMemo } from 'react';
import type { Refusal, RefusalCode } from '#shared/domain/record/record.refusal.ts';
import { useRefusalText } from '#renderer/entities/record/refusal-text.ts';
import { useText } from '#renderer/messages/use-text.ts';

/** Why a rule says no: in a few words for a count of many, and as a sentence for one. */
export type Reasons = { readonly reasonOf: (code: RefusalCode) => string; readonly sentenceOf: (refusal: Refusal) => string };

/** The person's words for what the rules refuse. */
export function useReasons(): Reasons {
  const text = useText('ticket-queue');
  const sentenceOf = useRefusalText();
  return useMemo(() => ({
    reasonOf: (code) => {
      switch (code) {
        case 'read-only':
        case 'not-permitted':
        case 'illegal-transition': return text(`bulk.reason.${code}`);
        default: return text('bulk.reason.other');
      }
    },
    sentenceOf,
  }), [text, sentenceOf]);
}
