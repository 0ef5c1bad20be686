import { NativeSelect } from '@mantine/core';
import { useRef } from 'react';
import type { ImportMapping } from '#shared/practices/incident-import/import.mapping.ts';
import { columnRoles } from '#shared/practices/incident-import/import.roles.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import type { ImportDesk, Review } from './import-desk.ts';
import styles from './import-incidents.module.css';
import { readMapping } from './mapping-memory.ts';
import { saveFile } from './save-file.ts';

type MappingTableProps = { readonly review: Review; readonly desk: ImportDesk };

/** Column by column, what it becomes; the whole can be kept as a file and taken from one. */
export function MappingTable({ review, desk }: MappingTableProps) {
  const text = useText('import-incidents');
  const { mapping, preview } = review.plan;
  const roles = columnRoles.map((role) => ({ value: role, label: text(`role.${role}`) }));
  const setRole = (place: number, value: string): void => {
    const role = columnRoles.find((one) => one === value);
    if (role) desk.setMapping({ ...mapping, columns: mapping.columns.map((column, at) => (at === place ? { ...column, role } : column)) });
  };
  return (
    <>
      <MappingFiles review={review} desk={desk} mapping={mapping} />
      <div className={styles.tableFrame} tabIndex={0} role="group" aria-label={text('mapping.title')}>
        <table className={styles.table}>
          <thead>
            <tr><th scope="col">{text('mapping.column')}</th><th scope="col">{text('mapping.sample')}</th><th scope="col">{text('mapping.role')}</th></tr>
          </thead>
          <tbody>
            {mapping.columns.map((column, place) => (
              <tr key={`${place}${column.header}`} data-role={column.role}>
                <th scope="row">{column.header}</th>
                <td className={styles.sample}>{sampleOf(preview, place)}</td>
                <td>
                  <NativeSelect size="xs" aria-label={`${text('mapping.role')}: ${column.header}`} value={column.role} data={roles} onChange={(event) => setRole(place, event.currentTarget.value)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The first few different values of a column. */
const sampleOf = (rows: readonly (readonly string[])[], place: number): string =>
  [...new Set(rows.map((cells) => (cells[place] ?? '').trim()).filter((cell) => cell !== ''))].slice(0, 3).join(' · ');

function MappingFiles({ review, desk, mapping }: MappingTableProps & { readonly mapping: ImportMapping }) {
  const text = useText('import-incidents');
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const load = async (file: File): Promise<void> => {
    const read = readMapping(await file.text());
    const used = read.ok ? desk.useMapping(read.value) : read;
    toast.show(used.ok ? { tone: 'ok', text: text('mapping.loaded') } : { tone: 'bad', text: text(`mapping.problem.${used.error.code}`, { subject: used.error.subject }) });
  };
  return (
    <div className={styles.mappingHead}>
      {review.isRemembered && <span className={styles.dim}>{text('mapping.remembered')}</span>}
      <span className={styles.mappingActions}>
        {review.plan.mapping !== review.detected.mapping && <Button kind="quiet" isSmall onClick={() => desk.setMapping(review.detected.mapping)}>{text('mapping.detected')}</Button>}
        <Button kind="quiet" isSmall onClick={() => input.current?.click()}>{text('mapping.load')}</Button>
        <Button kind="quiet" isSmall onClick={() => saveFile(new Blob([JSON.stringify(mapping, null, 2)], { type: 'application/json' }), `${mapping.source}-mapping.json`)}>{text('mapping.save')}</Button>
      </span>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={text('mapping.load')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void load(file);
        }}
      />
    </div>
  );
}
