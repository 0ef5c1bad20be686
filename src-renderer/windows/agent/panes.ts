// What the agent window gives to the views it mounts. A feature's own props may ask for less, never for more.
// Every feature's door (`features/<name>/index.ts`) exports the view named here.

/** How a record is opened: a passing look takes the place of the last one, a tab stays, a window stands alone. */
export type OpenHow = 'look' | 'tab' | 'window';

/** Opens a ticket; without a word on how, it is a passing look. */
export type OpenTicket = (ticketId: string, how?: OpenHow) => void;

/** `TicketQueue` of features/ticket-queue: the views of one shelf and the list of the chosen view. */
export type TicketQueueProps = {
  /** The shelf: one's own work, or the queues of groups and everything else. */
  readonly place: 'my-work' | 'queues';
  /** The chosen view, remembered by the window; '' for the shelf's first. */
  readonly viewId: string;
  readonly onViewChange: (viewId: string) => void;
  /** The ticket shown beside the list, so that its row can be marked; '' when none is. */
  readonly openTicketId: string;
  readonly onOpenTicket: OpenTicket;
  readonly onCreate: () => void;
  readonly onImport: () => void;
  readonly density: 'dense' | 'comfortable';
  /** The width the list has to live with, in pixels; columns go into two lines where it is small. */
  readonly width: number;
  /** Rises each time the window wants the list to take the keyboard (Esc in a record, "o m"). */
  readonly focusTurn: number;
};

/** A view that the command palette can go to. */
export type QueueViewEntry = { readonly id: string; readonly place: 'my-work' | 'queues'; readonly name: string };
/** `useQueueViews` of features/ticket-queue: all views by name, the person's saved ones among them. */
export type UseQueueViews = () => readonly QueueViewEntry[];

/** `SyncStatus` of features/sync-status: one line in words in the status bar; a click opens the queue of edits. */
export type SyncStatusProps = { readonly onOpenTicket: OpenTicket };

/** `ImportIncidents` of features/import-incidents: fills the place of list and record while it is shown. */
export type ImportIncidentsProps = { readonly onClose: () => void; readonly onOpenTicket: OpenTicket };

/** `TicketRecord` of features/ticket-record: header, tabs and composer of one ticket. */
export type TicketRecordProps = {
  readonly ticketId: string;
  /** True in a window of its own. */
  readonly isAlone: boolean;
  readonly onOpenTicket: OpenTicket;
  /** Esc: back to the list; in a window of its own it does nothing. */
  readonly onLeave: () => void;
  /** Tears the record off into its own window. */
  readonly onTearOff: () => void;
  readonly isContextShown: boolean;
  readonly onToggleContext: () => void;
};

/** `TicketCreate` of features/ticket-create: the form of a new incident, in a tab of its own. */
export type TicketCreateProps = {
  /** Names the draft of this form, so that several may be open. */
  readonly draftId: string;
  /** The caller to start with; '' when not known. */
  readonly callerId: string;
  readonly onCreated: (ticketId: string) => void;
  readonly onCancel: () => void;
  /** The caller's open tickets are listed: the call may be about one of them. */
  readonly onOpenTicket: OpenTicket;
};

/** `TicketContext` of features/ticket-context: what belongs around a ticket. */
export type TicketContextProps = { readonly ticketId: string; readonly onOpenTicket: OpenTicket };
