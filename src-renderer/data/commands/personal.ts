import { stableId } from '#shared/kernel/identity.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Personal } from '#shared/domain/personal/personal.record.ts';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import { type Refusal, refusal } from '#shared/domain/record/record.refusal.ts';
import type { Outcome, PersonalCommands, ViewToKeep } from './commands.ts';
import { chooseConflict } from './conflict-choice.ts';
import { discardRefused, sendAgain } from './refused-edits.ts';
import { undeleteRecord } from './undelete.ts';
import type { UndoStack } from './undo-stack.ts';
import { checkedRecord, deleteRecord, newBase, nextWriting, written, type WriterDeps } from './writer.ts';

/** The commands on what belongs to the person alone. */
export function personalCommands(deps: WriterDeps, undo: UndoStack): PersonalCommands {
  return {
    saveView: (view) => written(() => saveView(deps, view)),
    removeView: (id) => written(async () => {
      const view = (await deps.database.collections.personal.findOne(id).exec())?.toMutableJSON();
      if (!view) return err(refusal('not-visible'));
      await deleteRecord(deps, 'personal', id);
      undo.record({ kind: 'view-remove', number: '', count: 1 }, () => written(() => undeleteRecord(deps, 'personal', view)));
      return ok({ id });
    }),
    chooseConflict: (id, field, choice) => written(() => chooseConflict(deps, undo, { id, field, choice })),
    sendAgain: (id, body) => written(() => sendAgain(deps, id, body)),
    discardRefused: (id) => written(() => discardRefused(deps, id)),
    writeDraft: (collection, recordId, slot, content) => written(() => writeDraft(deps, { collection, recordId, slot }, content)),
  };
}

async function saveView(deps: WriterDeps, { id, name, definition, isShared }: ViewToKeep): Outcome {
  if (name.trim() === '') return err(refusal('missing-field', 'name'));
  return putPersonal(deps, id ?? deps.ids(), '', { kind: 'saved-view', name: name.trim(), isShared, definition });
}

/** Where the unsent text of one composer lies: the same place on each of the person's desks. */
export const draftId = (personId: string, collection: CollectionName, recordId: string, slot: string): string =>
  stableId(`draft ${personId} ${collection} ${recordId} ${slot}`);

type DraftPlace = { readonly collection: CollectionName; readonly recordId: string; readonly slot: string };

async function writeDraft(deps: WriterDeps, { collection, recordId, slot }: DraftPlace, content: string): Outcome {
  const id = draftId(deps.actor.id, collection, recordId, slot);
  if (content === '') {
    await deleteRecord(deps, 'personal', id);
    return ok({ id });
  }
  return putPersonal(deps, id, recordId, { kind: 'draft', recordCollection: collection, recordId, slot, content });
}

/** Writes a personal record, new or once more. */
async function putPersonal(deps: WriterDeps, id: string, aboutId: string, content: Personal['content']): Promise<Result<{ id: string }, Refusal>> {
  const { personal } = deps.database.collections;
  const at = deps.clock.now();
  const fields = { ownerId: deps.actor.id, kind: content.kind, aboutId, content };
  const checked = checkedRecord('personal', { ...newBase(deps, at, id), ...fields });
  if (!checked.ok) return checked;
  const found = await personal.findOne(id).exec();
  if (found) await found.incrementalModify((now) => ({ ...now, ...fields, ...nextWriting(deps, now, deps.clock.now()) }));
  else await insertOver(deps, checked.value);
  return ok({ id });
}

/** Inserts a record whose id may have been deleted before: its revisions go on from the deletion. */
async function insertOver(deps: WriterDeps, record: Personal): Promise<void> {
  const { personal } = deps.database.collections;
  const [deleted] = await personal.storageInstance.findDocumentsById([record.id], true);
  await personal.insert(deleted ? { ...record, ...nextWriting(deps, deleted, record.updatedAt) } : record);
}
