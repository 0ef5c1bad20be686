import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

// Plain JavaScript: `npm start` asks this before anything is installed.

const sources = ['electron.vite.config.ts', 'package.json', 'src-main', 'src-preload', 'src-renderer', 'src-shared'];
const products = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/agent.html', 'out/renderer/engine.html'];

/** @param {string} path @returns {number} when the newest file at or below the path was written */
function newest(path) {
  const state = statSync(path);
  if (!state.isDirectory()) return state.mtimeMs;
  return Math.max(0, ...readdirSync(path).filter((name) => !/\.test\.tsx?$|^\./.test(name)).map((name) => newest(join(path, name))));
}

/**
 * Whether the built desk is missing or older than what it is built from.
 * @param {string} root the folder of package.json
 */
export function needsBuild(root) {
  const built = products.map((name) => join(root, name));
  if (!built.every((path) => existsSync(path))) return true;
  const oldestProduct = Math.min(...built.map((path) => statSync(path).mtimeMs));
  return Math.max(...sources.map((name) => newest(join(root, name)))) > oldestProduct;
}
