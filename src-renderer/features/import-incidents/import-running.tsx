import { Progress } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormats } from '#renderer/ui/time.tsx';
import { useUi } from '#renderer/ui/ui-setting.tsx';
import type { Review } from './import-desk.ts';
import styles from './import-incidents.module.css';
import type { ImportProgress } from './import-run.ts';

type ImportRunningProps = {
  readonly review: Review;
  readonly progress: ImportProgress;
  readonly isDryRun: boolean;
  readonly startedMs: number;
  readonly onCancel: () => void;
};

/** How far a run is: share, rows, rate, time left; it can be canceled at any time. */
export function ImportRunning({ review, progress, isDryRun, startedMs, onCancel }: ImportRunningProps) {
  const text = useText('import-incidents');
  const formats = useFormats();
  const { nowMs } = useUi();
  const { name } = review.source.file;
  const share = progress.bytesTotal === 0 ? 0 : progress.bytesRead / progress.bytesTotal;
  const seconds = Math.max(0.001, (nowMs() - startedMs) / 1000);
  const left = share > 0.01 && share < 1 ? (seconds * (1 - share)) / share : 0;
  const timeLeft = left < 90 ? text('running.seconds', { count: Math.ceil(left) }) : text('running.minutes', { count: Math.round(left / 60) });
  return (
    <div className={styles.running}>
      <h2 className={styles.runTitle}>{text(isDryRun ? 'running.dryRun' : 'running.import', { name })}</h2>
      <Progress value={share * 100} size="lg" aria-label={text('running.progress')} />
      <div className={styles.figures}>
        <span>{text('running.rows', { count: progress.rows, formatted: formats.number(progress.rows) })}</span>
        {progress.rows > 0 && <span>{text('running.rate', { rate: formats.number(Math.round(progress.rows / seconds)) })}</span>}
        {left > 1 && <span>{text('running.timeLeft', { time: timeLeft })}</span>}
        <span className={styles.share}>{formats.number(Math.floor(share * 100))} %</span>
      </div>
      {progress.isWaiting && <p className={styles.warning} role="status"><IconPlugConnectedX size={16} aria-hidden />{text('running.waiting')}</p>}
      <p className={styles.dim}>{text('running.background')}</p>
      <div className={styles.runFoot}><Button onClick={onCancel}>{text('running.cancel')}</Button></div>
    </div>
  );
}
