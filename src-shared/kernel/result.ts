/** The value of something that worked. */
export type Ok<T> = { readonly ok: true; readonly value: T };
/** The reason why something expected did not work. */
export type Err<E> = { readonly ok: false; readonly error: E };
/** An expected outcome as a value; throwing is for broken promises only. */
export type Result<T, E> = Ok<T> | Err<E>;

/** Wraps a value that worked. */
export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
/** Wraps the reason why something did not work. */
export const err = <E>(error: E): Err<E> => ({ ok: false, error });
