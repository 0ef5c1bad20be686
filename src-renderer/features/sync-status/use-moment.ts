import { millisecondsOf } from '#shared/kernel/instant.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { useFormats, useNow } from '#renderer/ui/time.tsx';

const dayMs = 86_400_000;

/** A moment within a sentence: "at 10:42" today, "on 4 Mar 2026" before. */
export function useMoment(): (instant: string) => string {
  const text = useText('sync-status');
  const formats = useFormats();
  const now = useNow();
  return (instant) => (now - millisecondsOf(instant) < dayMs
    ? text('panel.today', { time: formats.clock(instant) })
    : text('panel.onDay', { day: formats.day(instant) }));
}
