import { NativeSelect, TagsInput, Textarea } from '@mantine/core';
import { onHoldReasons, resolutionCodes } from '#shared/domain/ticket/ticket.record.ts';
import { priorityOf } from '#shared/domain/ticket/ticket.priority.ts';
import { commonStates } from '#shared/practices/queue/queue.bulk.ts';
import type { TicketRow } from '#shared/practices/queue/queue.view.ts';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { ChoiceField } from '#renderer/ui/choice-field.tsx';
import { type BulkDraft, type BulkKind, type NeededField } from './bulk-change.model.ts';
import styles from './bulk.module.css';

export type BulkFieldsProps = {
  readonly kind: BulkKind;
  readonly rows: readonly TicketRow[];
  readonly draft: BulkDraft;
  readonly onDraft: (draft: BulkDraft) => void;
  /** Fields to be marked as missing. */
  readonly missing: readonly NeededField[];
  readonly needsWorkNote: boolean;
};

/** The fields of the chosen kind of bulk edit, and the work note where one is needed. */
export function BulkFields(props: BulkFieldsProps) {
  const text = useText('ticket-queue');
  const { kind, draft, onDraft, missing } = props;
  return (
    <div className={styles.fields}>
      {kind === 'assign' && <AssignFields {...props} />}
      {kind === 'state' && <StateFields {...props} />}
      {kind === 'priority' && <LevelFields {...props} />}
      {kind === 'tags' && <TagFields {...props} />}
      {(props.needsWorkNote || kind === 'priority') && (
        <Textarea
          label={text('bulk.workNote')}
          description={text('bulk.workNoteNeeded')}
          withAsterisk
          autosize
          minRows={2}
          maxRows={6}
          value={draft.workNote}
          error={missing.includes('workNote') ? text('bulk.needed') : ''}
          onChange={(event) => onDraft({ ...draft, workNote: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

function AssignFields({ draft, onDraft }: BulkFieldsProps) {
  const text = useText('ticket-queue');
  const { groups, agents, membersOf, nameOf } = useDirectory();
  const people = draft.groupId ? membersOf(draft.groupId) : agents;
  const labelOf = (id: string | undefined): string => (id === undefined ? text('bulk.noChange') : id === '' ? text('bulk.unassign') : nameOf(id));
  return (
    <>
      <ChoiceField
        label={text('bulk.group')}
        emptyText={text('filter.nothingFound')}
        choices={groups.map((group) => ({ id: group.id, label: group.name }))}
        chosenLabel={labelOf(draft.groupId)}
        onChoose={(groupId) => onDraft({ ...draft, groupId, personId: draft.personId === undefined ? undefined : '' })}
        {...(draft.groupId === undefined ? {} : { onClear: () => onDraft({ ...draft, groupId: undefined }) })}
      />
      <ChoiceField
        label={text('bulk.person')}
        autoFocus
        emptyText={text('filter.nothingFound')}
        choices={[{ id: '', label: text('bulk.unassign') }, ...people.map((person) => ({ id: person.id, label: person.name, detail: person.title }))]}
        chosenLabel={labelOf(draft.personId)}
        onChoose={(personId) => onDraft({ ...draft, personId })}
        {...(draft.personId === undefined ? {} : { onClear: () => onDraft({ ...draft, personId: undefined }) })}
      />
    </>
  );
}

function StateFields({ rows, draft, onDraft, missing }: BulkFieldsProps) {
  const text = useText('ticket-queue');
  const entity = useText('entities');
  const states = commonStates(rows);
  const errorOf = (field: NeededField): string => (missing.includes(field) ? text('bulk.needed') : '');
  return (
    <>
      <NativeSelect
        label={text('bulk.toState')}
        data-autofocus
        value={draft.to ?? ''}
        data={[{ value: '', label: text('bulk.noChange') }, ...states.map((state) => ({ value: state, label: entity(`state.${state}`) }))]}
        onChange={(event) => onDraft({ ...draft, to: states.find((state) => state === event.currentTarget.value) })}
      />
      {draft.to === 'on-hold' && (
        <NativeSelect
          label={text('bulk.onHoldReason')}
          withAsterisk
          value={draft.onHoldReason ?? ''}
          error={errorOf('onHoldReason')}
          data={[{ value: '', label: '' }, ...onHoldReasons.map((reason) => ({ value: reason, label: entity(`onHoldReason.${reason}`) }))]}
          onChange={(event) => onDraft({ ...draft, onHoldReason: onHoldReasons.find((reason) => reason === event.currentTarget.value) })}
        />
      )}
      {draft.to === 'on-hold' && draft.onHoldReason === 'awaiting-caller' && (
        <Textarea label={text('bulk.comment')} description={text('bulk.commentNeeded')} withAsterisk autosize minRows={2} maxRows={6} value={draft.comment} error={errorOf('comment')} onChange={(event) => onDraft({ ...draft, comment: event.currentTarget.value })} />
      )}
      {draft.to === 'resolved' && (
        <>
          <NativeSelect
            label={text('bulk.resolutionCode')}
            withAsterisk
            value={draft.resolutionCode ?? ''}
            error={errorOf('resolutionCode')}
            data={[{ value: '', label: '' }, ...resolutionCodes.map((code) => ({ value: code, label: entity(`resolutionCode.${code}`) }))]}
            onChange={(event) => onDraft({ ...draft, resolutionCode: resolutionCodes.find((code) => code === event.currentTarget.value) })}
          />
          <Textarea label={text('bulk.resolutionNotes')} withAsterisk autosize minRows={2} maxRows={6} value={draft.resolutionNotes} error={errorOf('resolutionNotes')} onChange={(event) => onDraft({ ...draft, resolutionNotes: event.currentTarget.value })} />
        </>
      )}
    </>
  );
}

const levels = [1, 2, 3] as const;

function LevelFields({ draft, onDraft }: BulkFieldsProps) {
  const text = useText('ticket-queue');
  const entity = useText('entities');
  return (
    <>
      <div className={styles.pair}>
        {(['impact', 'urgency'] as const).map((field) => (
          <NativeSelect
            key={field}
            label={text(`bulk.${field}`)}
            data-autofocus={field === 'impact' || undefined}
            value={String(draft[field] ?? '')}
            data={[{ value: '', label: text('bulk.noChange') }, ...levels.map((level) => ({ value: String(level), label: `${level} - ${entity(`level.${level}`)}` }))]}
            onChange={(event) => onDraft({ ...draft, [field]: levels.find((level) => String(level) === event.currentTarget.value) })}
          />
        ))}
      </div>
      {draft.impact !== undefined && draft.urgency !== undefined && (
        <p className={styles.note}>{text('bulk.newPriority', { priority: `${priorityOf(draft.impact, draft.urgency)} - ${entity(`priority.${priorityOf(draft.impact, draft.urgency)}`)}` })}</p>
      )}
    </>
  );
}

function TagFields({ rows, draft, onDraft }: BulkFieldsProps) {
  const text = useText('ticket-queue');
  const known = [...new Set(rows.flatMap((row) => row.tags))].sort();
  return (
    <>
      <TagsInput label={text('bulk.addTags')} placeholder={text('bulk.tagHint')} data-autofocus maxTags={20} comboboxProps={{ withinPortal: false }} value={[...draft.addTags]} onChange={(addTags) => onDraft({ ...draft, addTags })} />
      {known.length > 0 && <TagsInput label={text('bulk.removeTags')} data={known} comboboxProps={{ withinPortal: false }} value={[...draft.removeTags]} onChange={(removeTags) => onDraft({ ...draft, removeTags })} />}
    </>
  );
}
