import type { SameWords } from '../catalogue.ts';
import type { slaClock as en } from '../en/sla-clock.ts';

export const slaClock = {
  clocks: 'Échéances de niveau de service',
  target: { response: 'Prise en charge', resolution: 'Résolution' },
  mood: {
    running: 'reste {{time}}',
    soon: 'plus que {{time}}',
    breached: 'dépassée de {{time}}',
    paused: 'en pause : {{reason}}, reste {{time}}',
    'paused-breached': 'en pause après dépassement : {{reason}}',
    met: 'tenue',
    missed: 'manquée de {{time}}',
    cancelled: 'annulée',
    waiting: 'en attente',
  },
  duration: {
    hours: '{{hours}} h',
    hoursMinutes: '{{hours}} h {{minutes}} min',
    minutes: '{{minutes}} min',
    minutesSeconds: '{{minutes}} min {{seconds}} s',
  },
  due: 'Échéance {{at}}',
  dueIfResumed: 'Échéance {{at}} en cas de reprise immédiate',
} as const satisfies SameWords<typeof en>;
