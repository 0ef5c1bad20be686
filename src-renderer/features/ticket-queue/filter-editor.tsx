import { Checkbox, MultiSelect, NativeSelect, NumberInput, SegmentedControl, TagsInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type FilterField, type FilterOperator, filterFields, isMoment, operatorsOf, takesValues, type TicketFilter } from '#shared/practices/queue/queue.filter.ts';
import { hasFittingValues } from '#shared/practices/queue/queue.saved.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import styles from './filter-bar.module.css';
import { fieldName, type FilterWords } from './filter-words.model.ts';
import { useValueOptions } from './use-value-options.ts';

type FilterEditorProps = {
  readonly filter: TicketFilter | undefined;
  readonly words: FilterWords;
  readonly onApply: (filter: TicketFilter) => void;
  readonly onCancel: () => void;
};

const fields = Object.keys(filterFields) as FilterField[];

/** A small form for one filter: field, condition, values. */
export function FilterEditor({ filter, words, onApply, onCancel }: FilterEditorProps) {
  const text = useText('ticket-queue');
  const [draft, setDraft] = useState<TicketFilter>(filter ?? { field: 'state', operator: 'is', values: [] });
  const [isTried, setIsTried] = useState(false);
  const isWhole = hasFittingValues(draft.field, draft.operator, draft.values);
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    setIsTried(true);
    if (isWhole) onApply(draft);
  };
  const setField = (field: FilterField): void => {
    const operator = operatorsOf(field)[0] ?? 'is';
    setDraft({ field, operator, values: startOf(field) });
    setIsTried(false);
  };
  const setOperator = (operator: FilterOperator): void =>
    setDraft({ ...draft, operator, values: takesValues(operator) ? (draft.values.length > 0 ? draft.values : startOf(draft.field)) : [] });
  return (
    <form className={styles.editor} onSubmit={apply}>
      <div className={styles.pair}>
        <NativeSelect
          label={text('filter.field')}
          data-autofocus={filter === undefined || undefined}
          autoFocus={filter === undefined}
          value={draft.field}
          data={fields.map((field) => ({ value: field, label: fieldName(field, words) }))}
          onChange={(event) => setField(fields.find((field) => field === event.currentTarget.value) ?? 'state')}
        />
        <NativeSelect
          label={text('filter.operator')}
          value={draft.operator}
          data={operatorsOf(draft.field).map((operator) => ({ value: operator, label: text(`operator.${operator}`) }))}
          onChange={(event) => setOperator(operatorsOf(draft.field).find((one) => one === event.currentTarget.value) ?? 'is')}
        />
      </div>
      {takesValues(draft.operator) && (
        <ValueField key={draft.field} filter={draft} words={words} error={isTried && !isWhole ? text('filter.needsValue') : ''} onValues={(values) => setDraft({ ...draft, values })} />
      )}
      <div className={styles.editorFoot}>
        <Button kind="quiet" onClick={onCancel}>{text('saved.cancel')}</Button>
        <Button kind="primary" isSubmit>{text('filter.apply')}</Button>
      </div>
    </form>
  );
}

/** What a field's value is before anybody chose. */
function startOf(field: FilterField): readonly string[] {
  switch (filterFields[field]) {
    case 'flag': return ['yes'];
    case 'instant': return ['7-days-ago'];
    case 'count': return ['1'];
    default: return [];
  }
}

type ValueFieldProps = {
  readonly filter: TicketFilter;
  readonly words: FilterWords;
  readonly error: string;
  readonly onValues: (values: readonly string[]) => void;
};

