import { createHash, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { lengthHeader, offsetHeader } from '#shared/protocol/protocol.version.ts';
import { routes } from '#shared/protocol/routes.ts';
import { onEveryDatabase } from './kit/databases.ts';
import { type DeskClient, removal, row, signIn } from './kit/desk-client.ts';
import { anAttachment, aTicket } from './kit/records.ts';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const address = (sha256: string): string => `${routes.attachments}/${sha256}`;
const sendPiece = (desk: DeskClient, sha256: string, file: Uint8Array<ArrayBuffer>, from: number, to: number): Promise<Response> =>
  desk.send('PATCH', address(sha256), file.slice(from, to), {
    'content-type': 'application/octet-stream', [offsetHeader]: String(from), [lengthHeader]: String(file.length),
  });
const stored = async (desk: DeskClient, sha256: string): Promise<string | null> => (await desk.send('HEAD', address(sha256))).headers.get(offsetHeader);

onEveryDatabase('attachments', (world) => {
  it('[D7] takes a file in pieces, goes on where it was cut, and marks its record as stored', async () => {
    const { url } = await world.start();
    const [ann, ben, rita] = [await signIn(url, 'ann'), await signIn(url, 'ben'), await signIn(url, 'rita')];
    const file = new Uint8Array(randomBytes(300_000));
    const sha256 = hashOf(file);
    const ticket = aTicket('ann');
    const attachment = anAttachment('ann', ticket.id, sha256, file.length);
    await ann.push('tickets', row(ticket));
    await ann.push('attachments', row({ ...attachment, storedAt: '2020-01-01T00:00:00.000Z' }));
    expect(await stored(ann, sha256)).toBe('0');
    expect((await sendPiece(ann, sha256, file, 0, 100_000)).status).toBe(200);
    expect((await sendPiece(ann, sha256, file, 200_000, 300_000)).status).toBe(400);
    // The answer to this piece got lost: it is sent again, and is there once.
    await sendPiece(ann, sha256, file, 100_000, 200_000);
    expect((await sendPiece(ann, sha256, file, 100_000, 200_000)).headers.get(offsetHeader)).toBe('200000');
    await ben.pull('attachments');
    expect(ben.held('attachments', attachment.id)).toMatchObject({ storedAt: '' });
    expect((await ben.send('GET', address(sha256))).status).toBe(404);
    expect(await (await sendPiece(ann, sha256, file, 200_000, 300_000)).json()).toEqual({ storedBytes: 300_000, isWhole: true });
    await ben.pull('attachments');
    expect(ben.held('attachments', attachment.id)?.['storedAt']).not.toBe('');
    const whole = await ben.send('GET', address(sha256));
    expect(whole.headers.get('content-disposition')).toBe('attachment');
    expect(hashOf(new Uint8Array(await whole.arrayBuffer()))).toBe(sha256);
    expect((await rita.send('GET', address(sha256))).status).toBe(404);
    expect((await sendPiece(rita, sha256, file, 0, 10)).status).toBe(403);
    expect((await ben.push('attachments', removal(attachment, '3-deskben-1')))[0]).toMatchObject({ kind: 'conflict' });
  });

  it('[D7] drops a file that is not what its name says', async () => {
    const { url } = await world.start();
    const ann = await signIn(url, 'ann');
    const file = new Uint8Array(randomBytes(1000));
    const lie = hashOf(new Uint8Array([1, 2, 3]));
    await sendPiece(ann, lie, file, 0, 500);
    expect((await sendPiece(ann, lie, file, 500, 1000)).status).toBe(400);
    expect(await stored(ann, lie)).toBe('0');
    expect((await ann.send('HEAD', address('no-hash'))).status).toBe(404);
    expect((await ann.send('PATCH', address(lie), file, { 'content-type': 'application/octet-stream', [offsetHeader]: '0' })).status).toBe(400);
    const tooLong = await ann.send('PATCH', address(lie), file, { 'content-type': 'application/octet-stream', [offsetHeader]: '0', [lengthHeader]: String(2 ** 40) });
    expect(tooLong.status).toBe(413);
  });

  it('[D7] knows a file that was there before its record', async () => {
    const { url } = await world.start();
    const ann = await signIn(url, 'ann');
    const file = new Uint8Array(randomBytes(10));
    const sha256 = hashOf(file);
    await sendPiece(ann, sha256, file, 0, 10);
    const ticket = aTicket('ann');
    const attachment = anAttachment('ann', ticket.id, sha256, 10);
    await ann.push('tickets', row(ticket));
    await ann.push('attachments', row(attachment));
    await ann.pull('attachments');
    expect(ann.held('attachments', attachment.id)?.['storedAt']).not.toBe('');
    expect(await stored(ann, sha256)).toBe('10');
  });
});
