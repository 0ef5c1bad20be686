import { expect, it } from 'vitest';
import { createRecordStore } from './record-store.ts';

it('does not close what was opened since', () => {
  const store = createRecordStore();
  store.getState().open('title');
  store.getState().open('priority');
  store.getState().close('title');
  expect(store.getState().opening).toBe('priority');
  store.getState().close();
  expect(store.getState().opening).toBe('');
});
