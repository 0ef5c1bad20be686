import type { Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { useRecordUi } from '../record-scope.tsx';
import { CategoryField, ChannelField, LocationField, ServiceField, SubcategoryField } from './catalog-fields.tsx';
import type { FieldEditor } from './details.model.ts';
import styles from './details.module.css';
import { FlagField } from './flag-field.tsx';
import { PeopleField, TagsField } from './list-fields.tsx';
import { LongTextField } from './text-fields.tsx';
import { CallerField, ItemField } from './reference-fields.tsx';
import { Value } from './value.tsx';

type FieldControlProps = { readonly field: keyof Ticket; readonly editor: FieldEditor; readonly labelId: string };

/** The editor that fits a field; read-only fields are plain words. */
export function FieldControl({ field, editor, labelId }: FieldControlProps) {
  switch (editor) {
    case 'long-text': return <LongTextField />;
    case 'person': return <CallerField />;
    case 'channel': return <ChannelField />;
    case 'service': return <ServiceField />;
    case 'category': return <CategoryField />;
    case 'subcategory': return <SubcategoryField />;
    case 'location': return <LocationField />;
    case 'item': return <ItemField />;
    case 'flag': return field === 'isMajor' || field === 'isConfidential' ? <FlagField field={field} labelId={labelId} /> : null;
    case 'people': return <PeopleField />;
    case 'tags': return <TagsField />;
    case 'weight': return <HeaderField field={field} opening="priority" />;
    case 'step': return <HeaderField field={field} opening="state" />;
    case 'group': return <HeaderField field={field} opening="group" />;
    case 'assignee': return <HeaderField field={field} opening="assignee" />;
    case 'parent': return <HeaderField field={field} opening="parent" />;
    default: return <Value field={field} />;
  }
}

/** A field that a control elsewhere in the pane changes, because the change asks for more than a value. */
function HeaderField({ field, opening }: { readonly field: keyof Ticket; readonly opening: 'priority' | 'state' | 'group' | 'assignee' | 'parent' }) {
  const open = useRecordUi((ui) => ui.open);
  const show = useRecordUi((ui) => ui.show);
  const begin = (): void => {
    if (opening === 'parent') show('related');
    open(opening);
  };
  return <button type="button" className={styles.face} onClick={begin}><Value field={field} /></button>;
}
