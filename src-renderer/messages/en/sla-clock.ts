export const slaClock = {
  clocks: 'Service level clocks',
  target: { response: 'Response', resolution: 'Resolution' },
  mood: {
    running: '{{time}} left',
    soon: 'only {{time}} left',
    breached: 'breached by {{time}}',
    paused: 'paused: {{reason}}, {{time}} left',
    'paused-breached': 'paused after breach: {{reason}}',
    met: 'kept',
    missed: 'missed by {{time}}',
    cancelled: 'cancelled',
    waiting: 'on hold',
  },
  duration: {
    hours: '{{hours}} h',
    hoursMinutes: '{{hours}} h {{minutes}} min',
    minutes: '{{minutes}} min',
    minutesSeconds: '{{minutes}} min {{seconds}} s',
  },
  due: 'Due {{at}}',
  dueIfResumed: 'Due {{at}}, if it went on now',
} as const;
