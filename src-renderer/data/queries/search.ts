import { useEffect, useState } from 'react';
import type { SearchAnswer } from '../search/search.hit.ts';
import { useOpenDesk } from './desk-context.tsx';

export type { SearchAnswer, SearchHit } from '../search/search.hit.ts';

const nothing: SearchAnswer = { hits: [], isRunning: false };

/** Searches by number and by words as the text is typed; keeps the hits of before while a new search runs. */
export function useSearch(text: string): SearchAnswer {
  const { search } = useOpenDesk();
  const [answer, setAnswer] = useState<SearchAnswer>(nothing);
  const wanted = text.trim();
  useEffect(() => {
    if (wanted === '') {
      setAnswer(nothing);
      return undefined;
    }
    setAnswer((before) => ({ hits: before.hits, isRunning: true }));
    return search.ask(wanted, setAnswer);
  }, [search, wanted]);
  return wanted === '' ? nothing : answer;
}
