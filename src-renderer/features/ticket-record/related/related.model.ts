import { type Link, type LinkType, linkTypes } from '#shared/domain/link/link.record.ts';

/** A link as it reads from one of its ends. */
export type ReadLink = { readonly id: string; readonly type: LinkType; readonly isInverse: boolean; readonly otherId: string; readonly isWaiting: boolean };

/** The links of a record to other tickets as they read from it, in the order of the kinds. */
export const linksFrom = (links: readonly Link[], recordId: string): ReadLink[] =>
  links
    .filter((link) => link.fromCollection === 'tickets' && link.toCollection === 'tickets')
    .map((link): ReadLink => ({
      id: link.id,
      type: link.type,
      isInverse: link.fromId !== recordId,
      otherId: link.fromId === recordId ? link.toId : link.fromId,
      isWaiting: link.view === '',
    }))
    .sort((left, right) => linkTypes.indexOf(left.type) - linkTypes.indexOf(right.type) || Number(left.isInverse) - Number(right.isInverse));

/** A kind of link one can add, and which way it reads. */
export type LinkWay = { readonly id: string; readonly type: LinkType; readonly isInverse: boolean };

const way = (type: LinkType, isInverse = false): LinkWay => ({ id: isInverse ? `${type}:inverse` : type, type, isInverse });

/** What can be said of two tickets; parents have their own place, and services do not link here. */
export const linkWays: readonly LinkWay[] = [
  way('relates-to'), way('duplicate-of'), way('duplicate-of', true), way('caused-by'), way('caused-by', true), way('depends-on'), way('depends-on', true),
];

/** Whether the two are linked in that way already. */
export const isLinked = (links: readonly ReadLink[], otherId: string, chosen: LinkWay): boolean =>
  links.some((link) => link.otherId === otherId && link.type === chosen.type && (link.isInverse === chosen.isInverse || chosen.type === 'relates-to'));
