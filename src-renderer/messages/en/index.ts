import { commandPalette } from './command-palette.ts';
import { entities } from './entities.ts';
import { importIncidents } from './import-incidents.ts';
import { keyboardMap } from './keyboard-map.ts';
import { navigation } from './navigation.ts';
import { preferences } from './preferences.ts';
import { recordTabs } from './record-tabs.ts';
import { refusals } from './refusals.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { slaClock } from './sla-clock.ts';
import { syncStatus } from './sync-status.ts';
import { ticketContext } from './ticket-context.ts';
import { ticketCreate } from './ticket-create.ts';
import { ticketQueue } from './ticket-queue.ts';
import { ticketRecord } from './ticket-record.ts';
import { ui } from './ui.ts';

/** All English words, by namespace. */
export const en = {
  'command-palette': commandPalette,
  entities,
  'import-incidents': importIncidents,
  'keyboard-map': keyboardMap,
  navigation,
  preferences,
  'record-tabs': recordTabs,
  refusals,
  shell,
  'sign-in': signIn,
  'sla-clock': slaClock,
  'sync-status': syncStatus,
  'ticket-context': ticketContext,
  'ticket-create': ticketCreate,
  'ticket-queue': ticketQueue,
  'ticket-record': ticketRecord,
  ui,
} as const;
