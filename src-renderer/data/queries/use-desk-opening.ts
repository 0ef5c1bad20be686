import { useEffect, useState } from 'react';
import type { DeskInfo, SessionState } from '#shared/bridge/contract.ts';
import type { Clock } from '#shared/kernel/instant.ts';
import { roles } from '#shared/domain/record/record.actor.ts';
import type { SignedIn } from '#shared/protocol/session.messages.ts';
import { localKeepsakes } from '../../platform/keepsake.ts';
import { systemClock } from '../../platform/clock.ts';
import { type Desk, type DeskOpening, faultOf, openDesk } from './desk.ts';

/** A session in which somebody is signed in. */
export type SignedInSession = Extract<SessionState, { kind: 'signed-in' }>;

/** The person of a session as the rules know them; roles of a newer endpoint that this program does not know are left out. */
export const personOf = (session: SignedInSession): SignedIn => ({
  personId: session.personId, name: session.name, groupIds: session.groupIds,
  roles: roles.filter((role) => session.roles.includes(role)),
});

/** Opens the database of the signed-in person in this window, and closes it when the person or the window goes. */
export function useDeskOpening(session: SignedInSession, info: DeskInfo, clock: Clock = systemClock): DeskOpening {
  const [opening, setOpening] = useState<DeskOpening>({ kind: 'opening' });
  const [attempt, setAttempt] = useState(0);
  const person = JSON.stringify(personOf(session));
  useEffect(() => {
    let isGone = false;
    let opened: Desk | undefined;
    const retry = () => setAttempt((count) => count + 1);
    setOpening({ kind: 'opening' });
    openDesk({
      me: JSON.parse(person) as SignedIn, endpointUrl: info.endpointUrl, replica: info.replica, clock, keepsakes: localKeepsakes,
      onProblem: (problem) => { if (!isGone) setOpening(failed(problem, retry)); },
    }).then((desk) => {
      opened = desk;
      if (isGone) void desk.close();
      else setOpening({ kind: 'open', desk });
    }, (problem: unknown) => { if (!isGone) setOpening(failed(problem, retry)); });
    return () => {
      isGone = true;
      void opened?.close();
    };
  }, [person, info.endpointUrl, info.replica, clock, attempt]);
  return opening;
}

const failed = (problem: unknown, retry: () => void): DeskOpening => ({
  kind: 'failed', fault: faultOf(problem), detail: problem instanceof Error ? problem.message.slice(0, 500) : String(problem), retry,
});
