import { joins, listeners, mayKnow } from './test/architecture/nouns.ts'

const test = '\\.(test|spec)\\.tsx?$'
const either = (names) => `(${names.join('|')})`
const npm = (name) => `(^|/)node_modules/${name}/`
const sides = '^(shared|functions|web)/'
const known = [...Object.keys(mayKnow), ...listeners]

/** Of one noun: every other noun that the table does not grant, on its own side and in shared. */
const nounRules = Object.entries(mayKnow).map(([noun, granted]) => ({
  name: `${noun}-knows-${granted.join('-and-') || 'nobody'}`,
  comment: `shared/${noun} may know the kernel${granted.map((each) => `, ${each}`).join('')} (ARCHITECTURE: the table of nouns)`,
  severity: 'error',
  from: { path: `^shared/${noun}/`, pathNot: test },
  to: { path: `^shared/${either([...known, ...joins].filter((each) => each !== noun && !granted.includes(each)))}/` },
}))

const only = (name, what, where, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(shared|functions|web|infra)/', pathNot: `${where}|${test}` },
  to: { path: npm(what) },
})

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'two files may name each other in types, never at run time',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'shared-is-pure',
      comment: 'shared knows only itself, valibot and the contract',
      severity: 'error',
      from: { path: '^shared/', pathNot: test },
      to: { pathNot: `^shared/|${npm('(valibot|@orpc/contract|temporal-polyfill|temporal-spec)')}` },
    },
    {
      name: 'shared-tests-are-pure',
      severity: 'error',
      from: { path: `^shared/.*${test}` },
      to: { path: '^(functions|web|infra)/' },
    },
    {
      name: 'web-knows-no-server',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(functions|infra)/' },
    },
    {
      name: 'web-runs-in-a-browser',
      severity: 'error',
      from: { path: '^web/', pathNot: `\\.config\\.ts$|${test}` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'web-takes-contracts-by-noun',
      comment: 'the whole contract in one chunk breaks the size budgets',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^shared/api\\.ts$' },
    },
    {
      name: 'functions-know-no-screen-and-no-place',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(web|infra)/' },
    },
    {
      name: 'triggers-compose-nothing',
      comment: 'what runs behind a trigger is composed in functions/portal, for a Lambda and for one machine alike',
      severity: 'error',
      from: { path: '^(functions/[^/]+\\.lambda|infra/local/portal)\\.ts$' },
      to: { path: '^functions/(?!kernel/|portal/)' },
    },
    {
      name: 'the-product-knows-no-test',
      severity: 'error',
      from: { path: '^(shared|functions|web|infra)/', pathNot: test },
      to: { path: '^test/' },
    },
    {
      name: 'kernel-knows-no-noun',
      severity: 'error',
      from: { path: '^shared/kernel/', pathNot: test },
      to: { path: `^shared/${either([...known, ...joins])}/` },
    },
    ...nounRules,
    {
      name: 'performance-sees-no-presence',
      comment: 'attendance and place of work never slip into an appraisal',
      severity: 'error',
      from: { path: `${sides}performance/` },
      to: { path: `${sides}(meetings|flexwork)/` },
    },
    {
      name: 'work-knows-no-meetings',
      comment: 'functions/meetings turns an action into a task; the task carries an opaque origin',
      severity: 'error',
      from: { path: `${sides}work/`, pathNot: test },
      to: { path: `${sides}meetings/` },
    },
    {
      name: 'nobody-imports-the-listeners',
      severity: 'error',
      from: { path: `${sides}[^/]+/`, pathNot: `${sides}${either(listeners)}/|${test}` },
      to: { path: `${sides}${either(listeners)}/` },
    },
    {
      name: 'listeners-know-facts-only',
      severity: 'error',
      from: { path: `^shared/${either(listeners)}/`, pathNot: test },
      to: { path: '^shared/(?!kernel/|people/|notifications/|audit/)', pathNot: '\\.facts\\.ts$' },
    },
    only('livekit-in-the-room', 'livekit-client', '^web/meetings/room/', 'work pages never load the room'),
    only('livekit-keys-in-one-place', 'livekit-server-sdk', '^functions/kernel/livekit\\.ts$', 'one owner of grants'),
    only('sockets-by-the-gateway', 'ws', '^infra/local/', 'AWS keeps the sockets elsewhere'),
    only(
      'stores-behind-ports',
      '@aws-sdk/[a-z0-9-]*(dynamo|s3)[a-z0-9-]*',
      '^(functions/kernel|infra)/',
      'nouns use the ports of the kernel',
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(web/dist|web/public|\\.build)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
