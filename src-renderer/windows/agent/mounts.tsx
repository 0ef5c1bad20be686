import type { ReactNode } from 'react';
import type { ImportIncidentsProps, QueueViewEntry, SyncStatusProps, TicketContextProps, TicketCreateProps, TicketQueueProps, TicketRecordProps } from './panes.ts';

// The doors of the features this window composes; each line is replaced by the feature's own door when it exists.

export const TicketQueue = (_props: TicketQueueProps): ReactNode => null;
export const useQueueViews = (): readonly QueueViewEntry[] => noViews;
export const SyncStatus = (_props: SyncStatusProps): ReactNode => null;
export const ImportIncidents = (_props: ImportIncidentsProps): ReactNode => null;
export const TicketRecord = (_props: TicketRecordProps): ReactNode => null;
export const TicketCreate = (_props: TicketCreateProps): ReactNode => null;
export const TicketContext = (_props: TicketContextProps): ReactNode => null;

const noViews: readonly QueueViewEntry[] = [];
