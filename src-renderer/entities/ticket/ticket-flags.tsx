import { IconFlame, IconLock } from '@tabler/icons-react';
import { useText } from '#renderer/messages/use-text.ts';
import { Mark } from '#renderer/ui/mark.tsx';

type TicketFlagsProps = { readonly isMajor: boolean; readonly isConfidential: boolean; readonly withWords?: boolean };

/** What sets a ticket apart: major, confidential. Nothing when it is neither. */
export function TicketFlags({ isMajor, isConfidential, withWords = true }: TicketFlagsProps) {
  const text = useText('entities');
  return (
    <>
      {isMajor && <Mark tone="bad" isBare={!withWords} title={text('major')} icon={<IconFlame size={14} role="img" aria-label={text('major')} />}>{withWords ? text('major') : undefined}</Mark>}
      {isConfidential && <Mark tone="quiet" isBare={!withWords} title={text('confidential')} icon={<IconLock size={14} role="img" aria-label={text('confidential')} />}>{withWords ? text('confidential') : undefined}</Mark>}
    </>
  );
}
