import { IconAlertTriangle, IconCheck, IconClock, IconClockExclamation, IconClockOff, IconPlayerPause } from '@tabler/icons-react';
import type { SlaClock as Clock } from '#shared/practices/service-level/clock.measure.ts';
import { useLanguage, useText } from '#renderer/messages/use-text.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import { useFormats } from '#renderer/ui/time.tsx';
import styles from './sla-clock.module.css';
import { type ClockLook, durationParts, lookOf } from './sla-clock.model.ts';

const pictures = {
  running: IconClock, soon: IconClockExclamation, breached: IconAlertTriangle, paused: IconPlayerPause, 'paused-breached': IconPlayerPause,
  met: IconCheck, missed: IconAlertTriangle, cancelled: IconClockOff,
} as const satisfies Record<ClockLook['mood'], typeof IconClock>;

/** One clock: picture, what it counts, and how much is left in words; its due date and state on hover. */
export function SlaClock({ clock }: { readonly clock: Clock }) {
  const text = useText('sla-clock');
  const entities = useText('entities');
  const language = useLanguage();
  const formats = useFormats();
  const look = lookOf(clock);
  const { unit, ...parts } = durationParts(look.seconds);
  const Picture = pictures[look.mood];
  const reason = clock.pauseReason === '' ? text('mood.waiting') : entities(`onHoldReason.${clock.pauseReason}`);
  const words = text(`mood.${look.mood}`, { time: text(`duration.${unit}`, parts), reason });
  const due = clock.breachAt === '' ? '' : text(look.mood === 'paused' ? 'dueIfResumed' : 'due', { at: formats.exact(clock.breachAt) });
  return (
    <Mark tone={look.tone} icon={<Picture size={14} aria-hidden />} title={[clock.name[language], words, due].filter((one) => one !== '').join('\n')}>
      <span className={styles.name}>{text(`target.${clock.target}`)}</span> <span className="tabular">{words}</span>
    </Mark>
  );
}

/** The clocks of a record beside each other; nothing where there are none. Cancelled ones are left out. */
export function SlaClocks({ clocks }: { readonly clocks: readonly Clock[] }) {
  const text = useText('sla-clock');
  const shown = clocks.filter((clock) => clock.stage !== 'cancelled');
  if (shown.length === 0) return null;
  return (
    <ul className={styles.clocks} aria-label={text('clocks')}>
      {shown.map((clock) => <li key={clock.definitionId}><SlaClock clock={clock} /></li>)}
    </ul>
  );
}
