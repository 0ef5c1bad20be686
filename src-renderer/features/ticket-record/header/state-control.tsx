import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { StateBadge, StatePicture } from '#renderer/entities/ticket/state-badge.tsx';
import { useText } from '#renderer/messages/use-text.ts';
import { Keys } from '#renderer/ui/keys.tsx';
import { useRecord, useRecordUi } from '../record-scope.tsx';
import styles from './header.module.css';
import { type Step, stepsFrom } from './state-steps.model.ts';

type StateControlProps = {
  /** A step that asks for something opens its form; any other is done at once. */
  readonly onStep: (step: Step) => void;
};

/** The state, and the steps that the lifecycle allows from it. Illegal ones are not there to be chosen. */
export function StateControl({ onStep }: StateControlProps) {
  const { ticket, mayChange } = useRecord();
  const isOpen = useRecordUi((ui) => ui.opening === 'state');
  const open = useRecordUi((ui) => ui.open);
  const close = useRecordUi((ui) => ui.close);
  const text = useText('ticket-record');
  const words = useText('entities');
  const stateName = ticket.state === 'on-hold' && ticket.onHoldReason !== '' ? `${words('state.on-hold')} - ${words(`onHoldReason.${ticket.onHoldReason}`)}` : words(`state.${ticket.state}`);
  const badge = <StateBadge state={ticket.state} onHoldReason={ticket.onHoldReason} />;
  if (!mayChange) return <span className={styles.fixed}>{badge}</span>;
  return (
    <Menu opened={isOpen} onChange={(opened) => (opened ? open('state') : close())} position="bottom-start" offset={4} width={260} returnFocus withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className={styles.control} aria-label={text('state.label', { state: stateName })}>
          {badge}
          <IconChevronDown size={14} aria-hidden className={styles.arrow} />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={text('state.menu')}>
        {stepsFrom(ticket).map((step) => (
          <Menu.Item
            key={step.name}
            leftSection={<StatePicture state={step.to} size={16} />}
            rightSection={step.name === 'resolve' ? <Keys keys="r" isQuiet /> : undefined}
            onClick={() => onStep(step)}
          >
            {text(`state.step.${step.name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
