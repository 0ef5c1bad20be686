import type { CallName, EventName } from './contract.ts';

// The names alone, without their schemas: the preload checks names, main checks shapes.
// Tables keyed by name, so that a name forgotten here does not compile.

const callTable: Readonly<Record<CallName, true>> = {
  'desk.info': true,
  'session.read': true,
  'session.signIn': true,
  'session.signOut': true,
  'session.renew': true,
  'window.open': true,
  'notice.show': true,
  'preferences.read': true,
  'preferences.write': true,
  'engine.alive': true,
  'link.openExternal': true,
};

const eventTable: Readonly<Record<EventName, true>> = {
  'session.changed': true,
  'preferences.changed': true,
  'notice.clicked': true,
  'power.resumed': true,
  'window.command': true,
  'engine.ping': true,
};

/** Whether a text names a call of the contract. */
export const isCallName = (text: string): text is CallName => Object.hasOwn(callTable, text);

/** Whether a text names an event of the contract. */
export const isEventName = (text: string): text is EventName => Object.hasOwn(eventTable, text);
