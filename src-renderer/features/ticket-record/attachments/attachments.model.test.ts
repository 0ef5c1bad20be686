import { expect, it } from 'vitest';
import { attachmentLimitBytes } from '#shared/domain/attachment/attachment.record.ts';
import { faultOf, filesIn, isStored, isUnnamed, lookOf } from './attachments.model.ts';

it('takes files that are neither empty nor too large', () => {
  expect(faultOf({ size: 1 })).toBeUndefined();
  expect(faultOf({ size: attachmentLimitBytes })).toBeUndefined();
  expect(faultOf({ size: attachmentLimitBytes + 1 })).toBe('too-large');
  expect(faultOf({ size: 0 })).toBe('empty');
});

it('shows pictures and plain text, and nothing that could run', () => {
  expect(lookOf('image/png')).toBe('picture');
  expect(lookOf('image/svg+xml')).toBe('none');
  expect(lookOf('text/plain')).toBe('text');
  expect(lookOf('text/html')).toBe('none');
  expect(lookOf('')).toBe('none');
});

it('knows what is uploaded, what was pasted and what brings no file', () => {
  expect(isStored({ storedAt: '' })).toBe(false);
  expect(isUnnamed('image.png')).toBe(true);
  expect(isUnnamed('error.png')).toBe(false);
  expect(filesIn(null)).toEqual([]);
});
