import type { ImportPlan } from '#shared/practices/incident-import/import.plan.ts';
import { useText } from '#renderer/messages/use-text.ts';
import styles from './import-incidents.module.css';

/** How many rows are shown. */
const rowsShown = 8;

/** The first rows as they stand in the file, under what their columns become. */
export function PreviewTable({ plan }: { readonly plan: ImportPlan }) {
  const text = useText('import-incidents');
  const columns = plan.mapping.columns.map(({ header, role }, place) => ({ header, role, place })).filter(({ role }) => role !== 'ignore');
  return (
    <div className={styles.tableFrame} tabIndex={0} role="group" aria-label={text('preview.label')}>
      <table className={styles.preview}>
        <thead>
          <tr>{columns.map(({ header, role, place }) => <th key={place} scope="col">{text(`role.${role}`)}<span className={styles.headerName}>{header}</span></th>)}</tr>
        </thead>
        <tbody>
          {plan.preview.slice(0, rowsShown).map((cells, line) => (
            <tr key={line}>{columns.map(({ place }) => <td key={place} title={cells[place]}>{cells[place]}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
