import { hasRole } from '#shared/domain/record/record.actor.ts';
import { useMe } from '#renderer/data/queries/desk-context.tsx';
import { useText } from '#renderer/messages/use-text.ts';
import type { Shortcut } from '#renderer/platform/hotkeys.ts';
import { useHotkeys } from '#renderer/platform/use-hotkeys.tsx';
import type { OpenDialog } from './dialogs.tsx';
import { frontBy } from './layout.ts';
import { useArrange, useLayout } from './layout-store.tsx';
import { useMachine } from './machine.tsx';
import type { DeskActions } from './use-desk-actions.ts';

type WindowHotkeysNeeds = DeskActions & { readonly undo: () => void; readonly setDialog: (dialog: OpenDialog) => void };

const places = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** The shortcuts that hold in the whole window, and what the palette can do besides. */
export function useWindowHotkeys(needs: WindowHotkeysNeeds): void {
  const text = useText('shell');
  const navigation = useText('navigation');
  const arrange = useArrange();
  const tabs = useLayout((layout) => layout.tabs);
  const { bridge, preferences, writePreferences } = useMachine();
  const me = useMe();
  const mayImport = hasRole({ id: me.personId, roles: me.roles, groupIds: me.groupIds }, 'supervisor', 'admin');
  const scope = 'window';
  const go = text('groups.go');
  const windows = text('groups.windows');
  const help = text('groups.help');
  const isDark = (): boolean => preferences.colorScheme === 'dark' || (preferences.colorScheme === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches);

  const shortcuts: readonly Shortcut[] = [
    { id: 'window.palette', keys: ['mod+k'], scope, group: help, label: text('actions.palette'), inText: true, isKeyboardOnly: true, run: () => needs.setDialog('palette') },
    { id: 'window.new-incident', keys: ['n i'], scope, group: text('groups.create'), label: text('actions.newIncident'), synonyms: ['create incident', 'créer un incident', 'nouvel', 'ticket'], run: needs.createIncident },
    { id: 'window.go-my-work', keys: ['o m'], scope, group: go, label: navigation('myWork'), synonyms: ['go to my work', 'mon travail', 'aller'], run: () => needs.goTo('my-work') },
    { id: 'window.go-queues', keys: ['o q'], scope, group: go, label: navigation('queues'), synonyms: ['go to queues', 'files', 'groupes', 'aller'], run: () => needs.goTo('queues') },
    { id: 'window.undo', keys: ['mod+z'], scope, group: windows, label: text('actions.undo'), synonyms: ['annuler', 'undo', 'revert'], run: needs.undo },
    { id: 'window.next-tab', keys: ['mod+PageDown'], scope, group: windows, label: text('actions.nextTab'), inText: true, isKeyboardOnly: true, run: () => arrange((layout) => frontBy(layout, 1)) },
    { id: 'window.previous-tab', keys: ['mod+PageUp'], scope, group: windows, label: text('actions.previousTab'), inText: true, isKeyboardOnly: true, run: () => arrange((layout) => frontBy(layout, -1)) },
    ...places.map((place, index): Shortcut => ({
      id: `window.tab-${place}`, keys: [`mod+${place}`], scope, group: windows, label: text('actions.tabNumber'), inText: true, isKeyboardOnly: true, isUnlisted: index > 0,
      isEnabled: () => tabs[index] !== undefined,
      run: () => arrange((layout) => ({ ...layout, front: layout.tabs[index]?.key ?? layout.front })),
    })),
    { id: 'window.close-tab', keys: ['mod+shift+w'], scope, group: windows, label: text('actions.closeTab'), inText: true, isEnabled: () => tabs.length > 0, run: needs.closeFront },
    { id: 'window.toggle-list', keys: ['mod+b'], scope, group: windows, label: text('actions.toggleList'), inText: true, run: () => arrange((layout) => ({ ...layout, isListShown: !layout.isListShown })) },
    { id: 'window.toggle-rail', keys: [], scope, group: windows, label: text('actions.toggleRail'), run: () => arrange((layout) => ({ ...layout, isRailWide: !layout.isRailWide })) },
    { id: 'window.focus-list', keys: [], scope, group: go, label: text('actions.focusList'), run: needs.focusList },
    { id: 'window.new-window', keys: ['mod+shift+n'], scope, group: windows, label: text('actions.newWindow'), inText: true, synonyms: ['nouvelle fenêtre'], run: needs.newWindow },
    ...(mayImport ? [{ id: 'window.import', keys: [], scope, group: text('groups.create'), label: text('actions.importIncidents'), synonyms: ['csv', 'servicenow', 'import', 'importer'], run: needs.importIncidents }] : []),
    { id: 'window.keyboard-map', keys: ['?'], scope, group: help, label: text('actions.keyboardMap'), synonyms: ['help', 'aide', 'clavier', 'touches'], run: () => needs.setDialog('keyboard-map') },
    { id: 'window.preferences', keys: ['mod+,'], scope, group: help, label: text('actions.preferences'), inText: true, synonyms: ['settings', 'réglages', 'language', 'langue', 'dark', 'sombre', 'density', 'densité'], run: () => needs.setDialog('preferences') },
    { id: 'window.color-scheme', keys: [], scope, group: help, label: text('actions.colorScheme'), synonyms: ['dark mode', 'light', 'theme', 'thème', 'sombre', 'clair'], run: () => writePreferences({ ...preferences, colorScheme: isDark() ? 'light' : 'dark' }) },
    { id: 'window.english', keys: [], scope, group: help, label: 'English', synonyms: ['language', 'langue', 'anglais'], isEnabled: () => document.documentElement.lang !== 'en', run: () => writePreferences({ ...preferences, language: 'en' }) },
    { id: 'window.french', keys: [], scope, group: help, label: 'Français', synonyms: ['language', 'langue', 'french'], isEnabled: () => document.documentElement.lang !== 'fr', run: () => writePreferences({ ...preferences, language: 'fr' }) },
    { id: 'window.sign-out', keys: [], scope, group: windows, label: text('actions.signOut'), synonyms: ['log out', 'déconnexion', 'quitter'], run: () => void bridge.call('session.signOut') },
  ];
  useHotkeys(shortcuts);
}
