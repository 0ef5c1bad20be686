import { IconAlertTriangle, IconCircleCheck, IconFileDownload, IconInfoCircle } from '@tabler/icons-react';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormats } from '#renderer/ui/time.tsx';
import type { Review } from './import-desk.ts';
import styles from './import-incidents.module.css';
import type { ImportReport } from './import-run.ts';
import { saveFile } from './save-file.ts';

type ImportReportViewProps = {
  readonly review: Review;
  readonly report: ImportReport;
  readonly isOffline: boolean;
  readonly onImport: () => void;
  readonly onReview: () => void;
  readonly onAnother: () => void;
  readonly onClose: () => void;
};

/** What became of a file, or would become of it; the rows that were not taken can be saved. */
export function ImportReportView(props: ImportReportViewProps) {
  const text = useText('import-incidents');
  const formats = useFormats();
  const { report, review } = props;
  const { totals } = report;
  const isGood = report.end === 'done';
  const title = isGood ? (report.isDryRun ? 'report.dryRunTitle' : 'report.doneTitle') : report.end === 'canceled' ? 'report.canceledTitle' : 'report.failedTitle';
  const Picture = isGood ? (report.isDryRun ? IconInfoCircle : IconCircleCheck) : IconAlertTriangle;
  const rate = Math.round(report.rows / Math.max(0.001, report.seconds));
  return (
    <div className={styles.report}>
      <div className={styles.verdict} data-good={isGood} role="status">
        <Picture size={22} aria-hidden />
        <div>
          <h2 className={styles.runTitle}>{text(title)}</h2>
          <p className={styles.dim}>{text(`report.end.${report.end}`, { detail: report.detail })}</p>
        </div>
      </div>
      <dl className={styles.totals}>
        {(['incidents', 'created', 'updated', 'unchanged', 'historyRows', 'rejected'] as const).map((name) => (
          <div key={name} data-bad={(name === 'rejected' && totals.rejected > 0) || undefined}><dt>{text(`report.${name}`)}</dt><dd>{formats.number(totals[name])}</dd></div>
        ))}
      </dl>
      <p className={styles.dim}>{text('report.time', { rows: formats.number(report.rows), seconds: formats.number(Math.round(report.seconds * 10) / 10), rate: formats.number(rate) })}</p>
      {report.rejectedRows && <RejectedRows rows={report.rejectedRows} count={totals.rejected} fileName={review.source.file.name} />}
      <Notes notes={report.notes} />
      <div className={styles.runFoot}>
        <Button kind="quiet" onClick={props.onReview}>{text('report.back')}</Button>
        {report.isDryRun
          ? <Button kind="primary" isDisabled={props.isOffline} onClick={props.onImport}>{text('start.import')}</Button>
          : <><Button onClick={props.onAnother}>{text('start.another')}</Button><Button kind="primary" onClick={props.onClose}>{text('report.toList')}</Button></>}
      </div>
    </div>
  );
}

function RejectedRows({ rows, count, fileName }: { readonly rows: Blob; readonly count: number; readonly fileName: string }) {
  const text = useText('import-incidents');
  const formats = useFormats();
  const name = `${fileName.replace(/\.(csv|txt|tsv)(\.gz)?$|\.gz$/i, '')}-rejected.csv`;
  return (
    <div className={styles.rejected}>
      <Button icon={<IconFileDownload size={16} aria-hidden />} onClick={() => saveFile(rows, name)}>{text('report.download', { formatted: formats.number(count) })}</Button>
      <p className={styles.dim}>{text('report.downloadNote')}</p>
    </div>
  );
}

/** How many notes are shown. */
const notesShown = 12;

function Notes({ notes }: Pick<ImportReport, 'notes'>) {
  const text = useText('import-incidents');
  const formats = useFormats();
  if (notes.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{text('report.notes')}</h3>
      <ul className={styles.notes}>
        {notes.slice(0, notesShown).map((note) => (
          <li key={`${note.code}${note.column}`}>{text(`report.note.${note.code}`, { count: note.count, formatted: formats.number(note.count), column: note.column, value: note.value, line: note.line })}</li>
        ))}
      </ul>
    </>
  );
}
