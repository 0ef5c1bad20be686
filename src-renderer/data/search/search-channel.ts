import { openChannel } from '../../platform/channel.ts';
import type { SearchAnswer, SearchHit } from './search.hit.ts';

// The index lives in the engine window; the others ask it. An answer may come twice: once from what is indexed so far.

type Message =
  | { readonly kind: 'ask'; readonly asking: string; readonly text: string; readonly limit: number }
  | { readonly kind: 'answer'; readonly asking: string; readonly hits: readonly SearchHit[]; readonly isComplete: boolean };

const channelName = (databaseName: string): string => `${databaseName}-search`;

/** Asks the index of the engine window. */
export type SearchClient = {
  /** Tells the hits as they come until the returned function is called. */
  readonly ask: (text: string, hear: (answer: SearchAnswer) => void) => () => void;
  readonly close: () => void;
};

const hitLimit = 50;

/** Opens the way to the index; `newId` names each question. */
export function openSearchClient(databaseName: string, newId: () => string): SearchClient {
  const channel = openChannel<Message>(channelName(databaseName));
  return {
    ask: (text, hear) => {
      const asking = newId();
      const stop = channel.hear((message) => {
        if (message.kind === 'answer' && message.asking === asking) hear({ hits: message.hits, isRunning: !message.isComplete });
      });
      channel.post({ kind: 'ask', asking, text, limit: hitLimit });
      return stop;
    },
    close: channel.close,
  };
}

/** What answers questions: hits of what is indexed, and whether that is everything. */
export type Answering = (text: string, limit: number) => { readonly hits: readonly SearchHit[]; readonly isComplete: boolean };

/** Answers the questions of all windows until the returned function is called; `again` repeats the last ones when more is indexed. */
export function answerSearches(databaseName: string, answer: Answering): { readonly again: () => void; readonly close: () => void } {
  const channel = openChannel<Message>(channelName(databaseName));
  let unfinished: Extract<Message, { kind: 'ask' }>[] = [];
  const reply = (question: Extract<Message, { kind: 'ask' }>): boolean => {
    const { hits, isComplete } = answer(question.text, question.limit);
    channel.post({ kind: 'answer', asking: question.asking, hits, isComplete });
    return isComplete;
  };
  channel.hear((message) => {
    if (message.kind === 'ask' && !reply(message)) unfinished = [...unfinished.slice(-7), message];
  });
  return {
    again: () => { unfinished = unfinished.filter((question) => !reply(question)); },
    close: channel.close,
  };
}
