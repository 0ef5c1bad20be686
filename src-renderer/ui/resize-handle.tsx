import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import styles from './resize-handle.module.css';

type ResizeHandleProps = {
  readonly label: string;
  /** Width of the pane in pixels, and its bounds. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (width: number) => void;
  /** The side of the handle on which the pane stands whose width it sets. */
  readonly pane: 'left' | 'right';
  readonly onReset?: () => void;
};

const step = 16;

/** A bar between two panes: drag it, or use the arrow keys; a double click gives back the usual width. */
export function ResizeHandle({ label, value, min, max, onChange, pane, onReset }: ResizeHandleProps) {
  const drag = useRef({ x: 0, width: 0 });
  const direction = pane === 'left' ? 1 : -1;
  const set = (width: number): void => onChange(Math.round(Math.min(max, Math.max(min, width))));
  const press = (event: PointerEvent<HTMLDivElement>): void => {
    drag.current = { x: event.clientX, width: value };
    event.currentTarget.setPointerCapture(event.pointerId);
    event.preventDefault();
  };
  const move = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    set(drag.current.width + direction * (event.clientX - drag.current.x));
  };
  const key = (event: KeyboardEvent): void => {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (way === undefined && event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    if (way !== undefined) set(value + way * direction * step);
    else set(event.key === 'Home' ? min : max);
  };
  return (
    <div
      className={styles.handle}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={press}
      onPointerMove={move}
      onKeyDown={key}
      onDoubleClick={onReset}
    />
  );
}
