import styles from './avatar.module.css';

/** The first letters of a name's first and last word. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s.,_-]+/).filter((word) => /\p{Letter}|\p{Number}/u.test(word));
  const picked = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return picked.map((word) => word?.match(/\p{Letter}|\p{Number}/u)?.[0] ?? '').join('').toUpperCase();
}

/** One of eight calm grounds, always the same for one id. */
const groundOf = (id: string): number => Array.from(id).reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 8, 0);

/** Somebody's initials in a disc; a picture beside the name, so hidden from screen readers. */
export function Avatar({ id, name, size = 20 }: { readonly id: string; readonly name: string; readonly size?: number }) {
  return <span className={styles.avatar} data-ground={groundOf(id)} style={{ width: size, height: size, fontSize: Math.max(9, size * 0.42) }} data-initials={initialsOf(name)} aria-hidden />;
}
