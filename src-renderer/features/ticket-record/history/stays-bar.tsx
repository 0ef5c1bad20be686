import { instantOf } from '#shared/kernel/instant.ts';
import type { TicketMove } from '#shared/domain/ticket/ticket.record.ts';
import { StatePicture } from '#renderer/entities/ticket/state-badge.tsx';
import { useLanguage, useText } from '#renderer/messages/use-text.ts';
import { useNow } from '#renderer/ui/time.tsx';
import { durationText } from './duration-text.ts';
import { useExactTime } from './exact-time.ts';
import { sharesOf, staysOf } from './history.model.ts';
import styles from './history.module.css';

/** The way through the states: how long it stayed where, as a bar and in words. */
export function StaysBar({ moves }: { readonly moves: readonly TicketMove[] }) {
  const text = useText('ticket-record');
  const words = useText('entities');
  const language = useLanguage();
  const exact = useExactTime();
  const stays = staysOf(moves, instantOf(useNow()));
  const shares = sharesOf(stays);
  if (stays.length === 0) return null;
  return (
    <section className={styles.stays} aria-label={text('history.stays')}>
      <h3 className={styles.heading}>{text('history.stays')}</h3>
      <div className={styles.track} aria-hidden>
        {stays.map((stay, index) => <span key={index} className={styles.stay} data-state={stay.state} style={{ width: `${shares[index] ?? 0}%` }} />)}
      </div>
      <ol className={styles.legend}>
        {stays.map((stay, index) => {
          const state = words(`state.${stay.state}`);
          const name = stay.onHoldReason === '' ? state : `${state} - ${words(`onHoldReason.${stay.onHoldReason}`)}`;
          const isEnd = stay.state === 'closed' || stay.state === 'canceled';
          return (
            <li key={index} className={styles.legendItem} title={text('history.stay', { state: name, time: durationText(stay.seconds, language), from: exact(stay.from) })}>
              <StatePicture state={stay.state} />
              <span>{name}</span>
              <span className={styles.dim}>{isEnd ? exact(stay.from) : durationText(stay.seconds, language)}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
