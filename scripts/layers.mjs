import { readdirSync } from 'node:fs';

/**
 * What each folder of `src` may import besides its own files: other folders, packages, and `node:*` as `node`.
 * `npm run generate` writes the rules of the linter from it, and docs/architecture.md shows it.
 */
export const LAYERS = {
  support: { imports: [], packages: ['node'], why: 'Support knows nothing about containers.' },
  data: { imports: [], packages: [], why: 'Data is tables: what is worked out from them is in analysis.' },
  model: { imports: ['support'], packages: [], why: 'The model flows between the stages and knows none of them.' },
  analysis: {
    imports: ['support', 'data', 'model'],
    packages: [],
    why: 'Analyses are pure: they ask the model and the tables.',
  },
  syntax: {
    imports: ['support', 'model', 'analysis'],
    packages: ['js-yaml', 'node', 'unbash'],
    why: 'Readers of a syntax know no file format.',
  },
  parse: {
    imports: ['support', 'data', 'model', 'analysis', 'syntax'],
    packages: ['dockerfile-ast', 'node'],
    why: 'Formats turn text into the model and do not know what happens to it.',
  },
  rules: {
    imports: ['support/group-by.ts', 'support/caches/remember.ts', 'data', 'model', 'analysis'],
    packages: [],
    why: 'Rules are pure: they import the model, the analyses, the tables, and files of their concern.',
  },
  link: {
    imports: ['support', 'model', 'analysis', 'parse'],
    packages: ['node'],
    why: 'Linking connects what was parsed.',
  },
  check: {
    imports: ['support', 'model', 'analysis', 'parse', 'rules'],
    packages: [],
    why: 'Checking runs rules over subjects and does no I/O.',
  },
  config: {
    imports: ['support', 'model', 'analysis', 'syntax', 'parse', 'rules', 'check'],
    packages: ['node'],
    why: 'The configuration knows rules and does not run them.',
  },
  images: {
    imports: ['support', 'data', 'model', 'analysis', 'config'],
    packages: [
      'node',
      '@sigstore/bundle',
      '@sigstore/protobuf-specs',
      '@sigstore/verify',
      'ae-cvss-calculator',
      'fzstd',
    ],
    why: 'Looking images up does not know who asks.',
  },
  discover: {
    imports: ['support', 'model', 'analysis', 'parse', 'config'],
    packages: ['node'],
    why: 'Discovery finds files and does not check them.',
  },
  triage: {
    imports: ['support', 'model', 'analysis', 'syntax', 'parse', 'rules', 'check', 'config'],
    packages: ['node'],
    why: 'Triage sorts, identifies and suppresses findings.',
  },
  report: {
    imports: ['support', 'data', 'model', 'analysis', 'rules', 'check', 'triage'],
    packages: ['sarif'],
    why: 'Reports are pure: they turn the result of a scan into text.',
  },
  run: {
    imports: [
      'support',
      'model',
      'analysis',
      'parse',
      'link',
      'rules',
      'check',
      'config',
      'images',
      'discover',
      'triage',
      'report',
    ],
    packages: ['node'],
    why: 'A run knows no base of a change, no fix and no entry.',
  },
  gate: {
    imports: ['support', 'model', 'parse', 'rules', 'config', 'discover', 'triage', 'report', 'run'],
    packages: ['node'],
    why: 'The gate compares two runs.',
  },
  fix: {
    imports: ['support', 'model', 'analysis', 'parse', 'discover', 'triage', 'report', 'run'],
    packages: ['node'],
    why: 'Fixes are made and judged by runs.',
  },
  github: {
    imports: ['support', 'model', 'analysis', 'rules', 'config', 'discover', 'triage', 'report', 'run', 'gate'],
    packages: ['node', '@actions/core', '@actions/github', 'sarif'],
    why: 'The Action is an entry: nothing but action.ts imports it.',
  },
  commands: {
    imports: [
      'support',
      'model',
      'analysis',
      'parse',
      'rules',
      'check',
      'config',
      'images',
      'discover',
      'triage',
      'report',
      'run',
      'gate',
      'fix',
    ],
    packages: ['node', 'commander'],
    why: 'The command line is an entry: nothing but cli.ts imports it.',
  },
};

/** The overrides of biome.json: for each folder and each depth, every import is forbidden unless the table allows it. */
export function lintOverrides(source) {
  const paths = readdirSync(source, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return Object.entries(LAYERS).flatMap(([layer, rights]) => {
    const files = paths.filter((path) => path.startsWith(`${layer}/`) && path.endsWith('.ts'));
    const depths = [...new Set(files.map((path) => path.split('/').length - 2))].sort();
    return [
      ...depths.map((depth) => override(layer, rights, depth)),
      ...(layer === 'rules' ? [escapePaths(rights)] : []),
    ];
  });
}

/** An escape path is made of settings of other concerns, and quotes how the rules about these mend them. */
function escapePaths(rights) {
  const { includes, linter } = override('rules', rights, 2);
  const [{ group }] = linter.rules.style.noRestrictedImports.options.patterns;
  group.push(...['hardening', 'isolation', 'privileges'].map((concern) => `!../../${concern}/**`));
  return { includes: includes.map((glob) => glob.replace('*/*/', 'escape/paths/')), linter };
}

function override(layer, { imports, packages, why }, depth) {
  const group = ['**', ...own(layer, depth), ...others(imports, depth), ...packages.flatMap(packagePatterns)];
  const options = { patterns: [{ group, message: `${why} See scripts/layers.mjs.` }] };
  return {
    includes: [`src/${layer}/${'*/'.repeat(depth)}*.ts`],
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options } } } },
  };
}

/** Files of the same folder of `src`; of rules, those of the same concern, and what defines rules. */
function own(layer, depth) {
  const [inside, outside] = layer === 'rules' && depth > 0 ? [depth - 1, depth] : [depth, depth + 1];
  return [
    '!./**',
    ...(inside > 0 ? ['!../**', `${'../'.repeat(outside)}**`] : []),
    ...(outside === depth ? [`!${'../'.repeat(depth)}define-*.ts`] : []),
  ];
}

function others(imports, depth) {
  return imports.map((name) => `!${'../'.repeat(depth + 1)}${name}${name.endsWith('.ts') ? '' : '/**'}`);
}

function packagePatterns(name) {
  return name === 'node' ? ['!node:*', '!node:*/*'] : [`!${name}`];
}
