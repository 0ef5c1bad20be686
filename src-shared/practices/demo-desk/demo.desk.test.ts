import { describe, expect, test } from 'vitest';
import { CatalogEntry } from '#shared/domain/catalog/catalog.record.ts';
import { Item } from '#shared/domain/item/item.record.ts';
import { inJournalOrder, JournalEntry } from '#shared/domain/journal/journal.record.ts';
import { Link } from '#shared/domain/link/link.record.ts';
import { Person } from '#shared/domain/person/person.record.ts';
import { nextStates } from '#shared/domain/ticket/ticket.lifecycle.ts';
import { priorityOf } from '#shared/domain/ticket/ticket.priority.ts';
import { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { createDemoDesk } from './demo.desk.ts';
import { englishTopics } from './demo.texts.en.ts';
import { frenchTopics } from './demo.texts.fr.ts';
import { detailsOfTitle, type TopicKey } from './demo.topics.ts';
import { demoAccounts } from './demo.people.ts';

const wish = { size: 600, seed: 11, now: '2026-01-16T15:00:00.000Z' };
const writing = { rev: '1-import-1', ancestry: [], view: '', receivedAt: '', scopes: [] };
const desk = createDemoDesk(wish);
const incidents = [...desk.incidents()];

describe('a demo desk', () => {
  test('is the same for the same wish, and another for another seed', () => {
    const again = createDemoDesk(wish);
    expect(again.directory).toEqual(desk.directory);
    expect([...again.incidents()].slice(0, 50)).toEqual(incidents.slice(0, 50));
    const other = [...createDemoDesk({ ...wish, seed: 12 }).incidents()];
    expect(other[0]?.ticket.shortDescription === incidents[0]?.ticket.shortDescription && other[1]?.ticket.shortDescription === incidents[1]?.ticket.shortDescription).toBe(false);
  });

  test('holds records that every schema accepts', () => {
    const problems = [
      ...desk.directory.people.map((one) => Person.safeParse({ ...one, ...writing })), ...desk.catalog.map((one) => CatalogEntry.safeParse({ ...one, ...writing })),
      ...desk.directory.items.map((one) => Item.safeParse({ ...one, ...writing })),
      ...incidents.flatMap(({ ticket, journal, links }) => [
        Ticket.safeParse({ ...ticket, ...writing }), ...journal.map((one) => JournalEntry.safeParse({ ...one, ...writing })), ...links.map((one) => Link.safeParse({ ...one, ...writing })),
      ]),
    ].flatMap((parsed) => (parsed.success ? [] : [parsed.error.issues[0]]));
    expect(problems).toEqual([]);
  });

  test('breaks no rule: legal moves, priority from the matrix, nothing after today, history in step', () => {
    for (const { ticket, journal } of incidents) {
      expect(ticket.priority).toBe(priorityOf(ticket.impact, ticket.urgency));
      for (const [index, move] of ticket.moves.entries()) {
        const before = ticket.moves[index - 1];
        if (before) expect(nextStates(before.to)).toContain(move.to);
        if (before) expect(move.at >= before.at).toBe(true);
        if (move.onHoldReason === 'awaiting-caller') expect(journal.some((entry) => entry.id === move.commentId && entry.kind === 'comment')).toBe(true);
      }
      expect(ticket.moves.at(-1)?.to).toBe(ticket.state);
      expect(ticket.updatedAt <= wish.now && journal.every((entry) => entry.occurredAt <= wish.now)).toBe(true);
      const stated = journal.map((entry) => ({ ...entry, ...writing })).sort(inJournalOrder).flatMap((entry) => entry.changes).filter((change) => change.field === 'state');
      expect(stated.map((change) => change.to)).toEqual(ticket.moves.slice(1).map((move) => move.to));
      expect(ticket.shortDescription + ticket.description + journal.map((entry) => entry.text).join()).not.toMatch(/[{}]|\.\.\.$/);
    }
  });

  test('looks alive: numbers rise with time, all states occur, the last call is minutes old, both languages are spoken', () => {
    const tickets = incidents.map(({ ticket }) => ticket);
    for (const [index, ticket] of tickets.entries()) if (index > 0) expect(ticket.openedAt >= (tickets[index - 1]?.openedAt ?? '')).toBe(true);
    expect(new Set(tickets.map((ticket) => ticket.state))).toEqual(new Set(['new', 'in-progress', 'on-hold', 'resolved', 'closed', 'canceled']));
    expect(Date.parse(wish.now) - Date.parse(tickets.at(-1)?.openedAt ?? '')).toBeLessThan(3 * 3_600_000);
    const open = tickets.filter((ticket) => ['new', 'in-progress', 'on-hold'].includes(ticket.state)).length;
    expect(open / tickets.length).toBeGreaterThan(0.1);
    expect(open / tickets.length).toBeLessThan(0.4);
    expect(new Set(tickets.map((ticket) => ticket.shortDescription)).size).toBeGreaterThan(tickets.length / 2);
    const languages = new Map(desk.directory.people.map((person) => [person.id, person.language]));
    const french = tickets.filter((ticket) => languages.get(ticket.callerId) === 'fr').length / tickets.length;
    expect(french).toBeGreaterThan(0.3);
    expect(french).toBeLessThan(0.8);
    expect(demoAccounts.every((account) => desk.directory.people.some((person) => person.id === account.personId && person.userName === account.userName))).toBe(true);
  });

  test('says the same things in both languages', () => {
    for (const key of Object.keys(detailsOfTitle) as TopicKey[]) {
      const [english, french] = [englishTopics[key], frenchTopics[key]];
      expect([key, english.titles.length, english.details.length]).toEqual([key, french.titles.length, french.details.length]);
      expect([key, detailsOfTitle[key].length, Math.max(...detailsOfTitle[key].flat()) < english.details.length]).toEqual([key, english.titles.length, true]);
    }
  });
});
