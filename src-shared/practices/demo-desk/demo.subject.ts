import type { Channel, Level, Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { channels } from '#shared/domain/ticket/ticket.record.ts';
import type { IncidentStart } from '#shared/domain/ticket/ticket.create.ts';
import { must } from '#shared/kernel/assert.ts';
import { demoId } from './demo.catalog.ts';
import { type Chance, chanceFrom } from './demo.chance.ts';
import { channelShares, impactShares, shares, urgencyShares } from './demo.figures.ts';
import type { DemoCaller, DemoDirectory } from './demo.people.ts';
import { chooseWords, type Language, phrases, type Wording } from './demo.phrases.ts';
import { englishTopics } from './demo.texts.en.ts';
import { frenchTopics } from './demo.texts.fr.ts';
import { detailsOfTitle, type Topic, type TopicKey, topics, type TopicTexts } from './demo.topics.ts';

/** What an incident is about and who has it, before anything happens to it. */
export type Subject = {
  readonly topic: Topic & { readonly key: TopicKey };
  readonly caller: DemoCaller;
  /** The incident of which this one is a part, by its index; -1 for none. */
  readonly parentIndex: number;
  readonly isMajor: boolean;
  readonly start: IncidentStart & { readonly channel: Channel };
  readonly words: Readonly<Record<Language, Wording>>;
};

/** Incidents come in blocks; in some blocks something large is broken, and many are about that. */
const blockSize = 40;
const burstTopics: readonly TopicKey[] = ['vpn', 'wifi', 'erp', 'mailbox', 'file-share', 'printer', 'desk-phone'];

/** What the texts of a language say about a topic. */
export const textsOf = (language: Language, key: TopicKey): TopicTexts => (language === 'fr' ? frenchTopics : englishTopics)[key];

/** What the incident with this index is about. */
export function subjectOf(directory: DemoDirectory, seed: number, index: number, chance: Chance): Subject {
  const block = Math.floor(index / blockSize);
  const burst = chanceFrom(seed, 'block', block);
  const isBurst = burst.isHit(shares.burstBlock);
  const isMajor = isBurst && index === block * blockSize;
  const inBurst = isBurst && (isMajor || chance.isHit(shares.inBurst));
  const key = inBurst ? burst.pick(burstTopics) : undefined;
  const topic = must(key === undefined ? topics[chance.weighted(topics.map((one) => one.weight))] : topics.find((one) => one.key === key), 'topic');
  const caller = must(directory.callers[chance.skewed(directory.callers.length, 1.5)], 'caller');
  const item = itemFor(directory, topic, caller, inBurst ? burst : chance);
  const other = must(directory.callers[chance.whole(directory.callers.length)], 'caller');
  const server = must(directory.shared.server[chance.skewed(directory.shared.server.length)], 'server');
  const own = { person: other.name, site: caller.site.key === 'Home' ? 'London' : caller.site.key, device: topic.item === 'printer' ? item.name : caller.laptopName, server: topic.item === 'server' ? item.name : server.name };
  const words = { en: chooseWords(chance, 'en', own), fr: chooseWords(chance, 'fr', own) };
  const language = caller.site.language;
  const texts = textsOf(language, topic.key);
  const title = chance.whole(texts.titles.length);
  const detail = chance.pick(must(detailsOfTitle[topic.key][title], 'details of a title'));
  const impact = isMajor ? 1 : levelFrom(chance, impactShares);
  const channel = topic.key === 'server-alert' ? 'monitoring' : (channels[chance.weighted(channelShares)] ?? 'phone');
  return {
    topic, caller, isMajor, parentIndex: inBurst && !isMajor ? block * blockSize : -1, words,
    start: {
      shortDescription: words[language](must(texts.titles[title], 'title')),
      description: `${chance.pick(phrases[language].greeting)}${words[language](must(texts.details[detail], 'detail'))}`,
      callerId: caller.id, channel, category: topic.category, subcategory: topic.subcategory, serviceId: demoId('service', topic.service),
      itemId: item.id, location: caller.site.name, impact, urgency: isMajor ? (chance.isHit(0.5) ? 1 : 2) : levelFrom(chance, urgencyShares[impact]),
      tags: tagsFor(chance, language),
    },
  };
}

const levelFrom = (chance: Chance, weights: readonly number[]): Level => ([1, 2, 3] as const)[chance.weighted(weights)] ?? 2;

const tags = { en: ['home office', 'new starter', 'new release', 'call back', 'loan device'], fr: ['télétravail', 'nouvel arrivant', 'nouvelle version', 'à rappeler', 'prêt de matériel'] } as const;
const tagsFor = (chance: Chance, language: Language): Ticket['tags'] => (chance.isHit(shares.tagged) ? [chance.pick(tags[language])] : []);

function itemFor(directory: DemoDirectory, topic: Topic, caller: DemoCaller, chance: Chance): { readonly id: string; readonly name: string } {
  switch (topic.item) {
    case 'none': return { id: '', name: '' };
    case 'laptop': return { id: caller.laptopId, name: caller.laptopName };
    case 'application': return { id: directory.applications[demoId('service', topic.service)] ?? '', name: '' };
    default: {
      const items = directory.shared[topic.item];
      return must(items[chance.skewed(items.length)], 'item');
    }
  }
}
