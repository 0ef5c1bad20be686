import { IconCloudUp } from '@tabler/icons-react';
import { useText } from '#renderer/messages/use-text.ts';
import { Mark } from './mark.tsx';

/** Says that an edit has not reached the endpoint yet (`view === ''`); nothing once it has. */
export function WaitingMark({ view, withWord = true }: { readonly view: string; readonly withWord?: boolean }) {
  const text = useText('ui');
  if (view !== '') return null;
  return (
    <Mark tone="warn" isBare={!withWord} title={text('waitingLong')} icon={<IconCloudUp size={14} role={withWord ? undefined : 'img'} aria-label={withWord ? undefined : text('waiting')} />}>
      {withWord ? text('waiting') : undefined}
    </Mark>
  );
}
