import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import type { DeskInfo, Preferences } from '#shared/bridge/contract.ts';
import { useText } from '#renderer/messages/use-text.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import styles from './preferences.module.css';

type Density = 'dense' | 'comfortable';

export type PreferencesDialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly info: DeskInfo;
  readonly preferences: Preferences;
  readonly onChange: (preferences: Preferences) => void;
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
};

const languages = ['system', 'en', 'fr'] as const;
const colorSchemes = ['auto', 'light', 'dark'] as const;
const densities = ['dense', 'comfortable'] as const;

/** Language, colours and density; each change shows at once. */
export function PreferencesDialog({ isOpen, onClose, info, preferences, onChange, density, onDensity }: PreferencesDialogProps) {
  const text = useText('preferences');
  return (
    <Dialog title={text('title')} isOpen={isOpen} onClose={onClose} width={560} isReadFirst>
      <div className={styles.choices}>
        <Choice label={text('language')} value={preferences.language} options={languages} nameOf={(one) => text(`languages.${one}`)} onChange={(language) => onChange({ ...preferences, language })} />
        <Choice label={text('colorScheme')} value={preferences.colorScheme} options={colorSchemes} nameOf={(one) => text(`colorSchemes.${one}`)} onChange={(colorScheme) => onChange({ ...preferences, colorScheme })} />
        <Choice label={text('density')} value={density} options={densities} nameOf={(one) => text(`densities.${one}`)} onChange={onDensity} />
      </div>
      <p className={styles.note}>{text('kept')}</p>
      <p className={styles.about}>{text('about', { version: info.version, replica: info.replica, endpoint: info.endpointUrl })}</p>
    </Dialog>
  );
}

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
};

function Choice<Value extends string>({ label, value, options, nameOf, onChange }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <span id={id} className={styles.label}>{label}</span>
      <SegmentedControl
        aria-labelledby={id}
        value={value}
        transitionDuration={100}
        data={options.map((option) => ({ value: option, label: nameOf(option) }))}
        onChange={(chosen) => {
          const option = options.find((one) => one === chosen);
          if (option !== undefined) onChange(option);
        }}
      />
    </div>
  );
}
