import { Fragment } from 'react';
import { channels, incidentStates, onHoldReasons, resolutionCodes, ticketKinds } from '#shared/domain/ticket/ticket.record.ts';
import { useCatalog } from '#renderer/data/queries/catalog.ts';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useItem } from '#renderer/data/queries/items.ts';
import { useTicket } from '#renderer/data/queries/tickets.ts';
import { useLanguage, useText } from '#renderer/messages/use-text.ts';
import { Time } from '#renderer/ui/time.tsx';
import { shownValue, type TermGroup } from './field-value.model.ts';

/** A stored value of a field in words: names instead of ids, terms in the person's language. */
export function FieldValue({ field, stored }: { readonly field: string; readonly stored: string }) {
  const term = useTermText();
  const text = useText('ticket-record');
  const shown = shownValue(field, stored);
  switch (shown.kind) {
    case 'none':
      return <>{text('history.empty')}</>;
    case 'term':
      return <>{term(shown.group, shown.key)}</>;
    case 'person':
      return <PersonName id={shown.id} />;
    case 'item':
      return <ItemName id={shown.id} />;
    case 'ticket':
      return <TicketName id={shown.id} />;
    case 'catalog':
      return <CatalogName id={shown.id} />;
    case 'people':
      return <>{shown.ids.map((id, index) => <Fragment key={id}>{index > 0 && ', '}<PersonName id={id} /></Fragment>)}</>;
    case 'texts':
      return <>{shown.texts.join(', ')}</>;
    case 'instant':
      return <Time at={shown.at} how="exact" />;
    case 'flag':
      return <>{text(shown.isOn ? 'details.yes' : 'details.no')}</>;
    default:
      return <>{shown.text}</>;
  }
}

/** The words of a closed list's value; a value of no list (from an import) stays as it is. */
export function useTermText(): (group: TermGroup, key: string) => string {
  const text = useText('entities');
  return (group, key) => {
    switch (group) {
      case 'state': return worded(incidentStates, key, (one) => text(`state.${one}`));
      case 'onHoldReason': return worded(onHoldReasons, key, (one) => text(`onHoldReason.${one}`));
      case 'resolutionCode': return worded(resolutionCodes, key, (one) => text(`resolutionCode.${one}`));
      case 'channel': return worded(channels, key, (one) => text(`channel.${one}`));
      case 'kind': return worded(ticketKinds, key, (one) => text(`kind.${one}`));
      case 'priority': return worded(['1', '2', '3', '4', '5'] as const, key, (one) => `${one} - ${text(`priority.${one}`)}`);
      default: return worded(['1', '2', '3'] as const, key, (one) => `${one} - ${text(`level.${one}`)}`);
    }
  };
}

function worded<T extends string>(list: readonly T[], key: string, word: (one: T) => string): string {
  const known = list.find((one) => one === key);
  return known === undefined ? key : word(known);
}

/** The name of a person or group. */
export function PersonName({ id }: { readonly id: string }) {
  const directory = useDirectory();
  const text = useText('entities');
  return <>{directory.nameOf(id) || text('person.unknown')}</>;
}

function ItemName({ id }: { readonly id: string }) {
  const item = useItem(id);
  return <>{item.kind === 'here' ? item.value.name : id}</>;
}

function CatalogName({ id }: { readonly id: string }) {
  const catalog = useCatalog();
  return <>{catalog.nameOf(id, useLanguage())}</>;
}

function TicketName({ id }: { readonly id: string }) {
  const ticket = useTicket(id);
  return <>{ticket.kind === 'here' ? ticket.value.number || ticket.value.provisionalNumber : id}</>;
}
