import { z } from 'zod';

// The whole of what a window may ask of the main process, and hear from it. Names are channels.

const nothing = z.undefined();

/** Who is signed in on this machine, as the windows see it: no token ever crosses the bridge. */
export const SessionState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('signed-out') }),
  z.strictObject({
    kind: z.literal('signed-in'),
    personId: z.string(), name: z.string(), roles: z.array(z.string()), groupIds: z.array(z.string()),
    /** False while the endpoint would not renew the session: work goes on, sending waits. */
    isFresh: z.boolean(),
  }),
]);
export type SessionState = z.infer<typeof SessionState>;

/** Why signing in did not work. */
export const SignInFailure = z.enum(['wrong-password', 'unreachable', 'revoked', 'too-many-requests', 'upgrade-required', 'internal']);
export type SignInFailure = z.infer<typeof SignInFailure>;
export const SignInOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), session: SessionState }),
  z.strictObject({ kind: z.literal('failed'), reason: SignInFailure }),
]);
export type SignInOutcome = z.infer<typeof SignInOutcome>;

/** What a window needs to know about the machine it runs on. */
export const DeskInfo = z.strictObject({
  endpointUrl: z.string(),
  replica: z.string(),
  language: z.enum(['en', 'fr']),
  version: z.string(),
  platform: z.enum(['win32', 'darwin', 'linux']),
});
export type DeskInfo = z.infer<typeof DeskInfo>;

export const WindowOrder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('agent') }),
  z.strictObject({ kind: z.literal('record'), collection: z.enum(['tickets']), recordId: z.string().min(1).max(64) }),
]);
export type WindowOrder = z.infer<typeof WindowOrder>;

/** A finished notice: main shows it and never learns what it is about. */
export const Notice = z.strictObject({ title: z.string().max(120), body: z.string().max(400), target: z.string().max(64) });

export const Preferences = z.strictObject({ language: z.enum(['system', 'en', 'fr']), colorScheme: z.enum(['auto', 'light', 'dark']) });
export type Preferences = z.infer<typeof Preferences>;

/** What a window asks; main answers. */
export const calls = {
  'desk.info': { takes: nothing, gives: DeskInfo },
  'session.read': { takes: nothing, gives: SessionState },
  'session.signIn': { takes: z.strictObject({ userName: z.string().min(1).max(120), password: z.string().min(1).max(400) }), gives: SignInOutcome },
  'session.signOut': { takes: nothing, gives: nothing },
  /** The endpoint answered 401: main renews the access token; afterwards the request may be made again if `isFresh`. */
  'session.renew': { takes: nothing, gives: SessionState },
  'window.open': { takes: WindowOrder, gives: nothing },
  'notice.show': { takes: Notice, gives: nothing },
  'preferences.read': { takes: nothing, gives: Preferences },
  'preferences.write': { takes: Preferences, gives: nothing },
  /** The engine window tells that it is alive and what it is doing. */
  'engine.alive': { takes: z.strictObject({ waitingEdits: z.number().int().min(0) }), gives: nothing },
  'link.openExternal': { takes: z.strictObject({ url: z.string().max(2000) }), gives: z.strictObject({ opened: z.boolean() }) },
} as const;

/** What main tells windows. */
export const events = {
  'session.changed': SessionState,
  'preferences.changed': Preferences,
  'notice.clicked': z.strictObject({ target: z.string() }),
  /** The machine woke up, or was told that it has a network again. */
  'power.resumed': z.undefined(),
  /** A menu item or a deep link asks the window to do something. */
  'window.command': z.strictObject({ command: z.enum(['new-incident', 'find', 'import', 'open-record', 'keyboard-map', 'preferences']), target: z.string() }),
  'engine.ping': z.undefined(),
} as const;

export type CallName = keyof typeof calls;
export type EventName = keyof typeof events;
export type TakenBy<Name extends CallName> = z.infer<(typeof calls)[Name]['takes']>;
export type GivenBy<Name extends CallName> = z.infer<(typeof calls)[Name]['gives']>;
export type ToldBy<Name extends EventName> = z.infer<(typeof events)[Name]>;

/** What the preload puts into every window as `window.desk`. Calls reject with an Error whose message is a `BridgeErrorCode`. */
export type DeskBridge = {
  readonly call: <Name extends CallName>(name: Name, ...taken: TakenBy<Name> extends undefined ? [] : [TakenBy<Name>]) => Promise<GivenBy<Name>>;
  /** Listens until the returned function is called. */
  readonly on: <Name extends EventName>(name: Name, hear: (told: ToldBy<Name>) => void) => () => void;
};

/** Why main would not answer a call. */
export const BridgeErrorCode = z.enum(['unknown-sender', 'bad-shape', 'too-large', 'failed']);
export type BridgeErrorCode = z.infer<typeof BridgeErrorCode>;
