import { useState } from 'react';
import type { CatalogEntry } from '#shared/domain/catalog/catalog.record.ts';
import { useCatalog } from '#renderer/data/queries/catalog.ts';
import { useItemSearch, useItemsOf } from '#renderer/data/queries/items.ts';
import { useLanguage, useText } from '#renderer/messages/use-text.ts';
import { ChoiceField } from '#renderer/ui/choice-field.tsx';
import type { Choice } from '#renderer/ui/choices.ts';
import type { FormPartProps } from './more-fields.tsx';

const itemLimit = 12;

/** What it is about: item, service, category, subcategory, place. */
export function AboutFields({ form, onChange, affected }: FormPartProps) {
  const catalog = useCatalog();
  const language = useLanguage();
  const text = useText('ticket-create');
  const choicesOf = (entries: readonly CatalogEntry[], by: 'id' | 'key'): Choice[] =>
    entries.map((entry): Choice => ({ id: entry[by], label: entry.name[language] || entry.key })).sort((left, right) => left.label.localeCompare(right.label, language));
  const nameOf = (key: string): string => (key === '' ? '' : catalog.nameOf(key, language));
  const subcategories = choicesOf(catalog.subcategoriesOf(form.category), 'key');
  return (
    <>
      <ItemField form={form} onChange={onChange} affected={affected} />
      <ChoiceField
        label={text('service')}
        placeholder={text('optional')}
        emptyText={text('nothing')}
        choices={choicesOf(catalog.services, 'id')}
        chosenLabel={nameOf(form.serviceId)}
        onChoose={(serviceId) => onChange({ ...form, serviceId })}
        onClear={() => onChange({ ...form, serviceId: '' })}
      />
      <ChoiceField
        label={text('category')}
        placeholder={text('optional')}
        emptyText={text('nothing')}
        choices={choicesOf(catalog.categories, 'key')}
        chosenLabel={nameOf(form.category)}
        onChoose={(category) => onChange({ ...form, category, subcategory: '' })}
        onClear={() => onChange({ ...form, category: '', subcategory: '' })}
      />
      <ChoiceField
        label={text('subcategory')}
        placeholder={text('optional')}
        emptyText={text('nothing')}
        choices={subcategories}
        chosenLabel={nameOf(form.subcategory)}
        onChoose={(subcategory) => onChange({ ...form, subcategory })}
        onClear={() => onChange({ ...form, subcategory: '' })}
      />
      <ChoiceField
        label={text('location')}
        placeholder={text('optional')}
        emptyText={text('nothing')}
        choices={choicesOf(catalog.locations, 'key')}
        chosenLabel={nameOf(form.location)}
        onChoose={(location) => onChange({ ...form, location })}
        onClear={() => onChange({ ...form, location: '' })}
      />
    </>
  );
}

/** The caller's own items stand first, then whatever the search finds. */
function ItemField({ form, onChange, affected }: FormPartProps) {
  const text = useText('ticket-create');
  const [typed, setTyped] = useState('');
  const own = useItemsOf(form.callerId);
  const found = useItemSearch(typed, itemLimit);
  const choices = (typed.trim() === '' ? own : found).map((item): Choice => ({
    id: item.id, label: item.name, detail: [item.serialNumber, item.location].filter((one) => one !== '').join(' · '),
  }));
  return (
    <ChoiceField
      label={text('item')}
      placeholder={text('itemHolder')}
      emptyText={text('nothing')}
      choices={() => choices}
      onText={setTyped}
      chosenLabel={affected.item?.name ?? ''}
      onChoose={(itemId) => onChange({ ...form, itemId })}
      onClear={() => onChange({ ...form, itemId: '' })}
    />
  );
}
