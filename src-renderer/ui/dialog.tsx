import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '#renderer/messages/use-text.ts';
import styles from './dialog.module.css';

type DialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the main one last. */
  readonly footer?: ReactNode;
  readonly width?: number;
  /** Set when nothing inside asks for the focus: it then rests on the content, not on the close button. */
  readonly isReadFirst?: boolean;
};

/** A modal dialog: focus stays inside, Esc closes it, focus goes back where it was. */
export function Dialog({ title, isOpen, onClose, children, footer, width = 480, isReadFirst = false }: DialogProps) {
  const text = useText('ui');
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} size={width} classNames={{ content: styles.content, header: styles.header, title: styles.title, body: styles.body }} closeButtonProps={{ 'aria-label': text('close') }}>
      {isReadFirst ? <div className={styles.read} tabIndex={-1} data-autofocus>{children}</div> : children}
      {footer !== undefined && <div className={styles.footer}>{footer}</div>}
    </Modal>
  );
}
