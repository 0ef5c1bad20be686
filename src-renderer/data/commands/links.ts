import { err, ok } from '#shared/kernel/result.ts';
import type { Link } from '#shared/domain/link/link.record.ts';
import { refusal } from '#shared/domain/record/record.refusal.ts';
import type { LinkCommands } from './commands.ts';
import { undeleteRecord } from './undelete.ts';
import type { UndoStack } from './undo-stack.ts';
import { checkedRecord, deleteRecord, newBase, written, type WriterDeps } from './writer.ts';

/** The commands on links between records. */
export function linkCommands(deps: WriterDeps, undo: UndoStack): LinkCommands {
  const { links } = deps.database.collections;
  return {
    add: (from, to, type) => written(async () => {
      if (from.collection === to.collection && from.id === to.id) return err(refusal('self-reference', 'toId'));
      const same = await links.findOne({ selector: { fromId: from.id, toId: to.id, type } }).exec();
      if (same) return err(refusal('duplicate', 'toId'));
      const link: Link = {
        ...newBase(deps, deps.clock.now()), type,
        fromCollection: from.collection, fromId: from.id, toCollection: to.collection, toId: to.id,
      };
      const checked = checkedRecord('links', link);
      if (!checked.ok) return checked;
      await links.insert(link);
      undo.record({ kind: 'link-add', number: '', count: 1 }, async () => ok(await deleteRecord(deps, 'links', link.id)));
      return ok({ id: link.id });
    }),
    remove: (id) => written(async () => {
      const link = (await links.findOne(id).exec())?.toMutableJSON();
      if (!link) return err(refusal('not-visible'));
      await deleteRecord(deps, 'links', id);
      undo.record({ kind: 'link-remove', number: '', count: 1 }, () => written(() => undeleteRecord(deps, 'links', link)));
      return ok({ id });
    }),
  };
}
