/** An event as Electron hands it to listeners. */
export class HostEvent {
  defaultPrevented = false;
  constructor(fields: Readonly<Record<string, unknown>> = {}) {
    Object.assign(this, fields);
  }
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** Fails loudly for what the host does not carry, so that no test passes over nothing. */
export function notCarried(what: string): never {
  throw new Error(`The Electron host does not carry ${what}`);
}
