import { z } from 'zod';
import { rejectionCodes } from '#shared/practices/incident-import/import.row.ts';

/** How many columns and cells of a file an import takes, and how many rows in one batch. */
export const importLimits = { columns: 500, cellCharacters: 1_000_000, batchRows: 5000 } as const;

/**
 * One batch of an incident export: the mapping under which its rows are read, the file's header, and rows as they stand in
 * the file. Batches of one file come one after the other, in the file's order.
 */
export const ImportRequest = z.strictObject({
  /** As `parseMapping` takes it; checked by the practice that owns its shape. */
  mapping: z.unknown(),
  header: z.array(z.string().max(1000)).max(importLimits.columns),
  rows: z.array(z.strictObject({
    line: z.number().int().min(1),
    occurrence: z.number().int().min(0),
    isBroken: z.boolean(),
    cells: z.array(z.string().max(importLimits.cellCharacters)).max(importLimits.columns),
  })).max(importLimits.batchRows),
  /** True: nothing is written, the answer says what would become of the rows. */
  isDryRun: z.boolean(),
});
export type ImportRequest = z.infer<typeof ImportRequest>;

/** What became of a batch. */
export const ImportAnswer = z.strictObject({
  historyRows: z.number().int(),
  incidents: z.array(z.strictObject({ number: z.string(), outcome: z.enum(['created', 'updated', 'unchanged']) })),
  rejected: z.array(z.strictObject({ line: z.number().int(), code: z.enum(rejectionCodes), detail: z.string() })),
  notes: z.array(z.strictObject({
    code: z.enum(['unknown-word', 'unreadable-date', 'not-a-count', 'cut']),
    column: z.string(), value: z.string(), line: z.number().int(), count: z.number().int(),
  })),
});
export type ImportAnswer = z.infer<typeof ImportAnswer>;
