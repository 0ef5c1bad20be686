/** How long the program stays after its last visible window, so that waiting edits can still be sent. */
export const closingPatienceMilliseconds = 30_000;
const askMilliseconds = 2_000;

type Deps = {
  readonly hasVisibleWindow: () => boolean;
  /** How many edits wait to be sent, as the engine says it now. */
  readonly askWaitingEdits: (patienceMilliseconds: number) => Promise<number>;
  readonly now: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly quit: () => void;
};

/**
 * After the last visible window was closed: ends the program once nothing waits to be sent, or when the
 * patience is over (edits are kept on this machine and sent after the next start). A window opened
 * meanwhile calls it off.
 */
export async function endWhenNothingWaits(deps: Deps): Promise<void> {
  const until = deps.now() + closingPatienceMilliseconds;
  while (!deps.hasVisibleWindow()) {
    const waiting = await deps.askWaitingEdits(askMilliseconds);
    if (deps.hasVisibleWindow()) return;
    if (waiting === 0 || deps.now() >= until) {
      deps.quit();
      return;
    }
    await deps.pause(250);
  }
}
