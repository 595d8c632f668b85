'use strict';

/** Rooms of the core that each room may read, besides itself and messages. */
const CORE_ROOMS = {
  values: [],
  formula: ['values'],
  catalogue: ['values', 'formula'],
  entries: ['values', 'formula', 'catalogue'],
  rules: ['values', 'formula', 'catalogue', 'entries'],
  validate: ['values', 'formula', 'catalogue', 'entries', 'rules'],
  assess: ['values', 'formula', 'catalogue', 'entries', 'rules'],
  rollup: ['values', 'formula', 'catalogue', 'entries', 'rules', 'validate', 'assess'],
  workbook: ['values', 'formula', 'entries'],
  picture: ['values', 'entries', 'workbook'],
  forms: ['values', 'formula', 'catalogue', 'entries', 'rules', 'assess', 'workbook'],
  plan: [
    'values',
    'formula',
    'catalogue',
    'entries',
    'validate',
    'assess',
    'rollup',
    'workbook',
    'forms',
  ],
  planbook: ['values', 'formula', 'catalogue', 'entries', 'assess', 'workbook', 'picture'],
  standing: ['values', 'catalogue', 'entries', 'validate', 'workbook', 'picture', 'forms', 'plan'],
};

/** Files of types only that any room of the core may name as types, though they lie in a later room. */
const SHARED_TYPES = ['validate/Finding', 'assess/Assessment'].map(
  (file) => `^src/core/${file}[.]ts$`,
);

/** Rooms of which messages word the facts. */
const FACTS = ['values', 'formula', 'catalogue', 'entries', 'validate', 'assess', 'rollup'];

/** Rooms of the core that made-up months may read. */
const SAMPLE_READS = [...CORE_ROOMS.rollup, 'rollup', 'messages'];

/** npm packages the core may use: exact arithmetic, the schema library and hashes. */
const CORE_LIBRARIES = '^node_modules/(@types/)?(big[.]js|zod|numfmt|@noble/hashes)/';

const HOSTS = ['office', 'xlsx', 'grid'];

/** What another program may mount: the pane in its page, with the catalogue that travels with it. */
const MOUNTABLE = '^src/taskpane/(mountPane[.]tsx|PaneSetup[.]ts|bundledCatalogue[.]ts)$';

/** The composition roots, the only files that name a host. */
const MAIN_FILES = [
  '^src/cli/main[.]ts$',
  '^src/taskpane/(main[.]tsx|(commands|reader)[.]ts)$',
  '^src/workbench/(main[.]ts|pane[.]tsx)$',
];

const rooms = Object.entries(CORE_ROOMS).map(([room, below]) => ({
  name: `core-${room}`,
  comment: `core/${room} reads only ${['messages', ...below].join(', ')}.`,
  severity: 'error',
  from: { path: `^src/core/${room}/` },
  to: {
    path: '^src/core/',
    pathNot: [...[room, 'messages', ...below].map((name) => `^src/core/${name}/`), ...SHARED_TYPES],
  },
}));

const programs = ['cli', 'taskpane', 'workbench'].flatMap((program) => [
  {
    name: `${program}-reads-app-and-core-types`,
    comment: 'A program wires use cases; of the core it knows types and messages.',
    severity: 'error',
    from: { path: `^src/${program}/`, pathNot: MAIN_FILES },
    to: { path: '^src/', pathNot: [`^src/${program}/`, '^src/app/', '^src/core/'] },
  },
  {
    name: `${program}-main-reads-no-other-program`,
    comment: 'A main file names hosts, but of other programs only the pane, to mount it.',
    severity: 'error',
    from: { path: MAIN_FILES.filter((file) => file.startsWith(`^src/${program}/`)) },
    to: {
      path: '^src/',
      pathNot: [`^src/${program}/`, '^src/app/', '^src/core/', '^src/hosts/', MOUNTABLE],
    },
  },
]);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'No file may need itself.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-package',
      comment:
        'What src uses is a dependency that package.json names; what builds it never travels.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/build/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], pathNot: '@types/' },
    },
    {
      name: 'src-knows-no-test',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'core-is-closed',
      comment: 'The core imports the core only.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: ['^src/', '^seeds/', '^assets/'], pathNot: '^src/core/' },
    },
    {
      name: 'core-libraries',
      comment: 'The core uses no Node module and few libraries.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: ['^src/', '^seeds/', '^assets/', '^test/', CORE_LIBRARIES] },
    },
    {
      name: 'core-known-rooms',
      comment: 'A new room of the core gets its place in the order above first.',
      severity: 'error',
      from: {
        path: '^src/core/',
        pathNot: [...Object.keys(CORE_ROOMS), 'messages'].map((room) => `^src/core/${room}/`),
      },
      to: {},
    },
    ...rooms,
    {
      name: 'core-messages',
      comment: `Messages read types only, of the facts that they word: ${FACTS.join(', ')}.`,
      severity: 'error',
      from: { path: '^src/core/messages/' },
      to: {
        path: '^src/core/',
        pathNot: '^src/core/messages/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'core-messages',
      comment: `Messages know ${FACTS.join(', ')} and no room above them.`,
      severity: 'error',
      from: { path: '^src/core/messages/' },
      to: {
        path: '^src/core/',
        pathNot: ['messages', ...FACTS].map((room) => `^src/core/${room}/`),
      },
    },
    {
      name: 'core-shared-types',
      comment: 'An earlier room names a later one only for its types.',
      severity: 'error',
      from: { path: '^src/core/(values|catalogue|entries|rules)/' },
      to: { path: SHARED_TYPES, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sample-reads-core',
      comment: `Made-up months stand above the core and read ${SAMPLE_READS.join(', ')}; nothing in the core knows of them.`,
      severity: 'error',
      from: { path: '^src/sample/' },
      to: {
        path: '^src/',
        pathNot: ['^src/sample/', ...SAMPLE_READS.map((room) => `^src/core/${room}/`)],
      },
    },
    {
      name: 'app-reads-core',
      comment: 'Use cases know the core, made-up months and the port, no host and no program.',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { path: '^src/', pathNot: ['^src/app/', '^src/core/', '^src/sample/'] },
    },
    ...HOSTS.map((host) => ({
      name: `host-${host}`,
      comment:
        'A host knows workbooks as plans, snapshots, values, messages, the port and what it shows; never another host.',
      severity: 'error',
      from: { path: `^src/hosts/${host}/` },
      to: {
        path: '^src/',
        pathNot: [
          `^src/hosts/${host}/`,
          '^src/core/(workbook|picture|entries|values|messages)/',
          '^src/app/(WorkbookHost|ShownSheet)[.]ts$',
        ],
      },
    })),
    ...programs,
    {
      name: 'programs-read-core-types',
      comment:
        'Outside the core and the use cases, its rooms are known by their types; messages, limits, addresses, the program’s version, work in pieces and the way out for text may be used.',
      severity: 'error',
      from: { path: '^src/(cli|taskpane|workbench)/', pathNot: MAIN_FILES },
      to: {
        path: '^src/core/',
        pathNot: [
          '^src/core/messages/',
          '^src/core/values/(address|limits|pieces|program|visible)[.]ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
