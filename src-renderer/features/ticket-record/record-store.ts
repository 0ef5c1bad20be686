import { createStore, type StoreApi } from 'zustand';

/** The parts of the record pane. */
export const recordTabs = ['activity', 'details', 'related', 'history'] as const;
export type RecordTab = (typeof recordTabs)[number];

/** What is open over the record; one thing at a time. */
export type RecordOpening = '' | 'state' | 'priority' | 'assignee' | 'group' | 'link' | 'parent' | 'title';

/** The arrangement of one open record: which part is shown, what is open. Never a field of the record. */
export type RecordUi = {
  readonly tab: RecordTab;
  readonly opening: RecordOpening;
  readonly show: (tab: RecordTab) => void;
  readonly open: (opening: RecordOpening) => void;
  /** Closes what is open; named, only that: what finished late must not close what was opened since. */
  readonly close: (which?: RecordOpening) => void;
};

/** Makes the arrangement of one open record. */
export const createRecordStore = (): StoreApi<RecordUi> =>
  createStore<RecordUi>((set) => ({
    tab: 'activity',
    opening: '',
    show: (tab) => set({ tab }),
    open: (opening) => set({ opening }),
    close: (which) => set((now) => (which === undefined || which === now.opening ? { opening: '' } : now)),
  }));
