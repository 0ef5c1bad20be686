import type { JournalEntry } from '#shared/domain/journal/journal.record.ts';
import type { Link } from '#shared/domain/link/link.record.ts';
import { createIncident } from '#shared/domain/ticket/ticket.create.ts';
import { isOpen } from '#shared/domain/ticket/ticket.lifecycle.ts';
import type { ResolutionCode, Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { assert, must } from '#shared/kernel/assert.ts';
import { type Instant, instantOf, millisecondsOf } from '#shared/kernel/instant.ts';
import { baseAt, type Draft, demoId, groupNames } from './demo.catalog.ts';
import { type Chance, chanceFrom } from './demo.chance.ts';
import { closedAfterHours, hoursToResolve, reassignmentShares, remarksPerIncident, shares } from './demo.figures.ts';
import { type Life, liveThrough, type Words } from './demo.life.ts';
import type { DemoAgent, DemoDirectory } from './demo.people.ts';
import { phrases } from './demo.phrases.ts';
import { type Subject, subjectOf, textsOf } from './demo.subject.ts';
import { workingMoment } from './demo.time.ts';
import { type GroupKey, groupKeys } from './demo.topics.ts';

/** An incident with everything that belongs to it. */
export type DemoIncident = { readonly ticket: Draft<Ticket>; readonly journal: readonly Draft<JournalEntry>[]; readonly links: readonly Draft<Link>[] };

/** Where an incident stands in its desk. */
export type DemoPlace = { readonly directory: DemoDirectory; readonly seed: number; readonly index: number; readonly openedAt: Instant; readonly now: Instant };

/** Numbers of generated incidents begin here, above those that imports usually bring. */
export const firstDemoNumber = 100_001;

const hour = 3_600_000;
const demoTicketId = (index: number): string => demoId('ticket', index);

/** Lives one incident through, from its opening to now. */
export function makeIncident(place: DemoPlace): DemoIncident {
  const chance = chanceFrom(place.seed, 'incident', place.index);
  const subject = subjectOf(place.directory, place.seed, place.index, chance);
  const desk = new DeskAtWork(place, subject, chance);
  desk.live();
  const ticket = draftOf(desk.life.ticket());
  return { ticket, journal: desk.life.journal(), links: linksOf(place, subject, chance, ticket.createdBy) };
}

function draftOf({ rev: _rev, ancestry: _ancestry, view: _view, receivedAt: _receivedAt, scopes: _scopes, ...draft }: Ticket): Draft<Ticket> {
  return draft;
}

function linksOf({ directory, seed, index, openedAt }: DemoPlace, { parentIndex, topic }: Subject, chance: Chance, by: string): Draft<Link>[] {
  const link = (type: Link['type'], other: number): Draft<Link> => ({
    ...baseAt(demoId('link', `${index}/${type}/${other}`), openedAt, by), type, fromCollection: 'tickets', fromId: demoTicketId(index),
    toCollection: 'tickets', toId: demoTicketId(other),
  });
  if (parentIndex >= 0) return [link('child-of', parentIndex)];
  const type = chance.isHit(shares.related) ? 'relates-to' : chance.isHit(shares.duplicate) ? 'duplicate-of' : undefined;
  if (type === undefined) return [];
  for (let other = index - 1; other >= Math.max(0, index - 60); other -= 1) {
    if (subjectOf(directory, seed, other, chanceFrom(seed, 'incident', other)).topic.key === topic.key) return [link(type, other)];
  }
  return [];
}

type Step = (at: Instant) => void;

/** The people around one incident, and what they do one after the other until it is closed or today is reached. */
class DeskAtWork {
  readonly life: Life;
  readonly #place: DemoPlace;
  readonly #subject: Subject;
  readonly #chance: Chance;
  readonly #end: number;
  #agent: DemoAgent;
  #clock: number;

  constructor(place: DemoPlace, subject: Subject, chance: Chance) {
    this.#place = place;
    this.#subject = subject;
    this.#chance = chance;
    this.#clock = millisecondsOf(place.openedAt);
    this.#end = millisecondsOf(place.now);
    this.#agent = this.#agentOf('service-desk');
    this.life = liveThrough(this.#open());
  }

  live(): void {
    const { openedAt } = this.#place;
    if (this.#chance.isHit(shares.resolvedOnFirstContact)) {
      this.#at(millisecondsOf(openedAt) + (4 + this.#chance.whole(20)) * 60_000, (at) => {
        this.#take(at);
        this.#resolve(at);
      });
    } else {
      const hours = this.#chance.fromQuantiles(hoursToResolve[this.life.ticket().priority]);
      this.#work(millisecondsOf(openedAt), hours * hour);
    }
    this.#finish();
  }

  #open(): Ticket {
    const { openedAt, index } = this.#place;
    const { start, topic, parentIndex } = this.#subject;
    const isOwn = start.channel === 'phone' || start.channel === 'walk-in' || start.channel === 'chat';
    const by = isOwn ? this.#agent.id : start.channel === 'monitoring' ? '' : this.#subject.caller.id;
    const isRouted = topic.group === 'service-desk' || this.#chance.isHit(isOwn ? 0.5 : 0.65);
    const group = isRouted ? topic.group : 'service-desk';
    const base = { ...baseAt(demoTicketId(index), openedAt, by), rev: '1-import-0', ancestry: [], view: '', receivedAt: '', scopes: [] };
    const created = createIncident(
      { ...start, assignmentGroupId: demoId('group', group), isMajor: this.#subject.isMajor, ...(parentIndex >= 0 ? { parentId: demoTicketId(parentIndex) } : {}) },
      { ...base, number: `INC${String(firstDemoNumber + index).padStart(7, '0')}` },
      openedAt,
    );
    assert(created.ok, 'a generated incident can be created');
    if (group !== 'service-desk') this.#agent = this.#agentOf(group);
    return created.value;
  }

  /** Steps at rising shares of the time to resolution, the last of them the resolution itself. */
  #work(from: number, duration: number): void {
    const steps: (readonly [number, Step])[] = [[0.02 + this.#chance.unit() ** 2 * 0.3, (at) => this.#take(at)]];
    const reassignments = this.#chance.weighted(reassignmentShares);
    for (let count = 0; count < reassignments; count += 1) steps.push([0.1 + this.#chance.unit() * 0.7, (at) => this.#handOver(at)]);
    if (this.#needsOtherTeam() && reassignments === 0) steps.push([0.12 + this.#chance.unit() * 0.2, (at) => this.#handOver(at)]);
    const remarks = Math.round(this.#chance.fromQuantiles(remarksPerIncident));
    for (let count = 0; count < remarks; count += 1) steps.push([0.15 + this.#chance.unit() * 0.8, (at) => this.#remark(at)]);
    steps.push(...this.#waiting());
    if (this.#chance.isHit(shares.correctedUrgency)) steps.push([0.3, (at) => this.#correctUrgency(at)]);
    steps.sort(([left], [right]) => left - right);
    for (const [share, step] of steps) this.#at(from + share * duration, step);
    this.#at(from + duration, (at) => (this.#chance.isHit(shares.canceled) ? this.#cancel(at) : this.#resolve(at)));
  }

  /** What comes after the resolution: thanks, a setback, closing. */
  #finish(): void {
    if (this.life.ticket().state !== 'resolved') return;
    const { caller } = this.#subject;
    const words = phrases[caller.site.language];
    if (this.#chance.isHit(shares.reopened)) {
      const say = this.#subject.words[caller.site.language];
      this.#at(this.#clock + this.#chance.unit() * 60 * hour, (at) => {
        this.life.say(caller.id, at, { comment: say(this.#chance.pick(words.reopened)) });
        this.life.move(this.#agent.id, at, { to: 'in-progress' });
      });
      this.#at(this.#clock + (1 + this.#chance.unit() * 40) * hour, (at) => this.#remark(at));
      this.#at(this.#clock + (1 + this.#chance.unit() * 40) * hour, (at) => this.#resolve(at));
    } else if (this.#chance.isHit(0.2)) {
      this.#at(this.#clock + this.#chance.unit() * 20 * hour, (at) => this.life.say(caller.id, at, { comment: this.#chance.pick(words.thanks) }));
    }
    const { state, resolvedAt, isMajor } = this.life.ticket();
    const closing = millisecondsOf(resolvedAt) + closedAfterHours * hour + this.#chance.whole(59) * 60_000;
    if (state === 'resolved' && !isMajor && closing <= this.#end) this.life.move('', instantOf(Math.max(closing, this.#clock)), { to: 'closed' });
  }

  /** Does a step when somebody works, unless that lies ahead of now, or nothing is left to do. */
  #at(milliseconds: number, step: Step): void {
    const moment = Math.floor(Math.max(workingMoment(milliseconds, this.#chance), this.#clock + 20_000 + this.#chance.whole(100_000)));
    if (moment > this.#end) {
      this.#clock = this.#end + 1;
      return;
    }
    this.#clock = moment;
    step(instantOf(moment));
  }

  #take(at: Instant): void {
    const ticket = this.life.ticket();
    if (!isOpen(ticket.state)) return;
    if (ticket.assignedToId !== this.#agent.id) this.life.edit(this.#agent.id, at, { assignedToId: this.#agent.id });
    const language = this.#subject.caller.site.language;
    const comment = this.#chance.isHit(0.5) ? this.#subject.words[language](this.#chance.pick(phrases[language].taken)) : '';
    if (this.life.ticket().state === 'new') this.life.move(this.#agent.id, at, { to: 'in-progress' }, comment === '' ? {} : { comment });
  }

  #needsOtherTeam(): boolean {
    return this.#agent.group !== this.#subject.topic.group;
  }

  /** To the team it belongs to; where it is there already, to a colleague, or by mistake elsewhere and back. */
  #handOver(at: Instant): void {
    if (!isOpen(this.life.ticket().state)) return;
    const before = this.#agent;
    const isStray = !this.#needsOtherTeam() && this.#chance.isHit(0.35);
    const group = isStray ? this.#chance.pick(groupKeys.filter((key) => key !== before.group)) : this.#subject.topic.group;
    const next = this.#agentOf(group);
    const language = before.site.language;
    const say = this.#subject.words[language];
    const note = say(this.#chance.pick(phrases[language].handedOver).replace('{team2}', groupNames[group][language]));
    if (group !== before.group) this.life.edit(before.id, at, { assignmentGroupId: demoId('group', group) }, { workNote: note });
    this.#agent = next;
    if (next.id !== this.life.ticket().assignedToId) this.#at(this.#clock + this.#chance.unit() * 3 * hour, (later) => this.#take(later));
  }

  #remark(at: Instant): void {
    if (!isOpen(this.life.ticket().state)) return;
    const kind = this.#chance.unit();
    const { caller, topic, words } = this.#subject;
    if (kind < 0.18) {
      const language = caller.site.language;
      this.life.say(caller.id, at, { comment: words[language](this.#chance.pick(phrases[language].answer)) });
    } else if (kind < 0.32) {
      this.life.say(this.#agent.id, at, { comment: words[caller.site.language](this.#chance.pick(phrases[caller.site.language].replied)) });
    } else {
      const language = this.#agent.site.language;
      const pool = kind < 0.7 ? textsOf(language, topic.key).notes : phrases[language].progress;
      this.life.say(this.#agent.id, at, { workNote: words[language](this.#chance.pick(pool)) });
    }
  }

  /** Waiting for somebody: into the state and out of it again. */
  #waiting(): (readonly [number, Step])[] {
    const reasons = [shares.waitsForCaller, shares.waitsForVendor, shares.waitsForProblem, shares.waitsForChange];
    const reason = (['awaiting-caller', 'awaiting-vendor', 'awaiting-problem', 'awaiting-change'] as const)[this.#chance.weighted([...reasons, 0.73])];
    if (reason === undefined) return [];
    const begin = 0.2 + this.#chance.unit() * 0.25;
    return [
      [begin, (at) => {
        const { state } = this.life.ticket();
        if (state !== 'new' && state !== 'in-progress') return;
        this.life.move(this.#agent.id, at, { to: 'on-hold', onHoldReason: reason }, this.#wordsForWaiting(reason));
      }],
      [begin + 0.2 + this.#chance.unit() * 0.3, (at) => {
        if (this.life.ticket().state !== 'on-hold') return;
        const { caller, words } = this.#subject;
        const language = caller.site.language;
        if (reason === 'awaiting-caller') {
          this.life.move(caller.id, at, { to: 'in-progress' }, { comment: words[language](this.#chance.pick(phrases[language].answer)) });
        } else this.life.move(this.#agent.id, at, { to: 'in-progress' });
      }],
    ];
  }

  #wordsForWaiting(reason: string): Words {
    const { words, caller } = this.#subject;
    if (reason === 'awaiting-caller') return { comment: words[caller.site.language](this.#chance.pick(phrases[caller.site.language].ask)) };
    const language = this.#agent.site.language;
    return { workNote: words[language](this.#chance.pick(reason === 'awaiting-vendor' ? phrases[language].vendor : phrases[language].waiting)) };
  }

  #correctUrgency(at: Instant): void {
    const { state, urgency } = this.life.ticket();
    if (!isOpen(state)) return;
    const language = this.#agent.site.language;
    const [up, down] = phrases[language].urgency;
    const isUp = urgency > 1 && this.#chance.isHit(0.6);
    const next = isUp ? (urgency === 3 ? 2 : 1) : urgency === 1 ? 2 : 3;
    if (next === urgency) return;
    this.life.edit(this.#agent.id, at, { urgency: next }, { workNote: this.#subject.words[language](must(isUp ? up : down, 'phrase')) });
  }

  #resolve(at: Instant): void {
    if (!isOpen(this.life.ticket().state)) return;
    if (this.life.ticket().assignedToId === '') this.life.edit(this.#agent.id, at, { assignedToId: this.#agent.id });
    const language = this.#subject.caller.site.language;
    const notes = this.#subject.words[language](this.#chance.pick(textsOf(language, this.#subject.topic.key).resolutions));
    const comment = this.#chance.isHit(0.4) ? { comment: notes } : {};
    this.life.move(this.#agent.id, at, { to: 'resolved', resolutionCode: this.#resolutionCode(), resolutionNotes: notes }, comment);
  }

  #resolutionCode(): ResolutionCode {
    const codes: readonly ResolutionCode[] = ['solution-provided', 'workaround-provided', 'resolved-by-caller', 'known-error', 'no-resolution-provided', 'resolved-by-change'];
    return codes[this.#chance.weighted([66, 16, 8, 5, 3, 2])] ?? 'solution-provided';
  }

  #cancel(at: Instant): void {
    if (!isOpen(this.life.ticket().state)) return;
    const language = this.#agent.site.language;
    this.life.move(this.#agent.id, at, { to: 'canceled' }, { workNote: this.#subject.words[language](this.#chance.pick(phrases[language].canceled)) });
  }

  #agentOf(group: GroupKey): DemoAgent {
    const agents = this.#place.directory.agents[group];
    return must(agents[this.#chance.skewed(agents.length, 1.35)], 'agent');
  }
}
