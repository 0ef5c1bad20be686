import type { ImportTotals } from '#shared/practices/incident-import/import.tally.ts';

/** One line on a terminal that tells how far an import is; silent where nobody watches. */
export type Progress = {
  readonly read: (bytesRead: number) => void;
  readonly show: (totals: ImportTotals) => void;
  readonly end: () => void;
};

const everyMs = 300;

/** Progress over a file of so many bytes. */
export function createProgress(byteLength: number): Progress {
  const startedAt = performance.now();
  let bytes = 0;
  let shownAt = 0;
  const isWatched = process.stderr.isTTY;
  return {
    read: (bytesRead) => {
      bytes = bytesRead;
    },
    show: (totals) => {
      const now = performance.now();
      if (!isWatched || now - shownAt < everyMs) return;
      shownAt = now;
      const rows = totals.historyRows + totals.rejected;
      const share = Math.min(1, bytes / Math.max(1, byteLength));
      const seconds = (now - startedAt) / 1000;
      const left = share > 0.02 ? `, about ${Math.ceil((seconds / share) * (1 - share))} s left` : '';
      process.stderr.write(`\r\u001b[K  ${Math.floor(share * 100)} %  ${rows.toLocaleString('en-US')} rows, ${Math.round(rows / seconds).toLocaleString('en-US')} per second${left}`);
    },
    end: () => {
      if (isWatched && shownAt > 0) process.stderr.write('\r\u001b[K');
    },
  };
}
