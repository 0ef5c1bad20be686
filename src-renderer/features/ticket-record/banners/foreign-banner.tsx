import { IconPencil } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useFieldName } from '#renderer/entities/record/refusal-text.ts';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useLanguage, useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useRecord, useRecordUi } from '../record-scope.tsx';
import styles from './banners.module.css';
import { acknowledged, beginWatching, watch } from './foreign-changes.model.ts';

/** Says that somebody else changed the record while it was open here, and what ([TW-13]). */
export function ForeignBanner() {
  const { ticket, me } = useRecord();
  const show = useRecordUi((ui) => ui.show);
  const directory = useDirectory();
  const fieldName = useFieldName();
  const language = useLanguage();
  const text = useText('ticket-record');
  const words = useText('entities');
  const [seen, setSeen] = useState(() => beginWatching(ticket));
  useEffect(() => setSeen((now) => watch(now, ticket, me.id)), [ticket, me.id]);
  if (seen.fields.length === 0) return null;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const values = {
    count: seen.fields.length,
    names: list.format(seen.byIds.map((id) => directory.nameOf(id) || words('person.unknown'))),
    fields: list.format(seen.fields.map(fieldName)),
  };
  return (
    <div className={styles.foreign} role="status">
      <IconPencil size={16} aria-hidden />
      <span className={styles.sentence}>{text('banner.changed', values)}</span>
      <Button isSmall kind="quiet" onClick={() => show('history')}>{text('banner.show')}</Button>
      <Button isSmall onClick={() => setSeen(acknowledged)}>{text('banner.dismiss')}</Button>
    </div>
  );
}
