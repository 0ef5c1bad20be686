import type { ReactNode } from 'react';
import type { ImportIncidentsProps, TicketContextProps, TicketCreateProps, TicketRecordProps } from './panes.ts';

// The doors of the features this window composes; each line is replaced by the feature's own door when it exists.

export { TicketQueue, useQueueViews } from '#renderer/features/ticket-queue/index.ts';
export { SyncStatus } from '#renderer/features/sync-status/index.ts';
export const ImportIncidents = (_props: ImportIncidentsProps): ReactNode => null;
export const TicketRecord = (_props: TicketRecordProps): ReactNode => null;
export const TicketCreate = (_props: TicketCreateProps): ReactNode => null;
export const TicketContext = (_props: TicketContextProps): ReactNode => null;
