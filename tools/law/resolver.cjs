// Resolves the house's imports for the linter: `#room/path.ts` and relative paths name their file in full,
// everything else is a package or one of Node's own modules.
const { existsSync } = require('node:fs');
const { createRequire, isBuiltin } = require('node:module');
const { dirname, resolve } = require('node:path');

const aliases = { '#shared/': 'src-shared/', '#server/': 'src-server/', '#main/': 'src-main/', '#renderer/': 'src-renderer/', '#test/': 'test/', '#tools/': 'tools/' };

exports.interfaceVersion = 2;

exports.resolve = (source, file) => {
  if (isBuiltin(source)) return { found: true, path: null };
  const bare = source.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return foundAt(resolve(dirname(file), bare));
  const alias = Object.keys(aliases).find((one) => bare.startsWith(one));
  if (alias) return foundAt(resolve(__dirname, '../..', aliases[alias], bare.slice(alias.length)));
  try {
    return { found: true, path: createRequire(file).resolve(bare) };
  } catch {
    return { found: false };
  }
};

const foundAt = (path) => (existsSync(path) ? { found: true, path } : { found: false });
