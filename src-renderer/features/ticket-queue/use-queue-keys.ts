import type { TicketRow } from '#shared/practices/queue/queue.view.ts';
import { useText } from '#renderer/messages/use-text.ts';
import type { Shortcut } from '#renderer/platform/hotkeys.ts';
import { useHotkeys } from '#renderer/platform/use-hotkeys.tsx';
import type { BulkKind } from './bulk-change.model.ts';
import { actedLines, chooseAll, clearChosen, extendBy, moveCursor, type Selection, toggle } from './selection.model.ts';

/** The pane whose keys these are: the value of `data-hotkey-scope` on it. */
export const listScope = 'queue';

type QueueKeys = {
  readonly rows: readonly TicketRow[];
  readonly selection: Selection;
  readonly onSelection: (change: (selection: Selection) => Selection) => void;
  readonly onOpen: (ticketId: string, how: 'look' | 'tab') => void;
  readonly onFind: () => void;
  readonly onBulk: (kind: BulkKind) => void;
  readonly onAssignToMe: () => void;
};

/** How far a page goes. */
const page = 20;

/** The keyboard of the list: moving, opening, choosing, and acting on the chosen rows or the one under the cursor. */
export function useQueueKeys({ rows, selection, onSelection, onOpen, onFind, onBulk, onAssignToMe }: QueueKeys): void {
  const text = useText('ticket-queue');
  const group = useText('shell')('groups.lists');
  const move = (step: number) => () => onSelection((now) => moveCursor(now, rows, step));
  const extend = (step: number) => () => onSelection((now) => extendBy(now, rows, step));
  const hasRow = (): boolean => actedLines(selection, rows).length > 0;
  const key = (name: string, keys: readonly string[], label: string, run: () => void, rest: Partial<Shortcut> = {}): Shortcut => ({
    id: `queue.${name}`, keys, scope: listScope, label, group, run, ...rest,
  });
  const moving = { isKeyboardOnly: true, isEnabled: () => rows.length > 0 } as const;
  useHotkeys([
    key('next', ['j', 'ArrowDown'], text('action.next'), move(1), moving),
    key('previous', ['k', 'ArrowUp'], text('action.previous'), move(-1), moving),
    key('page-down', ['PageDown'], text('action.pageDown'), move(page), moving),
    key('page-up', ['PageUp'], text('action.pageUp'), move(-page), moving),
    key('first', ['Home'], text('action.first'), move(-rows.length), moving),
    key('last', ['End'], text('action.last'), move(rows.length), moving),
    key('open', ['Enter'], text('action.open'), () => onOpen(selection.cursorId, 'tab'), { isKeyboardOnly: true, isEnabled: () => rows.some((row) => row.id === selection.cursorId) }),
    key('toggle', ['x'], text('action.toggle'), () => onSelection((now) => toggle(now, now.cursorId)), { isKeyboardOnly: true, isEnabled: () => selection.cursorId !== '' }),
    key('extend-down', ['shift+ArrowDown'], text('action.extendDown'), extend(1), moving),
    key('extend-up', ['shift+ArrowUp'], text('action.extendUp'), extend(-1), moving),
    key('all', ['mod+a'], text('action.all'), () => onSelection((now) => chooseAll(now, rows)), { isEnabled: () => rows.length > 0 }),
    key('clear', ['Escape'], text('action.back'), () => onSelection(clearChosen), { isKeyboardOnly: true, isEnabled: () => selection.chosen.size > 0 }),
    key('find', ['/'], text('action.find'), onFind),
    key('assign-to-me', ['m'], text('action.assignToMe'), onAssignToMe, { isEnabled: hasRow }),
    key('assign', ['a'], text('action.assign'), () => onBulk('assign'), { isEnabled: hasRow }),
    key('group', ['g'], text('action.group'), () => onBulk('assign'), { isEnabled: hasRow }),
    key('state', ['s'], text('action.state'), () => onBulk('state'), { isEnabled: hasRow }),
    key('priority', ['p'], text('action.priority'), () => onBulk('priority'), { isEnabled: hasRow }),
  ]);
}
