import type { OpenHow } from './panes.ts';

/** A shelf of views that the rail goes to. */
export type Place = 'my-work' | 'queues';

/** An open record. A look is shown in passing and gives its place to the next one. */
export type RecordTab =
  | { readonly kind: 'ticket'; readonly key: string; readonly ticketId: string; readonly isLook: boolean }
  | { readonly kind: 'new'; readonly key: string; readonly draftId: string; readonly callerId: string };

/** Everything the window remembers of how it is arranged: ids and sizes, never a record. */
export type Layout = {
  readonly place: Place;
  readonly viewIds: Readonly<Record<Place, string>>;
  readonly tabs: readonly RecordTab[];
  /** The key of the tab in front; '' when none is. */
  readonly front: string;
  /** Tickets looked at lately, newest first. */
  readonly recentIds: readonly string[];
  readonly isRailWide: boolean;
  readonly isListShown: boolean;
  readonly isContextShown: boolean;
  readonly listWidth: number;
  readonly contextWidth: number;
  readonly density: 'dense' | 'comfortable';
};

export const startLayout: Layout = {
  place: 'my-work', viewIds: { 'my-work': '', queues: '' }, tabs: [], front: '', recentIds: [],
  isRailWide: false, isListShown: true, isContextShown: true, listWidth: 400, contextWidth: 296, density: 'dense',
};

/** The bounds of the panes' widths, in pixels. */
export const widths = { listMin: 300, contextMin: 240, contextMax: 420, recordMin: 460 } as const;

const tabLimit = 30;
const recentLimit = 12;

export const ticketKey = (ticketId: string): string => `ticket:${ticketId}`;

/** Opens a ticket in front: in its own tab if it has one, else in place of the passing look. */
export function openTicket(layout: Layout, ticketId: string, how: OpenHow): Layout {
  const key = ticketKey(ticketId);
  const there = layout.tabs.find((tab) => tab.key === key);
  const recentIds = [ticketId, ...layout.recentIds.filter((id) => id !== ticketId)].slice(0, recentLimit);
  if (there) {
    const tabs = how === 'tab' ? layout.tabs.map((tab) => (tab.key === key && tab.kind === 'ticket' ? { ...tab, isLook: false } : tab)) : layout.tabs;
    return { ...layout, tabs, front: key, recentIds };
  }
  const tab: RecordTab = { kind: 'ticket', key, ticketId, isLook: how === 'look' };
  const lookAt = layout.tabs.findIndex((one) => one.kind === 'ticket' && one.isLook);
  const tabs = tab.isLook && lookAt >= 0 ? layout.tabs.with(lookAt, tab) : [...layout.tabs, tab];
  return { ...layout, tabs: tabs.slice(-tabLimit), front: key, recentIds };
}

/** Opens the form of a new incident in front. */
export function openCreate(layout: Layout, draftId: string, callerId: string): Layout {
  const tab: RecordTab = { kind: 'new', key: `new:${draftId}`, draftId, callerId };
  return { ...layout, tabs: [...layout.tabs, tab].slice(-tabLimit), front: tab.key };
}

/** The form became a ticket: the ticket stands in its place. */
export function replaceTab(layout: Layout, key: string, ticketId: string): Layout {
  const tab: RecordTab = { kind: 'ticket', key: ticketKey(ticketId), ticketId, isLook: false };
  const others = layout.tabs.filter((one) => one.key !== tab.key);
  return { ...layout, tabs: others.map((one) => (one.key === key ? tab : one)), front: layout.front === key ? tab.key : layout.front };
}

/** Closes a tab; the one to its right comes to the front, else the one to its left. */
export function closeTab(layout: Layout, key: string): Layout {
  const at = layout.tabs.findIndex((tab) => tab.key === key);
  if (at < 0) return layout;
  const tabs = layout.tabs.toSpliced(at, 1);
  return { ...layout, tabs, front: layout.front === key ? ((tabs[at] ?? tabs[at - 1])?.key ?? '') : layout.front };
}

/** Keeps a passing look as a tab. */
export const keepTab = (layout: Layout, key: string): Layout => ({
  ...layout,
  tabs: layout.tabs.map((tab) => (tab.key === key && tab.kind === 'ticket' ? { ...tab, isLook: false } : tab)),
});

/** The tab so many places on, round the end. */
export function frontBy(layout: Layout, steps: number): Layout {
  const count = layout.tabs.length;
  if (count === 0) return layout;
  const at = layout.tabs.findIndex((tab) => tab.key === layout.front);
  return { ...layout, front: layout.tabs[(at + steps + count) % count]?.key ?? '' };
}

/** Reads a kept layout; whatever is not as expected falls back to the start's. */
export function readLayout(text: string | undefined): Layout {
  const kept = parse(text);
  const tabs = listOf(kept['tabs']).flatMap(readTab);
  const front = textOf(kept['front'], '');
  const viewIds = objectOf(kept['viewIds']);
  return {
    place: kept['place'] === 'queues' ? 'queues' : 'my-work',
    viewIds: { 'my-work': textOf(viewIds['my-work'], ''), queues: textOf(viewIds['queues'], '') },
    tabs,
    front: tabs.some((tab) => tab.key === front) ? front : (tabs[0]?.key ?? ''),
    recentIds: listOf(kept['recentIds']).filter((id) => typeof id === 'string').slice(0, recentLimit),
    isRailWide: kept['isRailWide'] === true,
    isListShown: kept['isListShown'] !== false,
    isContextShown: kept['isContextShown'] !== false,
    listWidth: numberOf(kept['listWidth'], startLayout.listWidth),
    contextWidth: numberOf(kept['contextWidth'], startLayout.contextWidth),
    density: kept['density'] === 'comfortable' ? 'comfortable' : 'dense',
  };
}

function readTab(kept: unknown): readonly RecordTab[] {
  const tab = objectOf(kept);
  const ticketId = textOf(tab['ticketId'], '');
  const draftId = textOf(tab['draftId'], '');
  if (tab['kind'] === 'ticket' && ticketId !== '') return [{ kind: 'ticket', key: ticketKey(ticketId), ticketId, isLook: tab['isLook'] === true }];
  if (tab['kind'] === 'new' && draftId !== '') return [{ kind: 'new', key: `new:${draftId}`, draftId, callerId: textOf(tab['callerId'], '') }];
  return [];
}

function parse(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    return objectOf(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);
const numberOf = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : otherwise;
