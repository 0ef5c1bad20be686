import { CatalogEntry } from '#shared/domain/catalog/catalog.record.ts';
import { recordIn } from '../store/record-body.ts';
import type { RecordStore } from '../store/record-store.ts';

/** What the administrators set for the whole desk. */
export type DeskSettings = {
  /** Days after which a resolved incident is closed; 0 is never ([TW-03]). */
  readonly autoCloseDays: number;
};

const defaults: DeskSettings = { autoCloseDays: 7 };

/** The settings as the catalog entry with the key `desk` has them; the usual ones where it says nothing. */
export async function readDeskSettings(store: RecordStore): Promise<DeskSettings> {
  const entries = await store.readWhere('catalog', 'kind', 'settings', 100, '');
  const entry = entries.map((stored) => recordIn<'catalog'>(stored.body)).find((one: CatalogEntry) => one.key === 'desk');
  const days = Number(entry?.settings['autoCloseDays']);
  return { autoCloseDays: Number.isInteger(days) && days >= 0 ? days : defaults.autoCloseDays };
}
