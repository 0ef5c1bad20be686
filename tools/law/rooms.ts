// The law of imports (docs/decisions/0010): which folder is which room, which room may import which, and which
// packages are admitted where. The default is "no": a file in no room, or an import not named here, is refused.

type Room = { readonly type: string; readonly pattern: string; readonly capture?: readonly string[] };

const room = (type: string, pattern: string, ...capture: readonly string[]): Room => ({
  type, pattern, ...(capture.length > 0 ? { capture } : {}),
});

/** The rooms of the house; the first that fits a file is its room. */
export const rooms: readonly Room[] = [
  room('kernel', 'src-shared/kernel'),
  room('record', 'src-shared/domain/record'),
  room('thing', 'src-shared/domain/*', 'name'),
  room('practice', 'src-shared/practices/*', 'name'),
  room('protocol', 'src-shared/protocol'),
  room('bridge', 'src-shared/bridge'),
  room('server-store', 'src-server/store'),
  room('server-replication', 'src-server/replication'),
  room('server-desk', 'src-server/desk'),
  room('server-identity', 'src-server/identity'),
  room('server-channels', 'src-server/channels'),
  room('server-jobs', 'src-server/jobs'),
  room('server-http', 'src-server/http'),
  room('server-root', 'src-server'),
  room('main-part', 'src-main/*', 'name'),
  room('main-root', 'src-main'),
  room('preload', 'src-preload'),
  room('ui', 'src-renderer/ui'),
  room('messages', 'src-renderer/messages'),
  room('platform', 'src-renderer/platform'),
  room('entity', 'src-renderer/entities/*', 'name'),
  room('database', 'src-renderer/data/database'),
  room('replication', 'src-renderer/data/replication'),
  room('search', 'src-renderer/data/search'),
  room('queries', 'src-renderer/data/queries'),
  room('commands', 'src-renderer/data/commands'),
  room('feature', 'src-renderer/features/*', 'name'),
  room('window', 'src-renderer/windows/*', 'name'),
  room('test-kit', 'test/*', 'name'),
  room('tool', 'tools/*', 'name'),
];

const rules = ['record', 'thing', 'practice'] as const;
const server = ['server-store', 'server-replication', 'server-desk', 'server-identity', 'server-channels', 'server-jobs', 'server-http'] as const;

/** Room by room: the other rooms it may import. Its own folder it always may. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  record: ['kernel'],
  thing: ['kernel', 'record'],
  practice: ['kernel', 'record', 'thing'],
  protocol: ['kernel', ...rules],
  bridge: ['kernel'],
  'server-store': ['kernel', 'record', 'thing', 'protocol'],
  'server-replication': ['kernel', ...rules, 'protocol', 'server-store'],
  'server-desk': ['kernel', ...rules, 'protocol', 'server-store'],
  'server-identity': ['kernel', ...rules, 'protocol', 'server-store'],
  'server-channels': ['kernel', ...rules, 'protocol', 'server-store'],
  'server-jobs': ['kernel', ...rules, 'protocol', 'server-store', 'server-desk'],
  'server-http': ['kernel', ...rules, 'protocol', 'server-store', 'server-replication', 'server-identity', 'server-channels'],
  'server-root': ['kernel', ...rules, 'protocol', ...server],
  'main-part': ['kernel', 'bridge', 'protocol'],
  'main-root': ['kernel', 'record', 'protocol', 'bridge', 'main-part'],
  preload: ['kernel', 'bridge'],
  ui: ['kernel', 'messages'],
  messages: ['kernel'],
  platform: ['kernel', 'bridge'],
  entity: ['kernel', ...rules, 'ui', 'messages'],
  database: ['kernel', ...rules, 'protocol'],
  replication: ['kernel', ...rules, 'protocol', 'platform', 'database'],
  search: ['kernel', ...rules, 'protocol', 'database', 'platform'],
  queries: ['kernel', ...rules, 'protocol', 'bridge', 'database', 'search', 'replication', 'platform', 'commands'],
  commands: ['kernel', ...rules, 'protocol', 'database', 'platform', 'replication'],
  feature: ['kernel', ...rules, 'protocol', 'bridge', 'ui', 'messages', 'platform', 'entity', 'queries', 'commands'],
  window: ['kernel', ...rules, 'protocol', 'bridge', 'ui', 'messages', 'platform', 'entity', 'feature', 'database', 'replication', 'search', 'queries', 'commands'],
};

/** npm packages, and the rooms they are admitted to. */
export const admittedPackages: Readonly<Record<string, readonly string[]>> = {
  zod: ['record', 'thing', 'practice', 'protocol', 'bridge', 'server-store', 'server-replication', 'server-identity', 'server-channels', 'server-http', 'server-root', 'main-part', 'database', 'replication', 'feature'],
  electron: ['main-part', 'main-root', 'preload'],
  fastify: ['server-http', 'server-channels', 'server-root'],
  '@fastify/*': ['server-http'],
  'prom-client': ['server-http', 'server-root'],
  pg: ['server-store'],
  '@electric-sql/pglite': ['server-store'],
  'hash-wasm': ['server-identity'],
  rxdb: ['database', 'replication', 'queries', 'commands', 'search', 'window'],
  'rxdb/**': ['database', 'replication', 'queries', 'commands', 'search', 'window'],
  rxjs: ['database', 'replication', 'queries', 'commands', 'search', 'window'],
  dexie: ['database'],
  minisearch: ['search'],
  react: ['ui', 'messages', 'entity', 'queries', 'feature', 'window', 'platform'],
  'react/**': ['ui', 'messages', 'entity', 'queries', 'feature', 'window'],
  'react-dom': ['feature', 'window', 'ui'],
  'react-dom/**': ['window'],
  '@fontsource-variable/*': ['ui'],
  '@mantine/**': ['ui', 'entity', 'feature', 'window'],
  '@mantine/*': ['ui', 'entity', 'feature', 'window'],
  '@tabler/icons-react': ['ui', 'entity', 'feature', 'window'],
  '@tanstack/react-virtual': ['ui', 'feature'],
  zustand: ['feature', 'window'],
  'zustand/**': ['feature', 'window'],
  i18next: ['messages'],
  'react-i18next': ['messages'],
};

/** Rooms that may use Node's own modules. */
export const nodeRooms: readonly string[] = [...server, 'server-root', 'main-part', 'main-root'];

/** Rooms that stand outside the product and may use whatever they need. */
export const outsideRooms: readonly string[] = ['test-kit', 'tool'];
