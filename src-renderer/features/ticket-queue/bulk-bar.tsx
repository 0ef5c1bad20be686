import { IconArrowsShuffle, IconFlag, IconTag, IconUser, IconUserCheck, IconX } from '@tabler/icons-react';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { useFormats } from '#renderer/ui/time.tsx';
import type { BulkKind } from './bulk-change.model.ts';
import styles from './bulk.module.css';

type BulkBarProps = {
  readonly count: number;
  readonly isNarrow: boolean;
  readonly onChange: (kind: BulkKind) => void;
  readonly onAssignToMe: () => void;
  readonly onClear: () => void;
};

/** What can be done with the chosen rows; stands over the foot of the list while some are chosen. */
export function BulkBar({ count, isNarrow, onChange, onAssignToMe, onClear }: BulkBarProps) {
  const text = useText('ticket-queue');
  const formats = useFormats();
  const actions = [
    { label: text('bulk.assignToMe'), keys: 'm', icon: <IconUserCheck size={16} aria-hidden />, run: onAssignToMe },
    { label: text('bulk.assign'), keys: 'a', icon: <IconUser size={16} aria-hidden />, run: () => onChange('assign') },
    { label: text('bulk.state'), keys: 's', icon: <IconArrowsShuffle size={16} aria-hidden />, run: () => onChange('state') },
    { label: text('bulk.priority'), keys: 'p', icon: <IconFlag size={16} aria-hidden />, run: () => onChange('priority') },
    { label: text('bulk.tags'), keys: '', icon: <IconTag size={16} aria-hidden />, run: () => onChange('tags') },
  ];
  return (
    <div className={styles.bar} role="toolbar" aria-label={text('bulk.bar')}>
      <span className={styles.count}>{text('list.chosen', { count, formatted: formats.number(count) })}</span>
      {actions.map((action) => (isNarrow
        ? <IconButton key={action.label} label={action.label} icon={action.icon} onClick={action.run} position="top" {...(action.keys === '' ? {} : { keys: action.keys })} />
        : <Button key={action.label} kind="quiet" isSmall icon={action.icon} onClick={action.run} {...(action.keys === '' ? {} : { keys: action.keys })}>{action.label}</Button>))}
      <IconButton label={text('bulk.clear')} icon={<IconX size={16} aria-hidden />} keys="Escape" position="top" size="small" onClick={onClear} />
    </div>
  );
}
