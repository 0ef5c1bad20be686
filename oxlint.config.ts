import { defineConfig } from 'oxlint';
import { policies } from './tools/law/policies.ts';
import { rooms } from './tools/law/rooms.ts';

const budgets = (lines: number) => ({
  'max-lines': ['error', { max: lines, skipBlankLines: false, skipComments: false }] as const,
});

export default defineConfig({
  plugins: ['typescript', 'import', 'unicorn', 'react', 'oxc'],
  jsPlugins: ['eslint-plugin-boundaries'],
  categories: { correctness: 'error' },
  // The conformance program is a package of its own in plain JavaScript, for Electron's binary.
  ignorePatterns: ['test/electron-host/conformance/**', 'out/**', 'dist/**', 'node_modules/**', 'test-results/**'],
  settings: {
    'boundaries/elements': rooms,
    'boundaries/files': [{ category: 'test', pattern: '**/*.{test,test-kit}.{ts,tsx}' }],
    'boundaries/include': ['src-*/**/*', 'test/**/*', 'tools/**/*'],
    'import/resolver': { './tools/law/resolver.cjs': {} },
  },
  rules: {
    'boundaries/dependencies': ['error', { default: 'disallow', checkAllOrigins: true, policies }],
    'boundaries/no-unknown-files': 'error',
    'import/no-cycle': 'error',
    'typescript/no-explicit-any': 'error',
    'no-restricted-imports': ['error', { patterns: [{ group: ['**/*.test.ts', '**/*.test.tsx'], message: 'A test file is nobody\'s module.' }] }],
    'max-params': ['error', { max: 5 }],
    ...budgets(400),
    'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
    'react/exhaustive-deps': 'error',
    // Written for the React compiler, which the build does not use: handing a ref on is fine here.
    'react/refs': 'off',
    'react/set-state-in-effect': 'off',
    // A listener may leave while the others are told, so the list is copied first.
    'unicorn/no-useless-spread': 'off',
    // Catalogues hold words, and "then" is one; nothing awaits a catalogue.
    'unicorn/no-thenable': 'off',
  },
  overrides: [
    { files: ['**/*.test.ts', '**/*.test.tsx', 'test/**'], rules: { 'max-lines-per-function': 'off', 'max-params': 'off' } },
  ],
});
