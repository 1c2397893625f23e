/**
 * Who may import whom (谁可以引用谁). Read by dependency-cruiser and by the test of docs/architecture.md.
 * A module is entered by its index.ts; a browser enters it by contract.ts. Reading a PDF and packing a report need not
 * load a database: there are doors of their own for them.
 */
export const allowedImports = {
  law: [],
  platform: [],
  report: ['law'],
  bodies: ['law', 'platform'],
  publishing: ['law', 'bodies', 'platform'],
  redaction: ['law', 'report', 'platform'],
  applications: ['law', 'bodies', 'redaction', 'platform'],
  disputes: ['law', 'bodies', 'platform'],
  registers: ['law', 'bodies', 'platform'],
  filing: ['law', 'report', 'bodies', 'publishing', 'applications', 'disputes', 'registers', 'platform'],
  portal: ['law', 'report', 'bodies', 'publishing', 'applications', 'registers', 'filing', 'platform'],
  demonstration: [
    'law',
    'report',
    'bodies',
    'publishing',
    'applications',
    'disputes',
    'registers',
    'filing',
    'platform',
  ],
  server: [
    'law',
    'report',
    'bodies',
    'publishing',
    'applications',
    'redaction',
    'disputes',
    'registers',
    'filing',
    'portal',
    'demonstration',
    'platform',
  ],
  cli: ['law', 'report', 'filing', 'server', 'platform'],
  web: [
    'law',
    'report',
    'bodies',
    'publishing',
    'applications',
    'redaction',
    'disputes',
    'registers',
    'filing',
    'platform',
  ],
};

/** What runs unchanged in a browser is entered there as everywhere; of all else a page sees what was agreed on. */
const runsAnywhere = ['law', 'report'];
const sideDoors = { platform: 'pdf/index', filing: 'stored/index' };
const entryOf = (target, module) =>
  module === 'web' && !runsAnywhere.includes(target)
    ? `^src/${target}/contract\\.ts$`
    : `^src/${target}/(index|contract|${sideDoors[target] ?? 'index'})\\.ts$`;

const place = (module) => (module === 'web' ? '^web/' : `^src/${module}/`);

const boundaries = Object.entries(allowedImports).map(([module, targets]) => ({
  name: `${module}-imports`,
  severity: 'error',
  comment: `${module} may import only: ${targets.join(', ') || 'nothing'} (docs/architecture.md)`,
  from: { path: place(module) },
  to: {
    path: '^(src|web)/',
    pathNot: [place(module), ...targets.map((target) => entryOf(target, module))],
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...boundaries,
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Data flows one way.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pure-has-no-node',
      severity: 'error',
      comment: 'law and report run unchanged in browser, command line and server.',
      from: { path: '^src/(law|report)/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-dumping-grounds',
      severity: 'error',
      comment: 'A helper lives in the file that uses it, or gets a name and a home.',
      from: {},
      to: {
        path: '(^|/)(utils?|helpers?|common|shared|core|misc|manager|service)s?(/|\\.ts)',
        pathNot: 'node_modules',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    // TypeScript 7 offers no API to parse with yet.
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
