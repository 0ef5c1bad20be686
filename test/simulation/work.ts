import type { TicketCommands } from '#renderer/data/commands/commands.ts';
import { isFinal, nextStates } from '#shared/domain/ticket/ticket.lifecycle.ts';
import { channels, onHoldReasons, resolutionCodes, type Level, type Ticket } from '#shared/domain/ticket/ticket.record.ts';
import type { Chance } from './chance.ts';

/**
 * What a person did and the program called saved: the claim that must hold when everything has come to rest. `value` is a
 * text that occurs nowhere else, so it can be searched for; `order` counts a desk's actions.
 */
export type Claim = { readonly desk: string; readonly personId: string; readonly ticketId: string; readonly order: number } & (
  | { readonly kind: 'field'; readonly field: keyof Ticket; readonly value: string }
  | { readonly kind: 'said'; readonly value: string }
  | { readonly kind: 'move'; readonly to: Ticket['state']; readonly at: string }
);
type What = { [Kind in Claim['kind']]: Omit<Extract<Claim, { kind: Kind }>, 'desk' | 'personId' | 'ticketId' | 'order'> }[Claim['kind']];

/** One action: a sentence for the trace, and what it claims when it was done. */
export type Deed = { readonly told: string; readonly ticketId: string; readonly claims: readonly What[] };

/** Words that are never said twice in a seed. */
export type Words = { readonly fresh: (hint: string) => string };
export const wordsOf = (): Words => {
  let count = 0;
  return { fresh: (hint) => `${hint}${(count += 1)}x` };
};

type Working = { readonly commands: TicketCommands; readonly tickets: readonly Ticket[]; readonly chance: Chance; readonly words: Words; readonly now: () => string; readonly maySetMajor: boolean };

/** Does one thing an agent does; undefined when the rules of the desk said no, which claims nothing. */
export async function workOnce(working: Working): Promise<Deed | undefined> {
  const { chance, tickets } = working;
  if (tickets.length === 0 || chance.happens(0.08)) return createOne(working);
  const ticket = chance.pick(tickets);
  const roll = chance.next();
  if (roll < 0.15) return say(working, ticket, 'comment');
  if (roll < 0.3) return say(working, ticket, 'workNote');
  if (roll < 0.6 && !isFinal(ticket.state)) return moveOne(working, ticket);
  return editOne(working, ticket);
}

async function createOne({ commands, chance, words }: Working): Promise<Deed | undefined> {
  const shortDescription = `new ${words.fresh('title')}`;
  const description = `the ${words.fresh('body')} of a long story about a printer on the second floor`;
  const created = await commands.create({
    shortDescription, description, assignmentGroupId: chance.pick(['', 'network', 'printing']), impact: level(chance), urgency: level(chance),
    isConfidential: chance.happens(0.15),
  });
  if (!created.ok) return undefined;
  return {
    told: `creates ${created.value.id} "${shortDescription}"`, ticketId: created.value.id,
    claims: [{ kind: 'field', field: 'shortDescription', value: shortDescription }, { kind: 'field', field: 'description', value: description }],
  };
}

async function say({ commands, words }: Working, ticket: Ticket, how: 'comment' | 'workNote'): Promise<Deed | undefined> {
  const value = words.fresh(how);
  const said = await commands[how](ticket.id, `I ${how} ${value}`);
  return said.ok ? { told: `says ${value} on ${ticket.id}`, ticketId: ticket.id, claims: [{ kind: 'said', value }] } : undefined;
}

async function moveOne({ commands, chance, words, now }: Working, ticket: Ticket): Promise<Deed | undefined> {
  const to = chance.pick(nextStates(ticket.state).length > 0 ? nextStates(ticket.state) : (['closed'] as const));
  const resolutionNotes = words.fresh('resolution');
  const comment = words.fresh('reply');
  const onHoldReason = chance.pick(onHoldReasons);
  const at = now();
  const moved = await commands.move(ticket.id, {
    to,
    ...(to === 'on-hold' ? { onHoldReason, comment } : {}),
    ...(to === 'resolved' ? { resolutionCode: chance.pick(resolutionCodes), resolutionNotes } : {}),
  });
  if (!moved.ok) return undefined;
  return {
    told: `moves ${ticket.id} to ${to}`, ticketId: ticket.id,
    claims: [
      { kind: 'move', to, at },
      ...(to === 'resolved' ? [{ kind: 'field', field: 'resolutionNotes', value: resolutionNotes } as const] : []),
      ...(to === 'on-hold' ? [{ kind: 'said', value: comment } as const] : []),
    ],
  };
}

async function editOne({ commands, chance, words, maySetMajor }: Working, ticket: Ticket): Promise<Deed | undefined> {
  const field = chance.pick(['shortDescription', 'description', 'location', 'category', 'tags', 'assignment', 'assignment', 'levels', 'channel', 'flags'] as const);
  const value = words.fresh(field);
  const note = words.fresh('why');
  const edit = editOf(field, value, ticket, chance, maySetMajor);
  const needsNote = field === 'levels';
  const edited = await commands.edit(ticket.id, edit, needsNote ? note : '');
  if (!edited.ok) return undefined;
  const texts = (['shortDescription', 'description', 'location', 'category', 'tags'] as const).filter((one) => one === field);
  return {
    told: `sets ${JSON.stringify(edit)} on ${ticket.id}`, ticketId: ticket.id,
    claims: [...texts.map((one) => ({ kind: 'field', field: one, value }) as const), ...(needsNote ? [{ kind: 'said', value: note } as const] : [])],
  };
}

function editOf(field: string, value: string, ticket: Ticket, chance: Chance, maySetMajor: boolean) {
  switch (field) {
    case 'description': return { description: withWord(ticket.description, value, chance) };
    case 'tags': return { tags: [...ticket.tags.filter(() => chance.happens(0.8)), value] };
    case 'assignment': return { assignmentGroupId: chance.pick(['network', 'printing']), ...(chance.happens(0.5) ? { assignedToId: chance.pick(['ada', 'bob', 'theo']) } : {}) };
    case 'levels': return { impact: level(chance), urgency: level(chance) };
    case 'channel': return { channel: chance.pick(channels) };
    case 'flags': return maySetMajor ? { isMajor: chance.happens(0.5) } : { isConfidential: chance.happens(0.3) };
    default: return { [field]: `${field} ${value}` };
  }
}

const level = (chance: Chance): Level => chance.pick([1, 2, 3] as const);

/** Puts a word somewhere into a text, or in the place of another word. */
function withWord(text: string, word: string, chance: Chance): string {
  const words = text.split(' ').filter((one) => one !== '');
  const place = chance.below(words.length + 1);
  return [...words.slice(0, place), word, ...words.slice(place + (chance.happens(0.3) ? 1 : 0))].join(' ');
}
