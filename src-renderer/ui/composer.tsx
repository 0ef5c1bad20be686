import { Textarea } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { Button } from './button.tsx';
import styles from './composer.module.css';
import { useUi } from './ui-setting.tsx';

type ComposerProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSend: () => void;
  readonly sendLabel: string;
  readonly placeholder?: string;
  /** Internal text stands on a tinted ground with a lock and a word, never only a colour. */
  readonly internalLabel?: string;
  /** What stands above the text: the choice between modes, say. */
  readonly head?: ReactNode;
  /** What stands beside the send button. */
  readonly foot?: ReactNode;
  readonly isBusy?: boolean;
  readonly isDisabled?: boolean;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
};

/** A text field that grows, with a send button; Ctrl/Cmd+Enter sends. */
export function Composer(props: ComposerProps) {
  const { isMac } = useUi();
  const isEmpty = props.value.trim() === '';
  const isInternal = props.internalLabel !== undefined;
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(isMac ? event.metaKey : event.ctrlKey) || isEmpty || props.isDisabled === true) return;
    event.preventDefault();
    props.onSend();
  };
  return (
    <div className={styles.composer} data-internal={isInternal}>
      {props.head}
      <Textarea
        ref={props.inputRef}
        aria-label={props.label}
        placeholder={props.placeholder}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        onKeyDown={key}
        disabled={props.isDisabled === true}
        autosize
        minRows={2}
        maxRows={10}
        variant="unstyled"
        classNames={{ input: styles.input }}
      />
      <div className={styles.foot}>
        {isInternal && <span className={styles.internal}><IconLock size={14} aria-hidden />{props.internalLabel}</span>}
        <div className={styles.extra}>{props.foot}</div>
        <Button kind="primary" isSmall keys="mod+Enter" onClick={props.onSend} isBusy={props.isBusy === true} isDisabled={isEmpty || props.isDisabled === true}>
          {props.sendLabel}
        </Button>
      </div>
    </div>
  );
}
