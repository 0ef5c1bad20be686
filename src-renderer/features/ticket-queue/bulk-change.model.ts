import type { Level } from '#shared/domain/ticket/ticket.record.ts';
import type { IncidentState, OnHoldReason, ResolutionCode } from '#shared/domain/ticket/ticket.record.ts';
import type { BulkChange, BulkPreview } from '#shared/practices/queue/queue.bulk.ts';

/** What a bulk edit is about. */
export type BulkKind = 'assign' | 'state' | 'priority' | 'tags';

/** The form of a bulk edit as it is filled in; undefined leaves a field as it is. */
export type BulkDraft = {
  readonly groupId: string | undefined;
  readonly personId: string | undefined;
  readonly to: IncidentState | undefined;
  readonly onHoldReason: OnHoldReason | undefined;
  readonly comment: string;
  readonly resolutionCode: ResolutionCode | undefined;
  readonly resolutionNotes: string;
  readonly impact: Level | undefined;
  readonly urgency: Level | undefined;
  readonly addTags: readonly string[];
  readonly removeTags: readonly string[];
  readonly workNote: string;
};

export const emptyDraft: BulkDraft = {
  groupId: undefined, personId: undefined, to: undefined, onHoldReason: undefined, comment: '', resolutionCode: undefined,
  resolutionNotes: '', impact: undefined, urgency: undefined, addTags: [], removeTags: [], workNote: '',
};

/** The change that the form stands for. */
export function changeOf(draft: BulkDraft): BulkChange {
  return {
    ...(draft.groupId === undefined ? {} : { assignmentGroupId: draft.groupId }),
    ...(draft.personId === undefined ? {} : { assignedToId: draft.personId }),
    ...(draft.impact === undefined ? {} : { impact: draft.impact }),
    ...(draft.urgency === undefined ? {} : { urgency: draft.urgency }),
    ...(draft.addTags.length === 0 ? {} : { addTags: draft.addTags }),
    ...(draft.removeTags.length === 0 ? {} : { removeTags: draft.removeTags }),
    ...(draft.to === undefined ? {} : { move: moveOf(draft, draft.to) }),
  };
}

function moveOf(draft: BulkDraft, to: IncidentState): NonNullable<BulkChange['move']> {
  const isHold = to === 'on-hold';
  const isResolved = to === 'resolved';
  return {
    to,
    ...(isHold && draft.onHoldReason !== undefined ? { onHoldReason: draft.onHoldReason } : {}),
    ...(isHold && draft.comment.trim() !== '' ? { comment: draft.comment.trim() } : {}),
    ...(isResolved && draft.resolutionCode !== undefined ? { resolutionCode: draft.resolutionCode } : {}),
    ...(isResolved && draft.resolutionNotes.trim() !== '' ? { resolutionNotes: draft.resolutionNotes.trim() } : {}),
  };
}

/** Fields of the form that are still needed before anything can be written. */
export type NeededField = 'onHoldReason' | 'comment' | 'resolutionCode' | 'resolutionNotes' | 'workNote';

/** What the form still lacks for this change. */
export function neededFields(draft: BulkDraft, preview: Pick<BulkPreview, 'needsWorkNote'>): readonly NeededField[] {
  const needed: NeededField[] = [];
  if (draft.to === 'on-hold' && draft.onHoldReason === undefined) needed.push('onHoldReason');
  if (draft.to === 'on-hold' && draft.onHoldReason === 'awaiting-caller' && draft.comment.trim() === '') needed.push('comment');
  if (draft.to === 'resolved' && draft.resolutionCode === undefined) needed.push('resolutionCode');
  if (draft.to === 'resolved' && draft.resolutionNotes.trim() === '') needed.push('resolutionNotes');
  if (preview.needsWorkNote && draft.workNote.trim() === '') needed.push('workNote');
  return needed;
}
