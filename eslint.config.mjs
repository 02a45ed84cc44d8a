import solid from 'eslint-plugin-solid/configs/typescript'
import tseslint from 'typescript-eslint'

const banned = {
  skipAuth: {
    selector: ':matches(Identifier[name="skipAuth"], Literal[value="skipAuth"])',
    message: 'A webhook is always verified.',
  },
  environment: {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'The environment is read in functions/kernel/env.ts only.',
  },
  present: {
    selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]',
    message: 'shared has no clock: take `now` as an argument.',
  },
  chance: {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'shared has no chance: take the value as an argument.',
  },
  waiting: {
    selector: 'Identifier[name="waitForTimeout"]',
    message: 'Wait for a state, never for a time.',
  },
  leftOut: {
    selector:
      'MemberExpression[property.name=/^(only|skip|todo|fixme|skipIf|runIf)$/]:matches([object.name=/^(test|it|describe)$/], [object.object.name=/^(test|it|describe)$/])',
    message: 'Every test runs.',
  },
}
const ban = (...names) => ({ 'no-restricted-syntax': ['error', ...names.map((name) => banned[name])] })

const tests = ['**/*.test.ts', '**/*.test.tsx', '**/*.spec.ts', 'test/**/*.ts']
const untyped = ['**/*.mjs', '**/*.config.ts', 'web/public/**/*.js']

export default tseslint.config(
  { ignores: ['node_modules', '.build', '.local', 'web/dist', 'test-results', 'playwright-report'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  // One program for all folders: with one for each, a file is checked anew for every folder that imports it.
  { languageOptions: { parserOptions: { project: 'tsconfig.lint.json', tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      eqeqeq: 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-deprecated': [
        'error',
        {
          allow: [
            // Its successor, @hono/aws-lambda, is not published for the pinned hono.
            { from: 'package', name: 'handle', package: 'hono' },
            // Marked so that it stands out; sign-in allows it for a loopback issuer only.
            { from: 'package', name: 'allowInsecureRequests', package: 'openid-client' },
          ],
        },
      ],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  { files: ['infra/**/*.ts'], rules: ban('skipAuth') },
  { files: ['web/**/*.tsx'], ...solid },
  { files: ['web/**/*.ts', 'web/**/*.tsx'], rules: ban('skipAuth', 'environment') },
  { files: ['functions/**/*.ts'], rules: { ...ban('skipAuth', 'environment'), 'no-console': 'error' } },
  {
    files: ['shared/**/*.ts'],
    rules: {
      ...ban('skipAuth', 'environment', 'present', 'chance'),
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'Use Temporal; instants are ISO strings at the wire.' },
      ],
    },
  },
  { files: ['functions/kernel/env.ts'], rules: ban('skipAuth') },
  { files: ['functions/kernel/log.ts'], rules: { 'no-console': 'off' } },
  {
    files: tests,
    rules: {
      'no-restricted-globals': 'off',
      ...ban('skipAuth', 'waiting', 'leftOut'),
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: untyped, ...tseslint.configs.disableTypeChecked },
)