function ValueField({ filter, words, error, onValues }: ValueFieldProps) {
  const text = useText('ticket-queue');
  const value = filter.values[0] ?? '';
  switch (filterFields[filter.field]) {
    case 'flag':
      return <SegmentedControl aria-label={text('filter.value')} value={value} data={[{ value: 'yes', label: text('value.yes') }, { value: 'no', label: text('value.no') }]} onChange={(next) => onValues([next])} />;
    case 'count':
      return <NumberInput label={text('filter.number')} min={0} max={999_999} allowDecimal={false} allowNegative={false} value={Number(value)} error={error} onChange={(next) => onValues(next === '' ? [] : [String(next)])} />;
    case 'text':
      return <TextInput label={text('filter.text')} value={value} error={error} autoFocus onChange={(event) => onValues(event.currentTarget.value === '' ? [] : [event.currentTarget.value])} />;
    case 'tags':
      return <TagsInput label={text('filter.values')} placeholder={text('bulk.tagHint')} value={[...filter.values]} error={error} comboboxProps={{ withinPortal: false }} onChange={onValues} />;
    case 'instant':
      return <MomentField value={value} error={error} words={words} onValues={onValues} />;
    case 'choice':
      return <ChoiceValues filter={filter} words={words} error={error} onValues={onValues} />;
    default:
      return <ManyValues filter={filter} words={words} error={error} onValues={onValues} />;
  }
}

const moments = ['today', '1-days-ago', '7-days-ago', '30-days-ago', '90-days-ago', '1-hours-ago', '4-hours-ago', '24-hours-ago'] as const;

function MomentField({ value, error, onValues }: Omit<ValueFieldProps, 'filter'> & { readonly value: string }) {
  const text = useText('ticket-queue');
  const known = moments.find((moment) => moment === value);
  const chosen = known ?? (isMoment(value) && value.endsWith('-ago') ? value : 'day');
  const options = [...moments.map((moment): { value: string; label: string } => ({ value: moment, label: text(`moment.${moment}`) })), { value: 'day', label: text('moment.day') }];
  return (
    <div className={styles.pair}>
      <NativeSelect label={text('filter.moment')} value={chosen} data={options} onChange={(event) => onValues(event.currentTarget.value === 'day' ? [] : [event.currentTarget.value])} />
      {chosen === 'day' && <TextInput type="date" label={text('filter.day')} value={localDay(value)} error={error} onChange={(event) => onValues(dayStart(event.currentTarget.value))} />}
    </div>
  );
}

/** The start of a calendar day ("2026-03-04") where the person sits, as an instant. */
function dayStart(day: string): readonly string[] {
  const [year, month, date] = day.split('-').map(Number);
  const start = new Date(year ?? Number.NaN, (month ?? 0) - 1, date ?? Number.NaN);
  return Number.isNaN(start.getTime()) ? [] : [start.toISOString()];
}

/** The calendar day of an instant where the person sits. */
function localDay(instant: string): string {
  if (instant === '') return '';
  const date = new Date(instant);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The few values of a field's own terms, all in sight. */
function ChoiceValues({ filter, words, error, onValues }: ValueFieldProps) {
  const text = useText('ticket-queue');
  const options = useValueOptions(filter.field, filter.values, '', words);
  return (
    <Checkbox.Group label={text('filter.values')} value={[...filter.values]} error={error} onChange={onValues}>
      <div className={styles.choices}>
        {options.map((option) => <Checkbox key={option.value} size="xs" value={option.value} label={option.label} />)}
      </div>
    </Checkbox.Group>
  );
}

function ManyValues({ filter, words, error, onValues }: ValueFieldProps) {
  const text = useText('ticket-queue');
  const [typed, setTyped] = useState('');
  const options = useValueOptions(filter.field, filter.values, typed, words);
  return (
    <MultiSelect
      label={text('filter.values')}
      placeholder={filter.values.length === 0 ? text('filter.searchValues') : ''}
      searchable
      hidePickedOptions={false}
      searchValue={typed}
      onSearchChange={setTyped}
      limit={80}
      nothingFoundMessage={text('filter.nothingFound')}
      comboboxProps={{ withinPortal: false }}
      maxDropdownHeight={220}
      data={options}
      value={[...filter.values]}
      error={error}
      onChange={onValues}
    />
  );
}
