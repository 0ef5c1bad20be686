import type { IpcMainInvokeEvent } from 'electron';
import { expect, test, vi } from 'vitest';
import type { CallName } from '#shared/bridge/contract.ts';
import { calls } from '#shared/bridge/contract.ts';
import type { Handlers } from './router.ts';
import { bindCalls, largestCallCharacters } from './router.ts';
import { isOwnTopFrame } from './sender.ts';

type Bound = (event: IpcMainInvokeEvent, taken: unknown) => Promise<unknown>;

function world(changed: Partial<Handlers> = {}, windowKind = 'agent') {
  const bound = new Map<string, Bound>();
  const warn = vi.fn();
  const handlers = new Proxy(changed, { get: (target, name) => Reflect.get(target, name) ?? (() => undefined) }) as Handlers;
  const unbind = bindCalls({ handle: (name, handler) => void bound.set(name, handler as Bound), removeHandler: (name) => void bound.delete(name) }, handlers, {
    identify: () => (windowKind === 'stranger' ? undefined : { windowKind, webContentsId: 1 }),
    reservedFor: { 'engine.alive': 'engine' },
    warn,
  });
  const call = (name: CallName, taken?: unknown): Promise<unknown> | undefined => bound.get(name)?.({} as IpcMainInvokeEvent, taken);
  return { bound, call, warn, unbind };
}

test('every call of the contract is bound, and unbound', () => {
  const { bound, unbind } = world();
  expect([...bound.keys()].sort()).toEqual(Object.keys(calls).sort());
  unbind();
  expect(bound.size).toBe(0);
});

test('what is asked reaches the handler, and what it gives goes back', async () => {
  const { call } = world({ 'link.openExternal': ({ url }) => ({ opened: url === 'https://a' }) });
  expect(await call('link.openExternal', { url: 'https://a' })).toEqual({ ok: true, given: { opened: true } });
});

test.each([
  [undefined], [null], [{ url: 1 }], [{ url: 'x', more: 1 }], ['text'], [[]], [{ url: 'x'.repeat(2001) }],
])('a call of another shape is refused: %j', async (taken) => {
  expect(await world().call('link.openExternal', taken)).toEqual({ ok: false, code: 'bad-shape' });
});

test('too much, a cycle, or something where nothing belongs is refused', async () => {
  const { call } = world();
  expect(await call('link.openExternal', { url: 'x'.repeat(largestCallCharacters) })).toEqual({ ok: false, code: 'too-large' });
  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;
  expect(await call('link.openExternal', cycle)).toEqual({ ok: false, code: 'too-large' });
  expect(await call('session.signOut', { everything: true })).toEqual({ ok: false, code: 'bad-shape' });
});

test('a stranger is not answered, nor a window that may not make this call', async () => {
  const handle = vi.fn();
  expect(await world({ 'session.read': handle }, 'stranger').call('session.read')).toEqual({ ok: false, code: 'unknown-sender' });
  expect(handle).not.toHaveBeenCalled();
  expect(await world({}, 'agent').call('engine.alive', { waitingEdits: 0 })).toEqual({ ok: false, code: 'unknown-sender' });
  expect(await world({}, 'engine').call('engine.alive', { waitingEdits: 0 })).toEqual({ ok: true, given: undefined });
});

test('a handler that throws, or gives what the contract does not know, has failed', async () => {
  expect(await world({ 'session.read': () => { throw new Error('secret detail'); } }).call('session.read')).toEqual({ ok: false, code: 'failed' });
  expect(await world({ 'session.read': () => ({ kind: 'odd' }) as never }).call('session.read')).toEqual({ ok: false, code: 'failed' });
});

test.each([
  ['app://desk/agent.html', null, true], ['app://desk/agent.html?record=tickets/1', null, true],
  ['app://desk/agent.html', {}, false], ['app://desk.evil/agent.html', null, false], ['https://desk/agent.html', null, false], ['', null, false], ['about:blank', null, false],
])('a frame showing %s below %j: ours %s', (url, parent, isOurs) => {
  expect(isOwnTopFrame({ senderFrame: { url, parent } as never }, 'app://desk')).toBe(isOurs);
});
