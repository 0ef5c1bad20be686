import { expect, it } from 'vitest';
import type { Actor } from '../record/record.actor.ts';
import { admitAttachment, scopesOfAttachment, whyNotRemoveAttachment } from './attachment.admission.ts';
import type { Attachment } from './attachment.record.ts';

const actor = (id: string, role: Actor['roles'][number]): Actor => ({ id, roles: [role], groupIds: [] });
const file: Attachment = {
  id: 'a1', rev: '1-desk1-1', ancestry: [], view: '', number: '', provisionalNumber: '', createdAt: '', createdBy: 'ann', updatedAt: '', updatedBy: 'ann',
  occurredAt: '', receivedAt: '', scopes: [], recordCollection: 'tickets', recordId: 't1', fileName: 'photo.jpg', mediaType: 'image/jpeg', byteLength: 3,
  sha256: 'a'.repeat(64), storedAt: '',
};

it('[D7] takes what is known of a file from staff, and says itself when the file is there', () => {
  expect(admitAttachment(undefined, { ...file, storedAt: '2020-01-01T00:00:00.000Z' }, actor('ann', 'agent'))).toEqual({ ok: true, value: file });
  expect(admitAttachment(undefined, file, actor('ben', 'agent'))).toMatchObject({ error: { code: 'invalid-value' } });
  expect(admitAttachment(file, { ...file, fileName: 'other.jpg' }, actor('ann', 'agent'))).toMatchObject({ error: { code: 'append-only' } });
  expect(admitAttachment(undefined, { ...file, createdBy: 'rita' }, actor('rita', 'requester'))).toMatchObject({ error: { code: 'not-permitted' } });
  expect(admitAttachment(undefined, { ...file, fileName: ' ' }, actor('ann', 'agent'))).toMatchObject({ error: { code: 'missing-field' } });
});

it('lets people take away their own files, supervisors any', () => {
  expect(whyNotRemoveAttachment(file, actor('ann', 'agent'))).toBeUndefined();
  expect(whyNotRemoveAttachment(file, actor('ben', 'agent'))).toMatchObject({ code: 'not-permitted' });
  expect(whyNotRemoveAttachment(file, actor('sue', 'supervisor'))).toBeUndefined();
});

it('[L3] shows a file to the readers of its record', () => {
  expect(scopesOfAttachment(file, ['desk', 'person:rita'])).toEqual(['desk', 'person:rita']);
  expect(scopesOfAttachment(file, undefined)).toEqual(['person:ann']);
});
