import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The core is given its dates and its chance; it never looks at a clock or throws dice itself. */
const CORE_IS_PURE = {
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'The core is passed its dates.' },
    { object: 'Math', property: 'random', message: 'The core is passed its random numbers.' },
  ],
  'no-restricted-globals': [
    'error',
    { name: 'globalThis', message: 'The core knows no surroundings.' },
    { name: 'eval', message: 'The core knows no surroundings.' },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: 'The core is passed its dates.',
    },
    { selector: "CallExpression[callee.name='Date']", message: 'The core is passed its dates.' },
    {
      selector: 'VariableDeclarator > Identifier.init[name=/^(Date|Math)$/]',
      message: 'A second name for Date or Math would hide the clock and the dice.',
    },
  ],
};

const TYPESCRIPT = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  '@typescript-eslint/no-import-type-side-effects': 'error',
  // Every index is checked by the compiler; `!` says that this one is known to exist.
  '@typescript-eslint/no-non-null-assertion': 'off',
  // What is taken out of an object to leave the rest of it.
  '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
  '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true },
  ],
};

export default tseslint.config(
  { ignores: ['dist/', 'release/', 'coverage/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: TYPESCRIPT,
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', 300],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
    },
  },
  {
    // Chinese texts set words apart with the full-width space.
    rules: {
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
    },
  },
  { files: ['src/core/**/*.ts', 'src/sample/**/*.ts'], rules: CORE_IS_PURE },
  {
    files: ['**/*.cjs', 'webpack.config.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: Object.fromEntries(
        ['require', 'module', '__dirname', '__filename', 'process', 'console'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
  {
    files: ['src/taskpane/boot.js'],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: 'script',
      globals: { window: 'readonly', document: 'readonly' },
    },
  },
);
