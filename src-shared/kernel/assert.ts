/** Throws when a promise of the code itself is broken; never used for input. */
export function assert(condition: unknown, broken: string): asserts condition {
  if (!condition) throw new Error(`Broken promise: ${broken}`);
}

/** Closes an exhaustive switch: compiles only when every kind was handled. */
export function unreachable(value: never): never {
  throw new Error(`Broken promise: unexpected ${JSON.stringify(value)}`);
}

/** The value, or an error that names what was missing. */
export function must<T>(value: T | null | undefined, what: string): T {
  assert(value !== null && value !== undefined, `${what} is missing`);
  return value;
}
