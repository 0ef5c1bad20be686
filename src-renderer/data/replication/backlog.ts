// RxDB asks for the next page while earlier ones are still being written, without end: a large desk would lie in
// memory before it lies on the disk. So reading waits for writing.

/** What was read and is not written yet. */
export type Backlog = {
  /** Answers when there is room for another page. */
  readonly room: () => Promise<void>;
  readonly add: (documents: number) => void;
  readonly taken: () => void;
};

const roomFor = 3000;
const lookSeconds = 0.05;
/** What is here already is left out without a word: after so long without progress nothing is being written any more. */
const patienceLooks = 60;

/** Makes an empty one. */
export function openBacklog(after: (seconds: number, run: () => void) => () => void): Backlog {
  let waiting = 0;
  return {
    add: (documents) => { waiting += documents; },
    taken: () => { waiting -= 1; },
    room: async () => {
      let before = waiting;
      for (let looks = 0; waiting > roomFor && looks < patienceLooks; looks += 1) {
        await new Promise<void>((resolve) => { after(lookSeconds, resolve); });
        if (waiting !== before) looks = 0;
        before = waiting;
      }
      if (waiting > roomFor) waiting = 0;
    },
  };
}
