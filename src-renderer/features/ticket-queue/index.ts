export { TicketQueue } from './ticket-queue.view.tsx';
export { type QueueViewEntry, useQueueViews } from './use-queue-views.ts';
