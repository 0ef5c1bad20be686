import { makeBridgeEnd } from './bridge-end.ts';
import { makeDecoder, makeEncoder } from './codec.ts';
import type { WorldSettings } from './worlds.ts';
import { runPageWorld, runPreloadWorld } from './worlds.ts';

type Order = { readonly key: string; readonly settings: WorldSettings; readonly preloadSource: string; readonly preloadPath: string };

const codecSource = `const codec = { makeEncoder: ${String(makeEncoder)}, makeDecoder: ${String(makeDecoder)} };`;
const endSource = `const makeBridgeEnd = ${String(makeBridgeEnd)};`;
const topFrameOnly = 'if (window !== window.top) return;';

/** The two scripts of a window, each for its world. */
export function windowScripts({ key, settings, preloadSource, preloadPath }: Order): { readonly page: string; readonly preload: string } {
  const keyText = JSON.stringify(key);
  return {
    page: `(() => { ${topFrameOnly} ${codecSource} ${endSource}
      (${String(runPageWorld)})(makeBridgeEnd(codec, ${keyText}, 'page', 'preload')); })();`,
    preload: `(() => { ${topFrameOnly} ${codecSource} ${endSource}
      (${String(runPreloadWorld)})(makeBridgeEnd(codec, ${keyText}, 'preload', 'page'), codec, ${JSON.stringify(settings)},
      function (exports, require, module, process, global) {\n${preloadSource}\n}); })();\n//# sourceURL=file://${preloadPath}`,
  };
}
