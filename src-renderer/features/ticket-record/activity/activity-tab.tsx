import { IconArrowDown, IconArrowUp, IconMessages } from '@tabler/icons-react';
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { JournalEntry } from '#shared/domain/journal/journal.record.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { useFormats, useNow } from '#renderer/ui/time.tsx';
import styles from './activity.module.css';
import { ActivityBlockView } from './activity-block.tsx';
import { activityCounts, activityFilters, activityOf, type ActivityOrder } from './activity.model.ts';
import { Description } from './description.tsx';
import { dayKey } from './day-key.ts';
import { useActivityChoice } from './use-activity-choice.ts';

/** What was said and done, by days. Oldest first reads like a conversation and stands at its end. */
export function ActivityTab({ journal }: { readonly journal: readonly JournalEntry[] }) {
  const { choice, setFilter, setOrder } = useActivityChoice();
  const text = useText('ticket-record');
  const scroller = useRef<HTMLDivElement>(null);
  const days = useMemo(() => activityOf(journal, choice, dayKey), [journal, choice]);
  const counts = useMemo(() => activityCounts(journal), [journal]);
  const isBelow = useStickToEnd(scroller, journal.length, choice.order);
  const description = <Description />;
  return (
    <div className={styles.tab}>
      <div className={styles.bar}>
        <div role="group" aria-label={text('activity.filter')} className={styles.filters}>
          {activityFilters.map((filter) => (
            <button key={filter} type="button" className={styles.filter} aria-pressed={choice.filter === filter} onClick={() => setFilter(filter)}>
              {text(`activity.filters.${filter}`)}
              <span className={styles.count}>{counts[filter]}</span>
            </button>
          ))}
        </div>
        <Button
          kind="quiet"
          isSmall
          icon={choice.order === 'newest' ? <IconArrowUp size={14} aria-hidden /> : <IconArrowDown size={14} aria-hidden />}
          onClick={() => setOrder(choice.order === 'newest' ? 'oldest' : 'newest')}
        >
          {text(`activity.${choice.order}`)}
        </Button>
      </div>
      <div ref={scroller} className={styles.scroll} role="region" aria-label={text('activity.label')} tabIndex={0}>
        {choice.order === 'oldest' && description}
        {days.length === 0 && choice.filter !== 'all' && <EmptyState icon={<IconMessages size={20} />} title={text(`activity.empty.${choice.filter}`)} />}
        {days.map((day) => (
          <section key={`${day.day}${day.blocks[0]?.id}`} className={styles.day}>
            <DayHeading at={day.at} />
            {day.blocks.map((block) => <ActivityBlockView key={block.id} block={block} />)}
          </section>
        ))}
        {choice.order === 'newest' && description}
      </div>
      {isBelow && (
        <div className={styles.jump}>
          <Button kind="primary" isSmall icon={<IconArrowDown size={14} aria-hidden />} onClick={() => scroller.current?.scrollTo({ top: scroller.current.scrollHeight })}>
            {text('activity.jump')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Today and yesterday by name, any other day by date. */
function DayHeading({ at }: { readonly at: string }) {
  const formats = useFormats();
  const now = useNow();
  const text = useText('ticket-record');
  const day = dayKey(at);
  const name = day === dayKey(new Date(now).toISOString()) ? text('activity.today')
    : day === dayKey(new Date(now - 86_400_000).toISOString()) ? text('activity.yesterday') : formats.day(at);
  return <h3 className={styles.dayName}><span>{name}</span></h3>;
}

const nearEnd = 96;

/** Keeps a conversation at its end while one stands there; answers whether something arrived out of sight. */
function useStickToEnd(scroller: RefObject<HTMLDivElement | null>, count: number, order: ActivityOrder): boolean {
  const wasAtEnd = useRef(true);
  const known = useRef(0);
  const [isBelow, setIsBelow] = useState(false);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = (): void => {
      wasAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd;
      if (wasAtEnd.current) setIsBelow(false);
    };
    element.addEventListener('scroll', look, { passive: true });
    // The composer grows, a file appears, texts are measured: who stood at the end goes on standing there.
    const keep = new ResizeObserver(() => {
      if (wasAtEnd.current && order === 'oldest') element.scrollTo({ top: element.scrollHeight });
    });
    keep.observe(element);
    for (const child of element.children) keep.observe(child);
    return () => {
      element.removeEventListener('scroll', look);
      keep.disconnect();
    };
  }, [scroller, order, count]);
  useLayoutEffect(() => {
    const element = scroller.current;
    const hasNew = count > known.current;
    known.current = count;
    if (!element || order === 'newest') {
      setIsBelow(false);
      return;
    }
    if (wasAtEnd.current) element.scrollTo({ top: element.scrollHeight });
    else if (hasNew) setIsBelow(true);
  }, [scroller, count, order]);
  return isBelow;
}
