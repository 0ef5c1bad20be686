import { z } from 'zod';
import { line, recordBase, reference } from '../record/record.base.ts';

/**
 * What a catalog entry configures. Entries of the kinds 'schedule' and 'sla-definition' say the whole of it as JSON
 * text in `settings.definition`; practices/service-level reads and writes it.
 */
export const catalogKinds = ['service', 'category', 'subcategory', 'location', 'settings', 'schedule', 'sla-definition'] as const;
export const CatalogKind = z.enum(catalogKinds);
export type CatalogKind = z.infer<typeof CatalogKind>;

/** Configuration as data: services, categories, locations, desk settings. */
export const CatalogEntry = z.strictObject({
  ...recordBase,
  kind: CatalogKind,
  /** The stable name by which records refer to the entry where they keep text (category, location). */
  key: line,
  name: z.strictObject({ en: line, fr: line }),
  parentId: reference,
  supportGroupId: reference,
  isActive: z.boolean(),
  /** Values of a settings entry, e.g. {"autoCloseDays": "5"}. */
  settings: z.record(z.string().max(60), z.string().max(10_000)),
});
export type CatalogEntry = z.infer<typeof CatalogEntry>;
