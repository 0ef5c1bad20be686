import { useEffect, useRef, useState } from 'react';
import { useCatalog } from '#renderer/data/queries/catalog.ts';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useItem } from '#renderer/data/queries/items.ts';
import { useDraft } from '#renderer/data/queries/personal.ts';
import { type Affected, emptyForm, type IncidentForm, isUntouched, readForm, withCaller, writeForm } from './ticket-create.model.ts';

/** The form, kept as it is typed, and what its group is suggested from. */
export type IncidentFormHandle = {
  readonly form: IncidentForm;
  readonly change: (form: IncidentForm) => void;
  readonly affected: Affected;
  readonly clear: () => void;
};

/** Keeps a form under its own draft ([TW-12]): a closed window or a crash costs nothing. */
export function useIncidentForm(draftId: string, callerId: string): IncidentFormHandle {
  const draft = useDraft('tickets', draftId, 'create');
  const directory = useDirectory();
  const catalog = useCatalog();
  const [form, setForm] = useState<IncidentForm>(emptyForm);
  const isTaken = useRef(false);
  const { isReady, text } = draft;
  const caller = directory.person(callerId);
  useEffect(() => {
    if (!isReady || isTaken.current) return;
    isTaken.current = true;
    // What was typed before the draft could be read stands.
    setForm((now) => (isUntouched(now) ? (text === '' ? withCaller(emptyForm, caller) : readForm(text)) : now));
  }, [isReady, text, caller]);
  const item = useItem(form.itemId);
  const change = (next: IncidentForm): void => {
    setForm(next);
    draft.write(writeForm(next));
  };
  return {
    form,
    change,
    affected: { item: item.kind === 'here' ? item.value : undefined, service: catalog.entry(form.serviceId) },
    clear: draft.clear,
  };
}
