import { NativeSelect, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useId, useMemo } from 'react';
import { checkMapping, type ImportMapping } from '#shared/practices/incident-import/import.mapping.ts';
import { columnRoles } from '#shared/practices/incident-import/import.roles.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormats } from '#renderer/ui/time.tsx';
import type { ImportDesk, Review } from './import-desk.ts';
import styles from './import-incidents.module.css';
import { MappingTable } from './mapping-table.tsx';
import { PreviewTable } from './preview-table.tsx';

type ImportReviewProps = { readonly review: Review; readonly desk: ImportDesk; readonly isOffline: boolean; readonly onStart: (isDryRun: boolean) => void };

/** What was found in the file, all of it to be corrected, before anything is written. */
export function ImportReview({ review, desk, isOffline, onStart }: ImportReviewProps) {
  const text = useText('import-incidents');
  const { plan } = review;
  const checked = checkMapping(plan.mapping);
  const twice = checked.ok ? undefined : columnRoles.find((role) => role === checked.error.subject);
  const subject = checked.ok ? '' : twice === undefined ? checked.error.subject : text(`role.${twice}`);
  return (
    <>
      <Part title={text('found.title')}>
        <Facts review={review} />
        <Reading plan={review.plan} mapping={plan.mapping} onMapping={desk.setMapping} />
      </Part>
      <Part title={text('mapping.title')}>
        <MappingTable review={review} desk={desk} />
      </Part>
      <Part title={text('preview.title')}>
        <PreviewTable plan={plan} />
      </Part>
      <footer className={styles.foot}>
        {!checked.ok && <p className={styles.fault} role="alert"><IconAlertTriangle size={16} aria-hidden />{text(`mapping.problem.${checked.error.code}`, { subject })}</p>}
        <Button kind="quiet" onClick={desk.startOver}>{text('start.another')}</Button>
        <Button hint={text('start.dryRunHint')} isDisabled={!checked.ok || isOffline} onClick={() => onStart(true)}>{text('start.dryRun')}</Button>
        <Button kind="primary" isDisabled={!checked.ok || isOffline} onClick={() => onStart(false)}>{text('start.import')}</Button>
      </footer>
    </>
  );
}

/** A titled part of the screen. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
}

const separatorNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const;

function Facts({ review: { source, plan } }: { readonly review: Review }) {
  const text = useText('import-incidents');
  const formats = useFormats();
  const separator = Object.entries(separatorNames).find(([sign]) => sign === plan.table.dialect.separator)?.[1];
  const facts: readonly (readonly [string, string])[] = [
    [text('found.file'), `${source.file.name} · ${formats.bytes(source.file.size)}`],
    [text('found.separator'), separator === undefined ? plan.table.dialect.separator : text(`found.separators.${separator}`)],
    [text('found.encoding'), `${source.encoding.encoding.toUpperCase()}${source.isGzip ? ` · ${text('found.gzip')}` : ''}`],
    [text('found.language'), `${text(`found.languages.${plan.columns.language}`)}${plan.table.headerLine > 1 ? ` · ${text('found.headerLine', { line: plan.table.headerLine })}` : ''}`],
    [text('mapping.title'), text('found.columns', { count: plan.table.header.length, recognised: plan.columns.recognised })],
  ];
  return <dl className={styles.facts}>{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}

const orders = ['ymd', 'dmy', 'mdy'] as const;

function Reading({ plan, mapping, onMapping }: { readonly plan: Review['plan']; readonly mapping: ImportMapping; readonly onMapping: (mapping: ImportMapping) => void }) {
  const text = useText('import-incidents');
  const zones = useMemo(() => [...new Set([mapping.dates.timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])], [mapping.dates.timeZone]);
  return (
    <div className={styles.reading}>
      <NativeSelect
        label={text('found.dateOrder')}
        value={mapping.dates.order}
        data={orders.map((order) => ({ value: order, label: text(`found.orders.${order}`) }))}
        error={plan.isDateOrderCertain ? undefined : text('found.uncertain')}
        onChange={(event) => onMapping({ ...mapping, dates: { ...mapping.dates, order: orders.find((order) => order === event.currentTarget.value) ?? 'dmy' } })}
      />
      {plan.needsTimeZone && (
        <NativeSelect label={text('found.timeZone')} value={mapping.dates.timeZone} data={zones} onChange={(event) => onMapping({ ...mapping, dates: { ...mapping.dates, timeZone: event.currentTarget.value } })} />
      )}
      <TextInput label={text('found.source')} description={text('found.sourceNote')} inputWrapperOrder={['label', 'input', 'description', 'error']} maxLength={60} value={mapping.source} onChange={(event) => onMapping({ ...mapping, source: event.currentTarget.value })} />
    </div>
  );
}
