/** Something read from this machine's database: not there yet, not there at all, or here. */
export type Loaded<T> = { readonly kind: 'loading' } | { readonly kind: 'missing' } | { readonly kind: 'here'; readonly value: T };

export const loading = { kind: 'loading' } as const;
export const missing = { kind: 'missing' } as const;

/** Wraps what was found; undefined is "missing". */
export const loadedOf = <T>(value: T | undefined): Loaded<T> => (value === undefined ? missing : { kind: 'here', value });

/** The value, or what to show instead of it. */
export const valueOr = <T, E>(loaded: Loaded<T>, otherwise: E): T | E => (loaded.kind === 'here' ? loaded.value : otherwise);
