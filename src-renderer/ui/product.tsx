import styles from './product.module.css';

/** The program's sign: a counter window; with its name unless it stands small. */
export function Product({ isSmall = false }: { readonly isSmall?: boolean }) {
  return (
    <span className={styles.product}>
      <svg viewBox="0 0 32 32" width={isSmall ? 28 : 36} height={isSmall ? 28 : 36} aria-hidden>
        <rect x="1" y="1" width="30" height="30" rx="8" fill="#4a63dc" />
        <path d="M9 22v-7a7 7 0 0 1 14 0v7" fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
        <path d="M6.5 23.2h19" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
        <circle cx="16" cy="16.2" r="2.2" fill="#fff" />
      </svg>
      {!isSmall && <span className={styles.name}>Guichet</span>}
    </span>
  );
}
