import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TicketRow } from '#shared/practices/queue/queue.view.ts';
import { useDesk } from '#renderer/data/queries/desk-context.tsx';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useSyncStatus } from '#renderer/data/queries/sync-status.ts';
import { useTicketList } from '#renderer/data/queries/tickets.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { useFormats, useNow } from '#renderer/ui/time.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { BulkBar } from './bulk-bar.tsx';
import type { BulkKind } from './bulk-change.model.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import type { CellWords } from './queue-cell.tsx';
import { QueueEmpty } from './queue-empty.tsx';
import { QueueHead } from './queue-head.tsx';
import { QueueList } from './queue-list.tsx';
import { isOnShelf, keptIdOf, type Shelf, shelves } from './queue-views.model.ts';
import { actedLines, clearChosen, cursorTo, noSelection, type Selection } from './selection.model.ts';
import styles from './ticket-queue.module.css';
import { useFilterWords } from './use-filter-words.ts';
import { useKeptViews } from './use-kept-views.tsx';
import { listScope, useQueueKeys } from './use-queue-keys.ts';
import { useReasons } from './use-reasons.ts';
import { useShelf } from './use-queue-views.ts';
import { useShownView } from './use-shown-view.ts';
import { ViewList } from './view-list.tsx';

type TicketQueueProps = {
  readonly place: Shelf;
  /** The chosen view; '' for the shelf's first. */
  readonly viewId: string;
  readonly onViewChange: (viewId: string) => void;
  readonly openTicketId: string;
  readonly onOpenTicket: (ticketId: string, how?: 'look' | 'tab' | 'window') => void;
  readonly onCreate: () => void;
  readonly onImport: () => void;
  readonly density: 'dense' | 'comfortable';
  readonly width: number;
  readonly focusTurn: number;
};

/** Below these widths, in pixels, the views go into a menu and rows into two lines. */
const roomFor = { views: 860, columns: 620 } as const;

/** The views of one shelf and the list of the chosen one. */
export function TicketQueue(props: TicketQueueProps) {
  const { place, onViewChange, onOpenTicket, width } = props;
  const text = useText('ticket-queue');
  const viewId = isOnShelf(props.viewId, place) ? props.viewId : (shelves[place][0] ?? 'all');
  const { me } = useDesk();
  const kept = useKeptViews(onViewChange);
  const shown = useShownView(viewId, kept.views, me.personId);
  const { rows, isComplete } = useTicketList(shown.view);
  const words = useCellWords();
  const isFirstSync = useSyncStatus().firstSync !== undefined;
  const [selection, setSelection] = useSelectionOf(viewId);
  const [bulk, setBulk] = useState<{ readonly kind: BulkKind; readonly rows: readonly TicketRow[] }>();
  const gridRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const assignToMe = useAssignToMe(rows, selection, setSelection);
  const name = useShelf(place).find((line) => line.id === viewId)?.name ?? text('view.all');
  const isUnreadable = keptIdOf(viewId) !== '' && !shown.isReadable;
  const hasColumn = width >= roomFor.views;
  const isNarrow = (hasColumn ? width - 216 : width) < roomFor.columns;

  useFocusOnTurn(gridRef, props.focusTurn);
  const openBulk = (kind: BulkKind): void => setBulk({ kind, rows: actedLines(selection, rows) });
  useQueueKeys({ rows, selection, onSelection: setSelection, onOpen: onOpenTicket, onFind: () => searchRef.current?.focus(), onBulk: openBulk, onAssignToMe: assignToMe });

  const goTo = useViewSwitch(viewId, onViewChange, gridRef);
  const leaveSearch = (): void => {
    gridRef.current?.focus();
    setSelection((now) => (now.cursorId === '' && rows[0] ? cursorTo(now, rows[0].id) : now));
  };
  const clearFilters = (): void => {
    shown.setText('');
    shown.change({ ...shown.definition, view: { ...shown.definition.view, filters: [] } });
  };
  return (
    <section className={styles.queue} data-hotkey-scope={listScope} aria-label={name}>
      {hasColumn && <ViewList shelf={place} viewId={viewId} sharedIds={kept.sharedIds} onView={goTo} onEditKept={kept.edit} onRemoveKept={kept.remove} />}
      <div className={styles.main}>
        <QueueHead
          shelf={place}
          viewId={viewId}
          name={name}
          count={rows.length}
          isComplete={isComplete}
          shown={shown}
          words={words}
          hasMenu={!hasColumn}
          isNarrow={isNarrow}
          searchRef={searchRef}
          onLeaveSearch={leaveSearch}
          onView={goTo}
          onKeep={() => kept.keep(viewId, name, shown.definition)}
        />
        {rows.length === 0 || isUnreadable
          ? (
              <div ref={gridRef} tabIndex={-1} className={styles.empty}>
                <QueueEmpty viewId={viewId} isComplete={isComplete} isFiltered={shown.text !== '' || shown.isChanged} isFirstSync={isFirstSync} unreadableName={isUnreadable ? name : ''} onClear={shown.isChanged ? clearFilters : () => shown.setText('')} onCreate={props.onCreate} onImport={props.onImport} />
              </div>
            )
          : (
              <QueueList
                key={viewId}
                label={text('list.label', { view: name })}
                rows={rows}
                definition={shown.definition}
                onDefinition={shown.change}
                selection={selection}
                onSelection={setSelection}
                onOpen={onOpenTicket}
                openTicketId={props.openTicketId}
                density={props.density}
                isNarrow={isNarrow}
                words={words}
                gridRef={gridRef}
              />
            )}
        {selection.chosen.size > 0 && <BulkBar count={selection.chosen.size} isNarrow={isNarrow} onChange={openBulk} onAssignToMe={assignToMe} onClear={() => setSelection(clearChosen)} />}
      </div>
      {bulk && bulk.rows.length > 0 && <BulkDialog kind={bulk.kind} rows={bulk.rows} onClose={() => setBulk(undefined)} />}
      {kept.dialog}
    </section>
  );
}

