import { z } from 'zod';
import type { JournalEntry } from '#shared/domain/journal/journal.record.ts';

/** The two voices of the composer ([TW-11]): to the requester, or among the desk. */
export type ComposerMode = 'reply' | 'work-note';

const StoredDraft = z.object({
  version: z.literal(1),
  mode: z.enum(['reply', 'work-note']),
  reply: z.string(),
  workNote: z.string(),
  /** How many comments of other people were there when the reply was begun; -1 while there is no reply. */
  commentsKnown: z.number(),
});

/** What stands unsent in the composer of one record; each voice keeps its own text. */
export type ComposerDraft = Readonly<Omit<z.infer<typeof StoredDraft>, 'version'>>;

/** Nothing typed: internal is the default, so that a leak needs a decision ([TW-11]). */
export const emptyDraft: ComposerDraft = { mode: 'work-note', reply: '', workNote: '', commentsKnown: -1 };

/** Reads a stored draft; text that is not one of ours becomes a work note, so nothing typed is lost. */
export function readDraft(stored: string): ComposerDraft {
  if (stored === '') return emptyDraft;
  const parsed = StoredDraft.safeParse(parseJson(stored));
  return parsed.success
    ? { mode: parsed.data.mode, reply: parsed.data.reply, workNote: parsed.data.workNote, commentsKnown: parsed.data.commentsKnown }
    : { ...emptyDraft, workNote: stored };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The draft as it is stored; '' when nothing is worth keeping. */
export const writeDraft = (draft: ComposerDraft): string =>
  draft.reply === '' && draft.workNote === '' && draft.mode === 'work-note' ? '' : JSON.stringify({ version: 1, ...draft });

/** The text of the voice that is chosen. */
export const textOf = (draft: ComposerDraft): string => (draft.mode === 'reply' ? draft.reply : draft.workNote);

/** Chooses a voice; the other one's text stays. */
export const inMode = (draft: ComposerDraft, mode: ComposerMode): ComposerDraft => ({ ...draft, mode });

/** Types into the chosen voice; beginning a reply notes how many comments had been there to read. */
export function typed(draft: ComposerDraft, text: string, othersComments: number): ComposerDraft {
  if (draft.mode === 'work-note') return { ...draft, workNote: text };
  if (text === '') return { ...draft, reply: '', commentsKnown: -1 };
  return { ...draft, reply: text, commentsKnown: draft.commentsKnown < 0 ? othersComments : draft.commentsKnown };
}

/** After sending: the chosen voice is empty again, and the next text starts internal. */
export const sent = (draft: ComposerDraft): ComposerDraft =>
  draft.mode === 'reply' ? { ...draft, mode: 'work-note', reply: '', commentsKnown: -1 } : { ...draft, workNote: '' };

/** The comments that other people made: what a reply answers. */
export const commentsOfOthers = (journal: readonly JournalEntry[], myId: string): number =>
  journal.filter((entry) => entry.kind === 'comment' && entry.authorId !== myId).length;

/** How many comments arrived after the reply was begun: it must not go out unseen ([TW-13]). */
export const arrivedSince = (draft: ComposerDraft, othersComments: number): number =>
  draft.mode === 'reply' && draft.reply !== '' && draft.commentsKnown >= 0 ? Math.max(0, othersComments - draft.commentsKnown) : 0;

/** The person has looked at what arrived: the reply may go. */
export const haveRead = (draft: ComposerDraft, othersComments: number): ComposerDraft => ({ ...draft, commentsKnown: othersComments });
