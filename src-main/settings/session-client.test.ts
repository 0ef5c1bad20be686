import { expect, test } from 'vitest';
import { mediaType } from '#shared/protocol/protocol.version.ts';
import { sessionClient } from './session-client.ts';

const good = { person: { personId: 'p1', name: 'Léa', roles: ['agent'], groupIds: [] }, accessToken: 'a', expiresInSeconds: 600, refreshToken: 'r' };

function clientFor(status: number, body: unknown, type: string = mediaType) {
  const sent: { url: string; init: RequestInit }[] = [];
  const client = sessionClient({
    endpointUrl: 'http://endpoint', replica: 'replica1', deviceName: 'desk',
    fetch: async (url, init) => {
      sent.push({ url, init });
      return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: { 'content-type': type } });
    },
  });
  return { client, sent };
}

test('signing in gives the endpoint\'s answer', async () => {
  const { client, sent } = clientFor(200, good);
  expect(await client.signIn('lea', 'demo')).toEqual({ ok: true, value: good });
  expect(sent[0]?.url).toBe('http://endpoint/v1/session');
  expect(JSON.parse(String(sent[0]?.init.body))).toEqual({ userName: 'lea', password: 'demo', replica: 'replica1', deviceName: 'desk' });
});

test.each([
  [401, 'wrong-password', 'wrong-password'], [401, 'revoked', 'revoked'], [401, 'unauthenticated', 'revoked'], [429, 'too-many-requests', 'too-many-requests'],
  [426, 'upgrade-required', 'upgrade-required'], [503, 'unavailable', 'unreachable'], [500, 'internal', 'internal'], [400, 'bad-request', 'internal'],
])('%i %s is "%s"', async (status, code, failure) => {
  expect(await clientFor(status, { code, message: '' }).client.refresh('r')).toEqual({ ok: false, error: failure });
});

test('a captive portal, text that is no answer and no network are "unreachable"; an answer of another shape asks for an upgrade', async () => {
  expect(await clientFor(200, '<html>Welcome to the hotel</html>', 'text/html').client.signIn('a', 'b')).toEqual({ ok: false, error: 'unreachable' });
  expect(await clientFor(200, '{').client.signIn('a', 'b')).toEqual({ ok: false, error: 'unreachable' });
  expect(await clientFor(200, { ...good, person: 'Léa' }).client.signIn('a', 'b')).toEqual({ ok: false, error: 'upgrade-required' });
  const broken = sessionClient({ endpointUrl: 'http://endpoint', replica: 'r', deviceName: '', fetch: () => Promise.reject(new TypeError('fetch failed')) });
  expect(await broken.refresh('r')).toEqual({ ok: false, error: 'unreachable' });
  await broken.signOut('a');
});

test('signing out names its session by the access token', async () => {
  const { client, sent } = clientFor(200, {});
  await client.signOut('token');
  expect(new Headers(sent[0]?.init.headers).get('authorization')).toBe('Bearer token');
});
