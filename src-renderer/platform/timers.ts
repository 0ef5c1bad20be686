/** Runs something after so many seconds; answers how to call it off. */
export function afterSeconds(seconds: number, run: () => void): () => void {
  const timer = setTimeout(run, seconds * 1000);
  return () => clearTimeout(timer);
}

/** Runs something every so many seconds until the returned function is called. */
export function everySeconds(seconds: number, run: () => void): () => void {
  const timer = setInterval(run, seconds * 1000);
  return () => clearInterval(timer);
}
