import type { Priority } from '#shared/domain/ticket/ticket.record.ts';
import { useText } from '#renderer/messages/use-text.ts';
import styles from './priority-badge.module.css';

type PriorityBadgeProps = { readonly priority: Priority; readonly withWord?: boolean };

/** The bars of a priority, more of them the more urgent, with its number and word. */
export function PriorityBadge({ priority, withWord = true }: PriorityBadgeProps) {
  const text = useText('entities');
  const word = text(`priority.${priority}`);
  return (
    <span className={styles.badge} data-priority={priority} title={text('priorityIs', { value: `${priority} - ${word}` })}>
      <svg className={styles.bars} viewBox="0 0 14 14" width="14" height="14" aria-hidden>
        {priority === 1
          ? <><rect x="0.5" y="0.5" width="13" height="13" rx="3" fill="currentColor" /><path d="M7 3.5v4M7 10v.6" className={styles.sign} /></>
          : [0, 1, 2, 3].map((bar) => (
              <rect key={bar} x={bar * 3.5} y={9 - bar * 3} width="2.5" height={5 + bar * 3} rx="1" fill="currentColor" opacity={bar < 6 - priority ? 1 : 0.25} />
            ))}
      </svg>
      <span className={withWord ? undefined : styles.hidden}><span className="tabular">{priority}</span>{' '}<span className={styles.word}>{word}</span></span>
    </span>
  );
}
