import type { Ref } from 'react';
import type { Person } from '#shared/domain/person/person.record.ts';
import { useDirectory } from '#renderer/data/queries/directory.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { ChoiceField } from '#renderer/ui/choice-field.tsx';
import type { Choice } from '#renderer/ui/choices.ts';
import { type IncidentForm, withCaller } from './ticket-create.model.ts';

type CallerFieldProps = {
  readonly form: IncidentForm;
  readonly onChange: (form: IncidentForm) => void;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly error: string;
  /** The caller is known: the keyboard goes on to what does not work. */
  readonly onChosen: () => void;
};

const hitLimit = 8;

/** Finds the caller as one types: phone, site and VIP tell two of one name apart. */
export function CallerField({ form, onChange, inputRef, error, onChosen }: CallerFieldProps) {
  const directory = useDirectory();
  const text = useText('ticket-create');
  const words = useText('entities');
  const caller = directory.person(form.callerId);
  const choiceOf = (person: Person): Choice => ({
    id: person.id,
    label: person.name,
    detail: [person.isVip ? words('person.vip') : '', person.phone, person.location, person.title].filter((one) => one !== '').join(' · '),
    picture: <Avatar id={person.id} name={person.name} size={20} />,
  });
  return (
    <ChoiceField
      label={text('caller')}
      placeholder={text('callerHolder')}
      emptyText={text('callerEmpty')}
      choices={(typed) => directory.searchPeople(typed, hitLimit).map(choiceOf)}
      chosenLabel={caller?.name ?? ''}
      {...(caller ? { chosenPicture: <Avatar id={caller.id} name={caller.name} size={20} /> } : {})}
      onChoose={(id) => {
        onChange(withCaller(form, directory.person(id)));
        onChosen();
      }}
      onClear={() => onChange({ ...form, callerId: '' })}
      {...(error === '' ? {} : { error })}
      isRequired
      inputRef={inputRef}
      autoFocus
    />
  );
}
