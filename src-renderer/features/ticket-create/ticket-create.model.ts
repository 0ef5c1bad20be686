import { z } from 'zod';
import type { CatalogEntry } from '#shared/domain/catalog/catalog.record.ts';
import type { Item } from '#shared/domain/item/item.record.ts';
import type { Person } from '#shared/domain/person/person.record.ts';
import type { IncidentStart } from '#shared/domain/ticket/ticket.create.ts';
import { Channel, Level, type Ticket } from '#shared/domain/ticket/ticket.record.ts';
import { isOpen } from '#shared/domain/ticket/ticket.lifecycle.ts';

const StoredForm = z.object({
  version: z.literal(1),
  callerId: z.string(),
  shortDescription: z.string(),
  description: z.string(),
  channel: Channel,
  impact: Level,
  urgency: Level,
  category: z.string(),
  subcategory: z.string(),
  serviceId: z.string(),
  itemId: z.string(),
  location: z.string(),
  assignmentGroupId: z.string(),
  /** Chosen by hand: suggestions leave the group alone from then on. */
  isGroupChosen: z.boolean(),
});

/** A new incident as far as it is filled in. */
export type IncidentForm = Readonly<Omit<z.infer<typeof StoredForm>, 'version'>>;

/** The defaults of the desk: a call of little weight, to nobody yet. */
export const emptyForm: IncidentForm = {
  callerId: '', shortDescription: '', description: '', channel: 'phone', impact: 3, urgency: 3, category: '', subcategory: '',
  serviceId: '', itemId: '', location: '', assignmentGroupId: '', isGroupChosen: false,
};

/** Reads a kept form; a text that is not one of ours becomes the short description, so nothing typed is lost. */
export function readForm(stored: string): IncidentForm {
  if (stored === '') return emptyForm;
  const parsed = StoredForm.safeParse(parseJson(stored));
  if (!parsed.success) return { ...emptyForm, shortDescription: stored.slice(0, 400) };
  const { version: _version, ...form } = parsed.data;
  return form;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The form as it is kept; '' when nobody has filled in anything. */
export const writeForm = (form: IncidentForm): string => (isUntouched(form) ? '' : JSON.stringify({ version: 1, ...form }));

/** Whether the form says nothing but defaults. */
export const isUntouched = (form: IncidentForm): boolean =>
  (Object.keys(emptyForm) as (keyof IncidentForm)[]).every((field) => form[field] === emptyForm[field]);

/** Chooses the caller; where they sit comes with them unless a place was typed already. */
export const withCaller = (form: IncidentForm, caller: Person | undefined): IncidentForm => ({
  ...form, callerId: caller?.id ?? '', location: form.location === '' ? (caller?.location ?? '') : form.location,
});

/** What a group suggestion is worked out from; undefined where nothing is chosen. */
export type Affected = { readonly item: Item | undefined; readonly service: CatalogEntry | undefined };

/** The group that supports the item, else the service ([TW-17]); '' when neither names one. */
export const suggestedGroup = ({ item, service }: Affected): string => item?.supportGroupId || service?.supportGroupId || '';

/** The group the incident would go to: the chosen one, else the suggestion. */
export const groupOf = (form: IncidentForm, affected: Affected): string =>
  form.isGroupChosen ? form.assignmentGroupId : suggestedGroup(affected);

/** What still lacks before the incident can be created. */
export const lacksOf = (form: IncidentForm): ('callerId' | 'shortDescription')[] => [
  ...(form.callerId === '' ? (['callerId'] as const) : []),
  ...(form.shortDescription.trim() === '' ? (['shortDescription'] as const) : []),
];

/** What the command creates the incident from. */
export function startOf(form: IncidentForm, affected: Affected): IncidentStart {
  const { isGroupChosen: _chosen, ...fields } = form;
  return { ...fields, shortDescription: form.shortDescription.trim(), assignmentGroupId: groupOf(form, affected) };
}

/** How many of a caller's tickets are listed as possible duplicates. */
export const duplicateLimit = 5;

/** The caller's open tickets, the latest first: the call may be about one of them. */
export const openTicketsOf = <T extends Pick<Ticket, 'callerId' | 'state' | 'openedAt'>>(tickets: readonly T[], callerId: string): T[] =>
  callerId === ''
    ? []
    : tickets.filter((ticket) => ticket.callerId === callerId && isOpen(ticket.state)).sort((left, right) => (left.openedAt < right.openedAt ? 1 : -1));
