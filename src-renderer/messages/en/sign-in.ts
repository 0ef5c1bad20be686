/** Words of the feature sign-in. */
export const signIn = {
  title: 'Sign in',
  to: 'to {{endpoint}}',
  demo: 'Look around as',
  demoNote: 'Demonstration accounts of this server',
  orForm: 'or sign in with your account',
  userName: 'User name',
  password: 'Password',
  showPassword: 'Show the password',
  submit: 'Sign in',
  signingIn: 'Signing in…',
  needUserName: 'Type your user name.',
  needPassword: 'Type your password.',
  roles: { requester: 'Requester', agent: 'Agent', technician: 'Technician', supervisor: 'Supervisor', admin: 'Administrator' },
  again: {
    title: 'Sign in again',
    open: 'Sign in again',
    body: 'The server ended this session. Everything you did is kept here and is sent as soon as you have signed in.',
  },
  offline: {
    title: 'The server cannot be reached',
    body: 'The first sign-in on this machine needs a connection. Afterwards Guichet opens and works without one.',
    again: 'Try again',
  },
  failures: {
    'wrong-password': 'User name or password is wrong. Check for Caps Lock and try again.',
    unreachable: 'The server {{endpoint}} cannot be reached. Check the network and try again; nothing on this machine is lost.',
    revoked: 'Your access on this machine was withdrawn. Ask your administrator; unsent work is kept.',
    'too-many-requests': 'Too many attempts. Wait a minute and try again.',
    'upgrade-required': 'This version of Guichet is too old for the server. Install the update and sign in again.',
    internal: 'The server had a problem and could not sign you in. Try again; if it lasts, tell your administrator.',
  },
} as const;
