/** The endpoint's addresses, all below the base URL. */
export const routes = {
  welcome: '/v1/welcome',
  signIn: '/v1/session',
  refresh: '/v1/session/refresh',
  signOut: '/v1/session/sign-out',
  pull: '/v1/pull',
  push: '/v1/push',
  stream: '/v1/stream',
  /** `HEAD` tells how many bytes are there, `PATCH` appends at `x-guichet-offset`, `GET` reads; followed by `/:sha256`. */
  attachments: '/v1/attachments',
  import: '/v1/import',
  health: '/health',
  ready: '/ready',
  metrics: '/metrics',
} as const;
