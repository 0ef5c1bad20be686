export { TicketContext, type TicketContextProps } from './ticket-context.view.tsx';
