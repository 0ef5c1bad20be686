import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import type { PushAnswer } from '#shared/protocol/replication.messages.ts';
import type { Caller, Identity } from '../identity/identity.ts';
import type { PokeHub } from '../replication/poke-hub.ts';
import type { OpenedStore } from '../store/open-store.ts';

/** A demo account as the welcome lists it. */
export type DemoAccount = { readonly userName: string; readonly password: string; readonly name: string; readonly title: string; readonly roles: readonly string[] };

/** What the routes are given: the rooms behind them, connected by the composition root. */
export type RouteContext = {
  readonly store: OpenedStore;
  readonly identity: Identity;
  readonly hub: PokeHub;
  readonly clock: Clock;
  readonly push: (caller: Caller, collection: CollectionName, rows: readonly unknown[]) => Promise<PushAnswer>;
  /** A file has arrived whole: the attachments that name it are told. */
  readonly onFileStored: (sha256: string) => Promise<void>;
  readonly demoAccounts: readonly DemoAccount[];
};

/** A route of a signed-in caller. */
export type SignedInHandler = (request: FastifyRequest, reply: FastifyReply, caller: Caller) => Promise<unknown>;
