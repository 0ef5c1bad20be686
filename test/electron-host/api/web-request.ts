import type { WebRequest } from 'electron';
import { browser } from '../chromium/browser.ts';
import { trace } from '../launch.ts';
import { toProgram } from '../chromium/scheme-server.ts';

// onBeforeSendHeaders by pausing matching requests of the whole browser before they are sent. Only the
// sending is paused: answers, streams among them, arrive untouched.

type Listener = NonNullable<Parameters<WebRequest['onBeforeSendHeaders']>[0]>;
type Paused = {
  readonly requestId: string; readonly resourceType: string;
  readonly request: { readonly url: string; readonly method: string; readonly headers: Readonly<Record<string, string>> };
};

let nextRequestId = 1;

/** Electron's `session.webRequest`, as far as it is carried. */
export class HostWebRequest {
  #patterns: readonly string[] = [];
  #listener: Listener | null = null;

  constructor() {
    browser.on('request', (paused: Paused) => void this.#judge(paused));
  }

  onBeforeSendHeaders(filterOrListener: { readonly urls: string[] } | Listener | null, maybeListener?: Listener | null): void {
    const hasFilter = typeof filterOrListener === 'object' && filterOrListener !== null;
    this.#listener = hasFilter ? (maybeListener ?? null) : filterOrListener;
    this.#patterns = this.#listener === null ? [] : hasFilter ? filterOrListener.urls : ['*://*/*'];
    void this.enable().catch((cause: unknown) => trace('webRequest', cause));
  }

  /** Tells the browser which requests to pause; before its first page, or pages opened earlier go unwatched. */
  async enable(): Promise<void> {
    const devTools = await browser.devTools;
    if (this.#patterns.length === 0) await devTools.send('Fetch.disable');
    else await devTools.send('Fetch.enable', { patterns: this.#patterns.map((urlPattern) => ({ urlPattern, requestStage: 'Request' })) });
  }

  async #judge(paused: Paused): Promise<void> {
    const listener = this.#listener;
    // Another session's: only a session with a listener has anything paused.
    if (listener === null) return;
    const devTools = await browser.devTools;
    const { request, requestId } = paused;
    const proceed = (headers?: Readonly<Record<string, string | string[]>>): void => {
      const changed = headers === undefined ? {} : { headers: Object.entries(headers).map(([name, value]) => ({ name, value: String(value) })) };
      devTools.send('Fetch.continueRequest', { requestId, ...changed }).catch((cause: unknown) => trace('webRequest', cause));
    };
    const details = {
      id: nextRequestId++, url: toProgram(request.url), method: request.method, requestHeaders: { ...request.headers },
      resourceType: paused.resourceType === 'Fetch' ? 'xhr' : 'other', referrer: '', timestamp: Date.now(),
    };
    listener(details as Parameters<Listener>[0], ({ cancel, requestHeaders }) => {
      if (cancel) devTools.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }).catch((cause: unknown) => trace('webRequest', cause));
      else proceed(requestHeaders as Readonly<Record<string, string | string[]>> | undefined);
    });
  }
}
