import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(root + path, 'utf8');

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

  it.each(['docs/github.md', ...readdirSync(`${root}docs/github`).map((name) => `docs/github/${name}`)])(
    '%s has valid YAML',
    (path) => {
      for (const [, yaml = ''] of read(path).matchAll(/```yaml\n([\s\S]*?)```/g))
        expect(() => load(yaml)).not.toThrow();
    },
  );

  it('names inputs that exist', () => {
    const { inputs } = load(read('action.yml')) as { inputs: Record<string, unknown> };
    for (const path of ['docs/github.md', ...readdirSync(`${root}docs/github`).map((name) => `docs/github/${name}`)]) {
      for (const [, block = ''] of read(path).matchAll(
        /uses: hullcheck\/hullcheck@v[\d.]+\n((?:\s+(?:with:|if:.*|[\w-]+: .*)\n)*)/g,
      )) {
        const names = [...block.matchAll(/^\s{4,}([\w-]+): /gm)].map(([, name]) => name as string);
        expect(names.filter((name) => name !== 'if' && inputs[name] === undefined)).toEqual([]);
      }
    }
  });
});
