import { IconArrowBackUp, IconLock, IconPencil, IconRobot, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { JournalKind } from '#shared/domain/journal/journal.record.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { Time } from '#renderer/ui/time.tsx';
import { WaitingMark } from '#renderer/ui/waiting-mark.tsx';
import styles from './journal-bubble.module.css';

const pictures = { comment: IconArrowBackUp, 'work-note': IconLock, 'field-change': IconPencil, 'system-note': IconRobot } as const;

type JournalBubbleProps = {
  readonly kind: JournalKind;
  readonly authorId: string;
  readonly authorName: string;
  readonly at: string;
  /** The entry's `view`: '' says that it still waits. */
  readonly view: string;
  /** What the requester wrote stands apart from what the desk wrote. */
  readonly isFromRequester?: boolean;
  readonly children: ReactNode;
};

/** One entry of a journal: replies are white, work notes tinted with a lock and the word "Internal", changes a thin line. */
export function JournalBubble({ kind, authorId, authorName, at, view, isFromRequester = false, children }: JournalBubbleProps) {
  const text = useText('entities');
  const Picture = pictures[kind];
  const isLine = kind === 'field-change' || kind === 'system-note';
  const name = authorName === '' ? text(authorId === '' ? 'journal.system-note' : 'person.unknown') : authorName;
  if (isLine) {
    return (
      <article className={styles.line} data-kind={kind}>
        <span className={styles.dot} aria-hidden><Picture size={12} /></span>
        <div className={styles.said}>
          <span className={styles.author}>{kind === 'system-note' ? text('journal.system-note') : name}</span>
          <span className={styles.change}>{children}</span>
          <span className={styles.when}><WaitingMark view={view} withWord={false} /><Time at={at} /></span>
        </div>
      </article>
    );
  }
  return (
    <article className={styles.bubble} data-kind={kind} data-from-requester={isFromRequester}>
      <header className={styles.head}>
        <Avatar id={authorId} name={name} size={24} />
        <span className={styles.author}>{name}</span>
        <span className={styles.kind}>
          {isFromRequester ? <IconUser size={13} aria-hidden /> : <Picture size={13} aria-hidden />}
          {kind === 'work-note' ? `${text('journal.work-note')} · ${text('journal.internal')}` : text(isFromRequester ? 'journal.requester' : 'journal.comment')}
        </span>
        <span className={styles.when}><WaitingMark view={view} /><Time at={at} /></span>
      </header>
      <div className={styles.text}>{children}</div>
    </article>
  );
}
