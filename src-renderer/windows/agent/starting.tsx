import { useText } from '#renderer/messages/use-text.ts';
import { Product } from '#renderer/ui/product.tsx';
import styles from './window.module.css';

/** The moment before the database is open: named for screen readers at once, drawn only when it takes longer. */
export function Starting() {
  const text = useText('shell');
  return (
    <main className={styles.starting} role="status" aria-label={text('starting')}>
      <Product />
      <p>{text('starting')}</p>
    </main>
  );
}
