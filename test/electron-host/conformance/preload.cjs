const { contextBridge, ipcRenderer } = require('electron');

window.leak = 1;
let requireTrouble = '';
try {
  require('./other.cjs');
} catch (cause) {
  requireTrouble = cause.message;
}

class Thing {
  constructor() { this.own = 1; }
  method() { return 2; }
}

contextBridge.exposeInMainWorld('api', {
  add: (left, right) => left + right,
  twice: (step) => step(step(1)),
  adder: (left) => (right) => left + right,
  rejects: () => Promise.reject(new Error('nope')),
  throws: () => { throw new TypeError('bad'); },
  thing: new Thing(),
  deep: { deeper: { say: () => 'deep' } },
  later: (hear, value) => setTimeout(() => hear(value), 20),
  invoke: (channel, value) => ipcRenderer.invoke(channel, value),
  on: (channel, hear) => {
    const listener = (_event, value) => hear(value);
    ipcRenderer.on(channel, listener);
    return () => { ipcRenderer.off(channel, listener); };
  },
  requireTrouble,
});