/** The selection of the shown view; another view begins with none. */
function useSelectionOf(viewId: string): readonly [Selection, (change: (selection: Selection) => Selection) => void] {
  const [state, setState] = useState({ viewId, selection: noSelection });
  const selection = state.viewId === viewId ? state.selection : noSelection;
  const change = useCallback((work: (selection: Selection) => Selection) => {
    setState((now) => ({ viewId, selection: work(now.viewId === viewId ? now.selection : noSelection) }));
  }, [viewId]);
  return [selection, change];
}

function useCellWords(): CellWords {
  const words = useFilterWords();
  const formats = useFormats();
  const nowMs = useNow();
  const { me } = useDesk();
  const { person } = useDirectory();
  return useMemo(() => ({ ...words, formats, nowMs, me: me.personId, isVip: (id) => person(id)?.isVip ?? false }), [words, formats, nowMs, me, person]);
}

function useFocusOnTurn(gridRef: { readonly current: HTMLDivElement | null }, turn: number): void {
  const seen = useRef(0);
  useEffect(() => {
    if (turn !== seen.current) gridRef.current?.focus();
    seen.current = turn;
  }, [gridRef, turn]);
}

/** Changes the view and puts the keyboard on its list. */
function useViewSwitch(viewId: string, onViewChange: (viewId: string) => void, gridRef: { readonly current: HTMLDivElement | null }): (viewId: string) => void {
  const wanted = useRef('');
  useEffect(() => {
    if (wanted.current === viewId) gridRef.current?.focus();
    wanted.current = '';
  }, [viewId, gridRef]);
  return (id) => {
    if (id === viewId) gridRef.current?.focus();
    wanted.current = id;
    onViewChange(id);
  };
}

/** Takes the chosen rows, or the one under the cursor. */
function useAssignToMe(rows: readonly TicketRow[], selection: Selection, onSelection: (change: (now: Selection) => Selection) => void): () => void {
  const text = useText('ticket-queue');
  const toast = useToast();
  const { me, commands } = useDesk();
  const { sentenceOf } = useReasons();
  return () => {
    const acted = actedLines(selection, rows);
    const ids = acted.map((row) => row.id);
    const first = ids[0];
    if (first === undefined) return;
    const work = async (): Promise<void> => {
      const outcome = ids.length === 1 ? await commands.tickets.assignToMe(first) : await commands.tickets.changeMany(ids, { assignedToId: me.personId });
      if (!outcome.ok) toast.show({ tone: 'bad', text: text('assigned.failed', { reason: sentenceOf(outcome.error) }) });
      else onSelection(clearChosen);
    };
    void work();
  };
}
