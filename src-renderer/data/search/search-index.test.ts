import { describe, expect, it } from 'vitest';
import { createSearchIndex, type SearchedTicket } from './search-index.ts';

const aTicket = (id: string, fields: Partial<SearchedTicket> = {}): SearchedTicket => ({
  id, numbers: [`INC000${id}`, '', ''], title: '', text: '', names: '', ...fields,
});
function anIndex() {
  const index = createSearchIndex();
  index.putTicket(aTicket('1001', { title: 'Imprimante du 3e étage hors service', names: 'Hélène Lœwe' }));
  index.putTicket(aTicket('1002', { title: 'VPN drops every hour', text: 'Since the update of Monday', numbers: ['INC0001002', 'INC-T-K3Z9-0007', 'INC0045'] }));
  index.putTicket(aTicket('1003', { title: 'Printer jams', text: 'Paper tray two' }));
  index.putEntry({ id: 'e1', ticketId: '1003', text: 'Ordered a new tray from Lyon' });
  return index;
}
const found = (text: string) => anIndex().search(text, 10).map((hit) => hit.id);

describe('searching by number', () => {
  it.each([
    ['the whole number', 'INC0001002', '1002'], ['in small letters', 'inc0001002', '1002'], ['the provisional one', 'INC-T-K3Z9-0007', '1002'],
    ['that of another system', 'inc0045', '1002'], ['its digits', '1002', '1002'], ['its beginning', 'INC-T-K3', '1002'],
  ])('finds %s', (_what, text, id) => {
    expect(found(text)[0]).toBe(id);
  });
});

describe('searching by words', () => {
  it.each([
    ['without accents', 'etage imprimante', ['1001']], ['a ligature', 'loewe', ['1001']], ['a beginning', 'impri', ['1001']],
    ['a slip of the pen', 'prinrer jams', ['1003']], ['words from the ticket and from what was said', 'jams lyon', ['1003']],
    ['nothing when one word is nowhere', 'printer marseille', []], ['nothing for nothing', '', []],
  ])('finds %s', (_what, text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  it('tells which words answered', () => {
    expect(anIndex().search('impr', 10)[0]?.matched).toEqual(['imprimante']);
  });
});

describe('keeping up', () => {
  it('forgets what was replaced or taken away', () => {
    const index = anIndex();
    index.putTicket(aTicket('1003', { title: 'Scanner jams' }));
    expect(index.search('printer', 10)).toEqual([]);
    index.removeEntry('e1');
    expect(index.search('lyon', 10)).toEqual([]);
    index.removeTicket('1002');
    expect(index.search('vpn', 10)).toEqual([]);
    expect(index.search('1002', 10)).toEqual([]);
  });
});
