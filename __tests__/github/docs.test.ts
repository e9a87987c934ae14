import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { load, loadAll } from 'js-yaml';
import { readInputs } from '../../src/github/inputs.ts';
import { VERSION } from '../../src/support/version.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(root + path, 'utf8');

type Named = Readonly<Record<string, unknown>>;
const action = load(read('action.yml')) as { readonly inputs: Named; readonly outputs: Named };
const workflow = load(read('.github/workflows/scan.yml')) as {
  readonly on: { readonly workflow_call: { readonly inputs: Named } };
  readonly jobs: { readonly hullcheck: { readonly steps: readonly Step[] } };
};

/** All that people read; pages of rules are tested with the rules. */
const PAGES = [
  'README.md',
  ...['docs', 'docs/github'].flatMap((folder) =>
    readdirSync(root + folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

const SOURCES = [
  'src/github/upload/refusals.ts',
  'src/github/upload/plan.ts',
  'src/github/upload/upload-sarif.ts',
  'src/gate/index.ts',
  'src/gate/base-policy.ts',
  'src/github/judge-workflow.ts',
];

/** Texts of the sources as people see them, numbers and names in them aside. */
const messages = SOURCES.map(read)
  .join('')
  .replaceAll(/['`] \+\s*['`]/g, '')
  .replaceAll(/\$\{RESULTS_SHOWN\}/g, '5000')
  .replaceAll(/\$\{largest\}/g, '5001')
  .replaceAll(/\$\{what\}/g, 'configuration')
  .replaceAll(/\$\{name\}/g, 'cache-dir');

describe('the documentation', () => {
  it('explains messages that exist', () => {
    const table = read('docs/github.md').split('## Troubleshooting')[1] ?? '';
    const quoted = [...table.matchAll(/^\| ([^|]+) \|/gm)].map(([, text = '']) => text).slice(2);
    expect(quoted.length).toBeGreaterThan(12);
    expect(quoted.filter((text) => !messages.includes(text))).toEqual([]);
  });

  it('has all inputs and outputs', () => {
    const text = PAGES.map(read).join('');
    const names = [...Object.keys(action.inputs), ...Object.keys(action.outputs)];
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the workflow for other repositories', () => {
  it('has all inputs of the Action but the token, with the same defaults, and passes them on', () => {
    const names = Object.keys(action.inputs).filter((name) => name !== 'token');
    const { inputs } = workflow.on.workflow_call;
    expect(Object.keys(inputs)).toEqual(names);
    const defaultsIn = (all: Named): unknown[] =>
      names.map((name) => (all[name] as { readonly default?: unknown }).default ?? '');
    expect(defaultsIn(inputs)).toEqual(defaultsIn(action.inputs));
    const step = workflow.jobs.hullcheck.steps.find(({ uses }) => String(uses).startsWith('hullcheck/'));
    expect(step?.with).toEqual(Object.fromEntries(names.map((name) => [name, `\${{ inputs.${name} }}`])));
  });
});

interface Step {
  readonly uses?: unknown;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Found {
  readonly step: Step;
  /** Of the job, or of all; undefined where the text shows none. */
  readonly permissions: Readonly<Record<string, string>> | undefined;
}

/** All steps, and jobs, that use something of ours, wherever they are in an example. */
function usesIn(value: unknown, permissions?: Found['permissions']): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as { readonly permissions?: Found['permissions'] }).permissions ?? permissions;
  const { uses } = value as Step;
  const isOurs = typeof uses === 'string' && uses.startsWith('hullcheck/hullcheck');
  const below = Object.values(value).flatMap((item) => usesIn(item, own));
  return isOurs ? [{ step: value as Step, permissions: own }, ...below] : below;
}

/** Why it would not do what it says. */
function problemOf({ step, permissions }: Found): string | undefined {
  const [place = '', version] = String(step.uses).split('@');
  if (version !== `v${VERSION}`) return `the version ${version}`;
  const isWorkflow = place.endsWith('/.github/workflows/scan.yml');
  if (!isWorkflow && place !== 'hullcheck/hullcheck') return `no such Action: ${place}`;
  const known = isWorkflow ? workflow.on.workflow_call.inputs : action.inputs;
  const unknown = Object.keys(step.with ?? {}).find((name) => known[name] === undefined);
  if (unknown !== undefined) return `no such input: ${unknown}`;
  return wrongValue(step.with ?? {}) ?? missingPermission(step.with ?? {}, permissions);
}

function wrongValue(given: Readonly<Record<string, unknown>>): string | undefined {
  const names = Object.keys(given).map((name) => `INPUT_${name.toUpperCase()}`);
  try {
    for (const [name, value] of Object.entries(given)) process.env[`INPUT_${name.toUpperCase()}`] = String(value);
    readInputs();
    return undefined;
  } catch (error) {
    return String(error);
  } finally {
    for (const name of names) delete process.env[name];
  }
}

function missingPermission(
  { upload, comment, ...given }: Readonly<Record<string, unknown>>,
  permissions: Found['permissions'],
): string | undefined {
  if (permissions === undefined) return undefined;
  const needed = {
    contents: 'read',
    ...(upload !== 'never' && { 'security-events': 'write' }),
    ...(given['check-run'] === true && { checks: 'write' }),
    ...((given['review-suggestions'] === true || (comment ?? 'never') !== 'never') && { 'pull-requests': 'write' }),
  };
  const wanted = Object.entries(needed).find(([name, level]) => permissions[name] !== level);
  return wanted && `it lacks ${wanted.join(': ')}`;
}

describe.each(PAGES)('%s', (path) => {
  const examples = [...read(path).matchAll(/^```ya?ml\n([\s\S]*?)^```/gm)].map(([, yaml = '']) => yaml);

  it('has valid YAML', () => {
    for (const yaml of examples) expect(() => loadAll(yaml)).not.toThrow();
  });

  it('uses what there is, with the permissions that it takes', () => {
    const found = examples.flatMap((yaml) => usesIn(loadAll(yaml)));
    // each is seen
    expect(found).toHaveLength(examples.join('').match(/uses: hullcheck\/hullcheck/g)?.length ?? 0);
    expect(found.flatMap((one) => problemOf(one) ?? [])).toEqual([]);
  });

  it('asks for outputs that there are', () => {
    const names = [...read(path).matchAll(/steps\.hullcheck\.outputs\.([\w-]+)/g)].map(([, name = '']) => name);
    expect(names.filter((name) => action.outputs[name] === undefined)).toEqual([]);
  });
});
