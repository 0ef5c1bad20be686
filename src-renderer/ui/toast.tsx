import { Button, CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '#renderer/messages/use-text.ts';
import { Keys } from './keys.tsx';
import styles from './toast.module.css';

/** A short message at the foot of the window. */
export type Toast = {
  readonly text: string;
  readonly tone?: 'ok' | 'bad' | 'info';
  readonly action?: { readonly label: string; readonly keys?: string; readonly run: () => void };
  /** How long it stays, in seconds; errors stay until they are dismissed. */
  readonly seconds?: number;
  /** A toast of the same name takes the place of an earlier one. */
  readonly name?: string;
};

type Toasts = { readonly show: (toast: Toast) => void; readonly hide: (name: string) => void };
type Shown = Toast & { readonly key: number };

const ToastContext = createContext<Toasts>({ show: () => undefined, hide: () => undefined });

/** Shows toasts: `const toast = useToast(); toast.show({ tone: 'bad', text })`. */
export const useToast = (): Toasts => useContext(ToastContext);

const pictures = { ok: IconCheck, bad: IconAlertTriangle, info: IconInfoCircle } as const;

/** Where toasts stand: in the corner over the list, or at the top where the corner belongs to what is typed. */
export type ToastPlace = 'corner' | 'top';

/** Holds the toasts of one window, at most three at a time. */
export function ToastProvider({ place, children }: { readonly place: ToastPlace; readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const count = useRef(0);
  const show = useCallback((toast: Toast) => {
    count.current += 1;
    const next = { ...toast, key: count.current };
    setShown((all) => [...all.filter((one) => one.name === undefined || one.name !== toast.name), next].slice(-3));
  }, []);
  const hide = useCallback((name: string) => setShown((all) => all.filter((one) => one.name !== name)), []);
  const drop = useCallback((key: number) => setShown((all) => all.filter((one) => one.key !== key)), []);
  const toasts = useMemo(() => ({ show, hide }), [show, hide]);
  return (
    <ToastContext value={toasts}>
      {children}
      <div className={styles.stack} data-place={place} role="status" aria-live="polite">
        {shown.map((toast) => <ToastCard key={toast.key} toast={toast} onGone={drop} />)}
      </div>
    </ToastContext>
  );
}

function ToastCard({ toast, onGone }: { readonly toast: Shown; readonly onGone: (key: number) => void }) {
  const text = useText('ui');
  const tone = toast.tone ?? 'info';
  const seconds = toast.seconds ?? (tone === 'bad' ? 0 : 6);
  const [isHeld, setIsHeld] = useState(false);
  const { key } = toast;
  useEffect(() => {
    if (seconds === 0 || isHeld) return undefined;
    const timer = setTimeout(() => onGone(key), seconds * 1000);
    return () => clearTimeout(timer);
  }, [seconds, isHeld, key, onGone]);
  const Picture = pictures[tone];
  return (
    <div className={styles.card} data-tone={tone} onPointerEnter={() => setIsHeld(true)} onPointerLeave={() => setIsHeld(false)}>
      <Picture size={18} className={styles.picture} aria-hidden />
      <span className={styles.text}>{toast.text}</span>
      {toast.action && (
        <Button variant="subtle" size="compact-sm" onClick={() => { toast.action?.run(); onGone(key); }}>
          {toast.action.label}
          {toast.action.keys !== undefined && <Keys keys={toast.action.keys} isQuiet />}
        </Button>
      )}
      <CloseButton size="sm" aria-label={text('dismiss')} onClick={() => onGone(key)} />
    </div>
  );
}
