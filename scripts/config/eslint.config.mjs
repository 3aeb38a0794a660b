/** Lint: few rules, all of them on. A suppression that suppresses nothing is an error. */
import { join } from 'node:path';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const tsconfigRootDir = join(import.meta.dirname, '../..');
const typed = ['src/**/*.ts', 'demo/**/*.ts', 'tests/**/*.ts'];
const withLit = ['src/elements/**/*.ts', 'demo/**/*.ts'];

/** Calls whose promise nobody waits for: node:test does so itself, and Chai's `equal` only seems to answer one. */
const allowForKnownSafeCalls = [
  { from: 'package', name: ['describe', 'it', 'suite', 'test'], package: 'node:test' },
  { from: 'package', name: 'Equal', package: 'chai' },
];

/** Names that only a page, or only a server, has. */
const pageGlobals = ['document', 'window', 'navigator', 'location', 'customElements', 'HTMLElement', 'DOMParser'];
const effects = ['fetch', 'XMLHttpRequest', 'localStorage', 'caches', 'process', 'Buffer', 'require', '__dirname'];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', '.cache/', '**/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-else-return': 'error',
      'no-control-regex': 'error',
      'no-empty-character-class': 'error',
      'no-misleading-character-class': 'error',
      'no-self-compare': 'error',
      'no-useless-escape': 'error',
    },
  },
  {
    files: typed,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: ['tsconfig.json', 'tests/tsconfig.json'], tsconfigRootDir } },
    rules: {
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // What comes from outside (fetch, cache, output) is a plain object of functions, made to be taken apart.
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
        { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'Use a module.' },
        { selector: 'TSParameterProperty', message: 'Declare the field and assign it.' },
        { selector: 'ExportDefaultDeclaration > ClassDeclaration', message: 'Export classes by name.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/**/_*.ts'],
    rules: { 'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }] },
  },
  {
    files: ['src/{core,providers,sources,playback,formats,resolver,render,legacy}/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...pageGlobals, ...effects] },
  },
  { files: ['**/_*.ts'], rules: { 'no-useless-escape': 'off' } },
  {
    files: withLit,
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      '@typescript-eslint/unbound-method': 'error',
      'lit/attribute-names': 'error',
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
    },
  },
  {
    // Chai asserts with properties, a test may know better than the compiler that something is there, and a stand-in may
    // answer a promise without waiting for anything.
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
);
