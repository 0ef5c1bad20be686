import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = import.meta.dirname;
// `#shared/*` and its sisters are resolved from package.json "imports" in all three builds, workers included.
// Nothing stays outside the bundles: the packaged program carries no node_modules.

export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      outDir: 'out/main',
      // Electron 45 brings Node 24; the Chromium host of test/electron-host runs the same file on Node 22.
      target: 'node22.12',
      sourcemap: true,
      rolldownOptions: { input: { index: resolve(here, 'src-main/main.ts') } },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      isolatedEntries: true,
      outDir: 'out/preload',
      target: 'node22.12',
      rolldownOptions: {
        input: { index: resolve(here, 'src-preload/preload.ts') },
        // A sandboxed preload is evaluated as one CommonJS file, whatever package.json says.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'src-renderer'),
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: resolve(here, 'out/renderer'),
      emptyOutDir: true,
      // A bundle from the own disk is read at once: its size is watched by the size budget, not here.
      chunkSizeWarningLimit: 4000,
      target: 'chrome140',
      minify: 'oxc',
      sourcemap: true,
      rolldownOptions: {
        input: {
          agent: resolve(here, 'src-renderer/agent.html'),
          engine: resolve(here, 'src-renderer/engine.html'),
        },
      },
    },
  },
});
