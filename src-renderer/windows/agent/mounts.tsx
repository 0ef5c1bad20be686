// The doors of the features this window composes.

export { TicketQueue, useQueueViews } from '#renderer/features/ticket-queue/index.ts';
export { SyncStatus } from '#renderer/features/sync-status/index.ts';
export { ImportIncidents } from '#renderer/features/import-incidents/index.ts';
export { TicketRecord } from '#renderer/features/ticket-record/index.ts';
export { TicketCreate } from '#renderer/features/ticket-create/index.ts';
export { TicketContext } from '#renderer/features/ticket-context/index.ts';
