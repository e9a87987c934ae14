import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { VERSION } from '../../src/support/version.ts';
import { cycloneDxErrors, hasCycloneDxSchemas } from '../support/cyclonedx-schema.ts';

interface Component {
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  readonly properties: readonly { readonly value: string }[];
}

interface Bom {
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  readonly vulnerabilities: readonly unknown[];
}

interface Statement {
  readonly id: string;
  readonly package: string;
  readonly justification: string;
  readonly detail: string;
}

interface Given {
  readonly lock: unknown;
  readonly licences: Readonly<Record<string, string>>;
  readonly statements: readonly Statement[];
}

const SCRIPT = '../../scripts/sbom.mjs';
const { sbomOf } = (await import(SCRIPT)) as { readonly sbomOf: (given: Given) => Bom };
const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const read = (name: string) => readFileSync(path(name), 'utf8');

const GIVEN: Given = {
  lock: JSON.parse(read('package-lock.json')),
  licences: { action: read('dist/action/licenses.txt'), cli: read('dist/cli/licenses.txt') },
  statements: JSON.parse(read('packaging/vex.json')),
};
const STATEMENT: Statement = {
  id: 'CVE-2026-1',
  package: 'js-yaml',
  justification: 'code_not_reachable',
  detail: 'hullcheck does not use that part.',
};
const nameOf = ({ group, name }: Component) => [group, name].filter(Boolean).join('/');

describe('the bill of materials of the bundles', () => {
  const bom = sbomOf(GIVEN);

  it.each(['action', 'cli'])('lists the packages whose code is in dist/%s', (bundle) => {
    const code = readdirSync(path(`dist/${bundle}`))
      .filter((name) => name.endsWith('.js'))
      .map((name) => read(`dist/${bundle}/${name}`))
      .join('\n');
    const modules = code.matchAll(/^\/{2,}? ?.*\.\/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//gm);
    const inCode = new Set([...modules].map(([, name]) => name));
    const inside = bom.components.filter(({ properties }) =>
      properties.some(({ value }) => value === `dist/${bundle}`),
    );
    expect(inCode.size).toBeGreaterThan(5);
    expect([...inCode].filter((name) => !inside.some((one) => nameOf(one) === name))).toEqual([]);
  });

  it('has the version and the hash of each in the lock file, and none of the tools', () => {
    const [yaml] = bom.components.filter((one) => nameOf(one) === 'js-yaml');
    const { packages } = GIVEN.lock as { packages: Record<string, { version: string; integrity: string }> };
    const locked = packages['node_modules/js-yaml'];
    expect(yaml).toMatchObject({ version: locked?.version, purl: `pkg:npm/js-yaml@${locked?.version}` });
    expect(Buffer.from(yaml?.hashes[0]?.content ?? '', 'hex').toString('base64')).toBe(locked?.integrity.slice(7));
    expect(bom.components.map(nameOf)).not.toContain('jest');
    // one is in the folder of a package that needs an older version
    const clients = bom.components.filter((one) => nameOf(one) === '@actions/http-client');
    expect(clients).toHaveLength(2);
    const refs = new Set([`pkg:npm/hullcheck@${VERSION}`, ...bom.components.map(({ purl }) => purl)]);
    expect(
      bom.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter((one) => !refs.has(one)),
    ).toEqual([]);
  });

  it('is the same each time', () => {
    expect(JSON.stringify(sbomOf(GIVEN))).toBe(JSON.stringify(bom));
  });

  it('says which vulnerabilities do not concern hullcheck', () => {
    const [yaml] = bom.components.filter((one) => nameOf(one) === 'js-yaml');
    expect(sbomOf({ ...GIVEN, statements: [STATEMENT] }).vulnerabilities).toEqual([
      {
        id: 'CVE-2026-1',
        analysis: { state: 'not_affected', justification: 'code_not_reachable', detail: STATEMENT.detail },
        affects: [{ ref: yaml?.purl }],
      },
    ]);
  });

  it('keeps no statement about a package that is gone, and misses no package', () => {
    const gone = { ...STATEMENT, package: 'left-pad' };
    expect(() => sbomOf({ ...GIVEN, statements: [gone] })).toThrow('CVE-2026-1: left-pad is in no bundle any more.');
    const lost = { ...GIVEN, licences: { cli: `${GIVEN.licences['cli']}\njest\nMIT\nx\n\nistanbul-reports\nMIT\n` } };
    expect(() => sbomOf(lost)).toThrow('In the bundle, but used by nothing in it: istanbul-reports');
  });
});

(hasCycloneDxSchemas ? describe : describe.skip)('the published schema of CycloneDX', () => {
  it('accepts the bill of materials of the bundles', () => {
    expect(cycloneDxErrors(sbomOf({ ...GIVEN, statements: [STATEMENT] }))).toEqual([]);
  });

  it('is in force', () => {
    const wrong = { ...STATEMENT, justification: 'because' };
    expect(cycloneDxErrors(sbomOf({ ...GIVEN, statements: [wrong] })).join()).toContain('justification');
  });
});
