import type { CatalogEntry } from '#shared/domain/catalog/catalog.record.ts';
import { channels } from '#shared/domain/ticket/ticket.record.ts';
import { useCatalog } from '#renderer/data/queries/catalog.ts';
import { useLanguage, useText } from '#renderer/messages/use-text.ts';
import type { Choice } from '#renderer/ui/choices.ts';
import { useRecord } from '../record-scope.tsx';
import { Value } from './value.tsx';
import { PickField } from './pick-field.tsx';

/** Catalog entries as choices, by id or by the key that records keep. */
export const catalogChoices = (entries: readonly CatalogEntry[], language: 'en' | 'fr', by: 'id' | 'key'): Choice[] =>
  entries
    .map((entry): Choice => ({ id: by === 'id' ? entry.id : entry.key, label: entry.name[language] || entry.key }))
    .sort((left, right) => left.label.localeCompare(right.label, language));

/** The service it is about. */
export function ServiceField() {
  const { ticket, commands, act } = useRecord();
  const { services } = useCatalog();
  const language = useLanguage();
  return (
    <PickField field="serviceId" chosenId={ticket.serviceId} choices={catalogChoices(services, language, 'id')} onChoose={(serviceId) => void act(commands.tickets.edit(ticket.id, { serviceId }))}>
      <Value field="serviceId" />
    </PickField>
  );
}

/** The category; another one takes the subcategory of the old one away. */
export function CategoryField() {
  const { ticket, commands, act } = useRecord();
  const { categories } = useCatalog();
  const language = useLanguage();
  return (
    <PickField
      field="category"
      chosenId={ticket.category}
      choices={catalogChoices(categories, language, 'key')}
      onChoose={(category) => void act(commands.tickets.edit(ticket.id, { category, subcategory: '' }))}
    >
      <Value field="category" />
    </PickField>
  );
}

/** The subcategory, among those of the category. */
export function SubcategoryField() {
  const { ticket, commands, act } = useRecord();
  const { subcategoriesOf } = useCatalog();
  const language = useLanguage();
  return (
    <PickField
      field="subcategory"
      chosenId={ticket.subcategory}
      choices={catalogChoices(subcategoriesOf(ticket.category), language, 'key')}
      onChoose={(subcategory) => void act(commands.tickets.edit(ticket.id, { subcategory }))}
    >
      <Value field="subcategory" />
    </PickField>
  );
}

/** The site. */
export function LocationField() {
  const { ticket, commands, act } = useRecord();
  const { locations } = useCatalog();
  const language = useLanguage();
  return (
    <PickField field="location" chosenId={ticket.location} choices={catalogChoices(locations, language, 'key')} onChoose={(location) => void act(commands.tickets.edit(ticket.id, { location }))}>
      <Value field="location" />
    </PickField>
  );
}

/** How the requester reached the desk. */
export function ChannelField() {
  const { ticket, commands, act } = useRecord();
  const words = useText('entities');
  const choices = channels.map((id): Choice => ({ id, label: words(`channel.${id}`) }));
  const choose = (id: string): void => {
    const channel = channels.find((one) => one === id);
    if (channel) void act(commands.tickets.edit(ticket.id, { channel }));
  };
  return (
    <PickField field="channel" chosenId={ticket.channel} choices={choices} onChoose={choose} isClearable={false}>
      <Value field="channel" />
    </PickField>
  );
}
