export { TicketCreate, type TicketCreateProps } from './ticket-create.view.tsx';
