import { NativeSelect } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { priorityOf } from '#shared/domain/ticket/ticket.priority.ts';
import { channels, type Level } from '#shared/domain/ticket/ticket.record.ts';
import { PriorityBadge } from '#renderer/entities/ticket/priority-badge.tsx';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { ChoiceField } from '#renderer/ui/choice-field.tsx';
import type { Choice } from '#renderer/ui/choices.ts';
import { AboutFields } from './about-fields.tsx';
import { type Affected, groupOf, type IncidentForm } from './ticket-create.model.ts';
import styles from './ticket-create.module.css';

export type FormPartProps = {
  readonly form: IncidentForm;
  readonly onChange: (form: IncidentForm) => void;
  readonly affected: Affected;
};

const levels: readonly Level[] = [1, 2, 3];

/** Everything that may stay as it is: what it is about, how heavy it weighs, who gets it. */
export function MoreFields(props: FormPartProps) {
  const { form, onChange } = props;
  const text = useText('ticket-create');
  const words = useText('entities');
  const levelData = levels.map((level) => ({ value: String(level), label: `${level} - ${words(`level.${level}`)}` }));
  const levelOf = (value: string): Level => levels.find((level) => String(level) === value) ?? 3;
  return (
    <div className={styles.grid}>
      <AboutFields {...props} />
      <NativeSelect
        label={text('channel')}
        data={channels.map((value) => ({ value, label: words(`channel.${value}`) }))}
        value={form.channel}
        onChange={(event) => onChange({ ...form, channel: channels.find((one) => one === event.currentTarget.value) ?? 'phone' })}
      />
      <NativeSelect label={text('impact')} data={levelData} value={String(form.impact)} onChange={(event) => onChange({ ...form, impact: levelOf(event.currentTarget.value) })} />
      <NativeSelect label={text('urgency')} data={levelData} value={String(form.urgency)} onChange={(event) => onChange({ ...form, urgency: levelOf(event.currentTarget.value) })} />
      <GroupField {...props} />
      <div className={styles.priority} aria-live="polite">
        <span className={styles.dim}>{text('priority')}</span>
        <PriorityBadge priority={priorityOf(form.impact, form.urgency)} />
      </div>
    </div>
  );
}

function GroupField({ form, onChange, affected }: FormPartProps) {
  const directory = useDirectory();
  const text = useText('ticket-create');
  const groupId = groupOf(form, affected);
  const isSuggested = !form.isGroupChosen && groupId !== '';
  const reason = affected.item?.supportGroupId ? text('groupFromItem', { name: affected.item.name }) : text('groupFromService', { name: affected.service?.name.en ?? '' });
  return (
    <ChoiceField
      label={text('group')}
      placeholder={text('groupHolder')}
      emptyText={text('nothing')}
      choices={directory.groups.map((group): Choice => ({ id: group.id, label: group.name, picture: <IconUsers size={16} aria-hidden /> }))}
      chosenLabel={directory.nameOf(groupId)}
      onChoose={(id) => onChange({ ...form, assignmentGroupId: id, isGroupChosen: true })}
      onClear={() => onChange({ ...form, assignmentGroupId: '', isGroupChosen: true })}
      {...(isSuggested ? { description: reason } : {})}
    />
  );
}
