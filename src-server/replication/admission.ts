import { admitAttachment, whyNotRemoveAttachment } from '#shared/domain/attachment/attachment.admission.ts';
import { admitJournalEntry } from '#shared/domain/journal/journal.admission.ts';
import { admitLink, whyNotRemoveLink } from '#shared/domain/link/link.admission.ts';
import { admitPersonal, whyNotRemovePersonal } from '#shared/domain/personal/personal.admission.ts';
import type { Actor } from '#shared/domain/record/record.actor.ts';
import { admitAdministered } from '#shared/domain/record/record.administration.ts';
import type { CollectionName } from '#shared/domain/record/record.base.ts';
import { type Refusal, refusal } from '#shared/domain/record/record.refusal.ts';
import { admitTicket } from '#shared/domain/ticket/ticket.admission.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { RecordOf } from '#shared/protocol/record-schemas.ts';

/** How pushed records of one collection are judged ([P4]); the rules themselves are the domain's, the same the desk asked. */
export type Admission<Name extends CollectionName> = {
  readonly admit: (stored: RecordOf<Name> | undefined, next: RecordOf<Name>, actor: Actor) => Result<RecordOf<Name>, Refusal>;
  /** Why the actor may not delete a stored record; undefined when he may. */
  readonly whyNotRemove: (stored: RecordOf<Name>, actor: Actor) => Refusal | undefined;
};

const staysForEver = (): Refusal => refusal('append-only');

const admissions: { readonly [Name in CollectionName]: Admission<Name> } = {
  tickets: { admit: admitTicket, whyNotRemove: staysForEver },
  journal: { admit: admitJournalEntry, whyNotRemove: staysForEver },
  links: { admit: admitLink, whyNotRemove: (_stored, actor) => whyNotRemoveLink(actor) },
  attachments: { admit: admitAttachment, whyNotRemove: whyNotRemoveAttachment },
  personal: { admit: admitPersonal, whyNotRemove: whyNotRemovePersonal },
  people: { admit: admitAdministered, whyNotRemove: staysForEver },
  catalog: { admit: admitAdministered, whyNotRemove: staysForEver },
  items: { admit: admitAdministered, whyNotRemove: staysForEver },
};

/** The admission of a collection. */
export const admissionOf = (collection: CollectionName): Admission<CollectionName> => admissions[collection] as Admission<CollectionName>;
