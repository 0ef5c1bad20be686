import { describe, expect, it } from 'vitest';
import { closeTab, frontBy, keepTab, openCreate, openTicket, readLayout, replaceTab, startLayout } from './layout.ts';

const keys = (layout: { readonly tabs: readonly { readonly key: string }[] }) => layout.tabs.map((tab) => tab.key);

describe('tabs across records', () => {
  it('show a passing look in one place until it is kept', () => {
    const looked = openTicket(openTicket(startLayout, 'a', 'look'), 'b', 'look');
    expect(keys(looked)).toEqual(['ticket:b']);
    const kept = openTicket(keepTab(looked, 'ticket:b'), 'c', 'look');
    expect(keys(kept)).toEqual(['ticket:b', 'ticket:c']);
    expect(kept.front).toBe('ticket:c');
  });

  it('never open one ticket twice', () => {
    const twice = openTicket(openTicket(openTicket(startLayout, 'a', 'tab'), 'b', 'tab'), 'a', 'look');
    expect(keys(twice)).toEqual(['ticket:a', 'ticket:b']);
    expect(twice.front).toBe('ticket:a');
  });

  it('bring the neighbour to the front when one is closed', () => {
    const three = ['a', 'b', 'c'].reduce((layout, id) => openTicket(layout, id, 'tab'), startLayout);
    expect(closeTab(three, 'ticket:c').front).toBe('ticket:b');
    expect(closeTab({ ...three, front: 'ticket:a' }, 'ticket:a').front).toBe('ticket:b');
    expect(closeTab({ ...three, front: 'ticket:a' }, 'ticket:b').front).toBe('ticket:a');
    expect(['ticket:a', 'ticket:b', 'ticket:c'].reduce(closeTab, three)).toMatchObject({ tabs: [], front: '' });
  });

  it('go round the end', () => {
    const two = openTicket(openTicket(startLayout, 'a', 'tab'), 'b', 'tab');
    expect(frontBy(two, 1).front).toBe('ticket:a');
    expect(frontBy(frontBy(two, 1), -1).front).toBe('ticket:b');
    expect(frontBy(startLayout, 1).front).toBe('');
  });

  it('put a new ticket where its form was', () => {
    const form = openCreate(openTicket(startLayout, 'a', 'tab'), 'd1', '');
    const made = replaceTab(form, 'new:d1', 'x');
    expect(keys(made)).toEqual(['ticket:a', 'ticket:x']);
    expect(made.front).toBe('ticket:x');
  });
});

describe('a kept layout', () => {
  it('comes back as it was', () => {
    const layout = openCreate(openTicket({ ...startLayout, listWidth: 512, density: 'comfortable' }, 'a', 'tab'), 'd1', 'p1');
    expect(readLayout(JSON.stringify(layout))).toEqual(layout);
  });

  it.each([undefined, '', '{', '[]', '7', '{"tabs":[{"kind":"ticket"},null,3],"front":"nowhere","listWidth":"wide"}'])('falls back to the start for %j', (text) => {
    expect(readLayout(text)).toEqual(startLayout);
  });
});
