export { PreferencesDialog, type PreferencesDialogProps } from './preferences.view.tsx';
