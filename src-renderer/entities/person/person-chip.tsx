import { IconStarFilled, IconUserOff, IconUsers } from '@tabler/icons-react';
import { useText } from '#renderer/messages/use-text.ts';
import { Avatar } from '#renderer/ui/avatar.tsx';
import styles from './person.module.css';

type PersonChipProps = {
  /** '' shows "Nobody". */
  readonly id: string;
  readonly name: string;
  readonly isVip?: boolean;
  readonly isMe?: boolean;
  readonly size?: number;
};

/** A person: initials and name; a star and a word for a VIP. */
export function PersonChip({ id, name, isVip = false, isMe = false, size = 20 }: PersonChipProps) {
  const text = useText('entities');
  if (id === '') {
    return <span className={styles.chip} data-nobody><IconUserOff size={size - 4} aria-hidden /><span className={styles.name}>{text('person.nobody')}</span></span>;
  }
  const shown = name === '' ? text('person.unknown') : name;
  return (
    <span className={styles.chip} title={shown}>
      <Avatar id={id} name={shown} size={size} />
      <span className={styles.name}>{isMe ? text('person.me') : shown}</span>
      {isVip && <VipMark />}
    </span>
  );
}

/** Says that somebody is a VIP. */
export function VipMark() {
  const text = useText('entities');
  return <span className={styles.vip}><IconStarFilled size={10} aria-hidden />{text('person.vip')}</span>;
}

/** A group of staff; '' shows "No group". */
export function GroupChip({ id, name }: { readonly id: string; readonly name: string }) {
  const text = useText('entities');
  const shown = id === '' ? text('group.none') : name === '' ? text('group.unknown') : name;
  return (
    <span className={styles.chip} data-nobody={id === '' ? true : undefined} title={shown}>
      <IconUsers size={16} className={styles.group} aria-hidden />
      <span className={styles.name}>{shown}</span>
    </span>
  );
}
