import { describe, expect, it } from 'vitest';
import type { Link } from '#shared/domain/link/link.record.ts';
import { isLinked, linksFrom, linkWays } from './related.model.ts';

const link = (id: string, type: Link['type'], fromId: string, toId: string, more: Partial<Link> = {}): Link =>
  ({ id, type, fromId, toId, fromCollection: 'tickets', toCollection: 'tickets', view: 'v', ...more }) as Link;

describe('links', () => {
  const links = linksFrom([
    link('1', 'caused-by', 'me', 'a'), link('2', 'duplicate-of', 'b', 'me', { view: '' }), link('3', 'relates-to', 'c', 'me'),
    link('4', 'runs-on', 'me', 'i', { toCollection: 'items' }),
  ], 'me');

  it('read from the record they are shown at', () => {
    expect(links.map((one) => [one.id, one.otherId, one.isInverse, one.isWaiting])).toEqual([
      ['3', 'c', true, false], ['2', 'b', true, true], ['1', 'a', false, false],
    ]);
  });

  it('are known whichever way round they were made, where the kind has no direction', () => {
    const [relates, , duplicatedBy] = linkWays;
    expect(relates && isLinked(links, 'c', relates)).toBe(true);
    expect(duplicatedBy && isLinked(links, 'b', duplicatedBy)).toBe(true);
    expect(linkWays[1] && isLinked(links, 'b', linkWays[1])).toBe(false);
  });

  it('have ids of their own per direction', () => {
    expect(new Set(linkWays.map((one) => one.id)).size).toBe(linkWays.length);
  });
});
