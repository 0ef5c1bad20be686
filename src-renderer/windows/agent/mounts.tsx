import type { ReactNode } from 'react';
import type { ImportIncidentsProps } from './panes.ts';

// The doors of the features this window composes; each line is replaced by the feature's own door when it exists.

export { TicketQueue, useQueueViews } from '#renderer/features/ticket-queue/index.ts';
export { SyncStatus } from '#renderer/features/sync-status/index.ts';
export const ImportIncidents = (_props: ImportIncidentsProps): ReactNode => null;
export { TicketRecord } from '#renderer/features/ticket-record/index.ts';
export { TicketCreate } from '#renderer/features/ticket-create/index.ts';
export { TicketContext } from '#renderer/features/ticket-context/index.ts';
