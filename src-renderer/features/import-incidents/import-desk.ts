import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type ImportMapping, type MappingProblem, checkMapping } from '#shared/practices/incident-import/import.mapping.ts';
import { type ImportPlan, planImport, type PlanProblem, planWith } from '#shared/practices/incident-import/import.plan.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type FileProblem, openTextFile, type TextFile } from './import-file.ts';
import { type ImportProgress, type ImportReport, runImport, type SendBatch } from './import-run.ts';
import type { MappingMemory } from './mapping-memory.ts';

/** A file under review: what was found, and how it will be read. */
export type Review = {
  readonly source: TextFile;
  /** As it was detected. */
  readonly detected: ImportPlan;
  /** As it will be used: the person's own mapping of last time, or as edited. */
  readonly plan: ImportPlan;
  readonly isRemembered: boolean;
};

/** Where an import stands. */
export type ImportStep =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'problem'; readonly name: string; readonly problem: { readonly code: FileProblem | PlanProblem['code']; readonly subject: string } }
  | { readonly kind: 'review'; readonly review: Review }
  | { readonly kind: 'running'; readonly review: Review; readonly isDryRun: boolean; readonly progress: ImportProgress; readonly startedMs: number }
  | { readonly kind: 'done'; readonly review: Review; readonly report: ImportReport };

/** The import of one window: goes on while another screen is shown. */
export type ImportDesk = {
  readonly store: StoreApi<{ readonly step: ImportStep }>;
  readonly choose: (file: File) => Promise<void>;
  readonly setMapping: (mapping: ImportMapping) => void;
  /** Takes a mapping from a file; says why where it does not fit. */
  readonly useMapping: (mapping: ImportMapping) => Result<undefined, MappingProblem>;
  readonly start: (isDryRun: boolean) => Promise<ImportReport | undefined>;
  readonly cancel: () => void;
  /** Back to the columns after a run. */
  readonly review: () => void;
  readonly startOver: () => void;
};

export type ImportDeskDeps = {
  readonly memory: MappingMemory;
  readonly send: SendBatch;
  readonly nowMs: () => number;
  readonly pause: (seconds: number, signal: AbortSignal) => Promise<void>;
  readonly timeZone: string;
};

/** Makes the import of a window. */
export function createImportDesk(deps: ImportDeskDeps): ImportDesk {
  const store = createStore<{ readonly step: ImportStep }>(() => ({ step: { kind: 'choose' } }));
  let stop = new AbortController();
  const show = (step: ImportStep): void => store.setState({ step });
  const reviewOf = (): Review | undefined => {
    const { step } = store.getState();
    return 'review' in step ? step.review : undefined;
  };
  const change = (review: Review, mapping: ImportMapping, isRemembered: boolean): void =>
    show({ kind: 'review', review: { ...review, isRemembered, plan: { ...review.plan, mapping } } });

  return {
    store,
    choose: async (file) => {
      show({ kind: 'reading', name: file.name });
      const opened = await openReview(file, deps);
      show(opened.ok ? { kind: 'review', review: opened.value } : { kind: 'problem', name: file.name, problem: opened.error });
    },
    setMapping: (mapping) => {
      const review = reviewOf();
      if (review) change(review, mapping, false);
    },
    useMapping: (mapping) => {
      const review = reviewOf();
      if (!review) return ok(undefined);
      const planned = planWith(review.detected, mapping);
      if (!planned.ok) return err({ code: 'missing-column', subject: planned.error.subject });
      change(review, planned.value.mapping, false);
      return ok(undefined);
    },
    start: async (isDryRun) => {
      const review = reviewOf();
      if (!review || !checkMapping(review.plan.mapping).ok) return undefined;
      deps.memory.write(review.plan.table.header, review.plan.mapping);
      stop = new AbortController();
      const startedMs = deps.nowMs();
      const onProgress = (progress: ImportProgress): void => show({ kind: 'running', review, isDryRun, progress, startedMs });
      onProgress(beginning(review.source));
      const report = await runImport({ ...deps, source: review.source, plan: review.plan, isDryRun, signal: stop.signal, onProgress });
      show({ kind: 'done', review, report });
      return report;
    },
    cancel: () => stop.abort(),
    review: () => {
      const review = reviewOf();
      if (review) show({ kind: 'review', review });
    },
    startOver: () => show({ kind: 'choose' }),
  };
}

const beginning = (source: TextFile): ImportProgress => ({
  bytesRead: 0, bytesTotal: source.file.size, rows: 0, isWaiting: false,
  totals: { incidents: 0, historyRows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 },
});

type Problem = { readonly code: FileProblem | PlanProblem['code']; readonly subject: string };

async function openReview(file: File, { memory, timeZone }: ImportDeskDeps): Promise<Result<Review, Problem>> {
  const source = await openTextFile(file);
  if (!source.ok) return err({ code: source.error, subject: '' });
  const detected = planImport(source.value.sample, { timeZone });
  if (!detected.ok) return detected;
  const kept = memory.read(detected.value.table.header);
  const planned = kept && planWith(detected.value, kept);
  const isRemembered = planned?.ok === true && JSON.stringify(planned.value.mapping) !== JSON.stringify(detected.value.mapping);
  return ok({ source: source.value, detected: detected.value, plan: planned?.ok ? planned.value : detected.value, isRemembered });
}
