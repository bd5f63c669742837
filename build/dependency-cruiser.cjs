/** Who may import whom. tsc enforces most of it by project references; this sees the rest. */
module.exports = {
  forbidden: [
    {
      name: 'core-is-pure',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: '^(electron|renderer|test|build)/' },
    },
    {
      name: 'core-allow-list',
      comment:
        'core runs on both sides: no Node, no DOM libraries, few packages. @noble/hashes: name-based ids and checksums in exports; fflate: zip containers (xlsx, docx, qdpx)',
      severity: 'error',
      from: { path: '^core/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core', 'npm-no-pkg'],
        pathNot: 'node_modules/(zod|fflate|@noble/hashes)/',
      },
    },
    {
      name: 'no-electron-in-renderer',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/' },
    },
    {
      name: 'no-node-in-renderer',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-renderer-in-electron',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'storage-without-electron',
      comment: 'storage runs in plain Node: the command line uses it',
      severity: 'error',
      from: { path: '^electron/(storage|cli)/' },
      to: { path: '^(electron/(main|preload)/|node_modules/electron/)' },
    },
    {
      name: 'preload-knows-ipc-only',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { path: '^(core/(?!ipc/)|electron/(?!preload/)|renderer/)' },
    },
    {
      name: 'no-tests-in-product',
      severity: 'error',
      from: { path: '^(core|electron|renderer)/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'electron comes from the runtime; mdast is types only (@types/mdast)',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(electron|mdast$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'build/tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'], // packages such as lowdb have no other way in
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
