import { expect, it } from 'vitest';
import { hashPassword, isPassword, userNameKey } from './passwords.ts';
import { createSignInThrottle } from './sign-in-throttle.ts';
import { readAccess, sessionOfRefreshToken, newRefreshToken, signAccess } from './tokens.ts';

it('knows a password by its argon2id hash, however its accents were typed', async () => {
  const hash = await hashPassword('déjà vu');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect([await isPassword('de\u0301ja\u0300 vu', hash), await isPassword('deja vu', hash), await isPassword('déjà vu', undefined)]).toEqual([true, false, false]);
});

it('finds user names whatever their case, accents and blanks', () => {
  expect(userNameKey(' Zoé.Durand ')).toBe('zoe.durand');
});

it('takes only access tokens that it signed and that have not ended', () => {
  const token = signAccess({ sessionId: 's1', generation: 'abc', endsAt: 1000 }, 'key');
  expect(readAccess(token, 'key', 999)).toEqual({ sessionId: 's1', generation: 'abc', endsAt: 1000 });
  expect(readAccess(token, 'key', 1000)).toBeUndefined();
  expect(readAccess(token, 'another key', 0)).toBeUndefined();
  const later = Buffer.from('s1.abc.99999').toString('base64url');
  expect(readAccess(`${later}.${token.split('.')[1]}`, 'key', 0)).toBeUndefined();
  for (const junk of ['', '.', 'x.y', token.slice(0, -1)]) expect(readAccess(junk, 'key', 0)).toBeUndefined();
  expect(sessionOfRefreshToken(newRefreshToken('s1'))).toBe('s1');
});

it('holds back who keeps guessing, longer each time, and forgets after success', () => {
  const throttle = createSignInThrottle();
  for (let attempt = 0; attempt < 5; attempt += 1) {
    expect(throttle.waitSeconds('ann', 0)).toBe(0);
    throttle.failed('ann', 0);
  }
  expect(throttle.waitSeconds('ann', 0)).toBe(5);
  expect(throttle.waitSeconds('ann', 5000)).toBe(0);
  throttle.failed('ann', 5000);
  expect(throttle.waitSeconds('ann', 5000)).toBe(10);
  expect(throttle.waitSeconds('ben', 5000)).toBe(0);
  for (let attempt = 0; attempt < 30; attempt += 1) throttle.failed('ann', 5000);
  expect(throttle.waitSeconds('ann', 5000)).toBe(15 * 60);
  throttle.succeeded('ann');
  expect(throttle.waitSeconds('ann', 5000)).toBe(0);
});
