export { TicketRecord, type TicketRecordProps } from './ticket-record.view.tsx';
