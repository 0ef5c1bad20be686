import { IconCircle, IconCircleCheck, IconCircleDotted, IconCircleHalf2, IconCircleX, IconLock, IconPlayerPause } from '@tabler/icons-react';
import type { IncidentState, OnHoldReason } from '#shared/domain/ticket/ticket.record.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Mark } from '#renderer/ui/mark.tsx';
import type { Tone } from '#renderer/ui/tokens.ts';

const looks = {
  new: { tone: 'info', Picture: IconCircleDotted },
  'in-progress': { tone: 'warn', Picture: IconCircleHalf2 },
  'on-hold': { tone: 'hold', Picture: IconPlayerPause },
  resolved: { tone: 'ok', Picture: IconCircleCheck },
  closed: { tone: 'quiet', Picture: IconLock },
  canceled: { tone: 'quiet', Picture: IconCircleX },
} as const satisfies Record<IncidentState, { tone: Tone; Picture: typeof IconCircle }>;

type StateBadgeProps = {
  readonly state: IncidentState;
  /** Shown after the state while it waits. */
  readonly onHoldReason?: OnHoldReason | '';
  /** Without the coloured ground, for dense rows. */
  readonly isBare?: boolean;
};

/** A state: picture and word, and why it waits. */
export function StateBadge({ state, onHoldReason = '', isBare = false }: StateBadgeProps) {
  const text = useText('entities');
  const { tone, Picture } = looks[state];
  const word = text(`state.${state}`);
  const reason = state === 'on-hold' && onHoldReason !== '' ? text(`onHoldReason.${onHoldReason}`) : '';
  return (
    <Mark tone={tone} isBare={isBare} icon={<Picture size={14} aria-hidden />} title={text('stateIs', { value: reason === '' ? word : `${word} - ${reason}` })}>
      {reason === '' ? word : reason}
    </Mark>
  );
}

/** The picture of a state alone, for menus and tabs that say the word beside it. */
export function StatePicture({ state, size = 14 }: { readonly state: IncidentState; readonly size?: number }) {
  const { tone, Picture } = looks[state];
  return <Picture size={size} color={`var(--g-${tone})`} aria-hidden />;
}
