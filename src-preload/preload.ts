import type { IpcRendererEvent } from 'electron';
import { contextBridge, ipcRenderer } from 'electron';
import type { DeskBridge } from '#shared/bridge/contract.ts';
import { isCallName, isEventName } from '#shared/bridge/names.ts';

type Answer = { readonly ok: true; readonly given: unknown } | { readonly ok: false; readonly code: string };

const call = async (name: string, taken?: unknown): Promise<unknown> => {
  if (!isCallName(name)) throw new Error('bad-shape');
  const answer = (await ipcRenderer.invoke(name, taken)) as Answer;
  if (!answer.ok) throw new Error(answer.code);
  return answer.given;
};

const on = (name: string, hear: (told: unknown) => void): (() => void) => {
  if (!isEventName(name)) throw new Error('bad-shape');
  const listener = (_event: IpcRendererEvent, told: unknown): void => hear(told);
  ipcRenderer.on(name, listener);
  return () => {
    ipcRenderer.off(name, listener);
  };
};

// Main parsed what it takes and gives: here only the names are checked, and the types are the contract's.
const desk = { call, on } as DeskBridge;

contextBridge.exposeInMainWorld('desk', desk);
