import { useSyncExternalStore } from 'react';
import type { Instant } from '#shared/kernel/instant.ts';
import { useLanguage } from '#renderer/messages/use-text.ts';
import { createFormats, type Formats } from './formats.ts';
import { useUi } from './ui-setting.tsx';

const built: Partial<Record<'en' | 'fr', Formats>> = {};

/** Times and numbers as the person's language writes them. */
export function useFormats(): Formats {
  const language = useLanguage();
  return (built[language] ??= createFormats(language));
}

/** The time now, in milliseconds, renewed every half minute while the component is shown. */
export function useNow(): number {
  const { nowMs } = useUi();
  return useSyncExternalStore(subscribe, () => Math.floor(nowMs() / 30_000) * 30_000);
}

function subscribe(changed: () => void): () => void {
  const timer = setInterval(changed, 5_000);
  return () => clearInterval(timer);
}

type TimeProps = { readonly at: Instant; readonly how?: 'relative' | 'exact' | 'clock' | 'day' };

/** A moment: relative under a day, exact on hover. Shows nothing for "not set". */
export function Time({ at, how = 'relative' }: TimeProps) {
  const formats = useFormats();
  const now = useNow();
  if (at === '') return null;
  return (
    <time dateTime={at} title={formats.exact(at)} className="tabular">
      {how === 'relative' ? formats.relative(at, Math.max(now, 0)) : formats[how](at)}
    </time>
  );
}
