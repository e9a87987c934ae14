import { randomUUID } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { DEFAULT_HOST } from '../../src/model/containers/host-assumptions.ts';
import { rules } from '../../src/rules/index.ts';
import { checkText } from '../support/example.ts';
import { realEngine } from '../support/real-engine.ts';
import { NOT_WALKED, WALKS, type Walk } from './walks.ts';

const ENGINE = realEngine();
if (ENGINE === undefined) process.stderr.write('SKIPPED: containers on a real engine: .ci/real-engine starts one\n');
jest.setTimeout(60_000);

(ENGINE === undefined ? describe.skip : describe)('a path of a container on a real engine', () => {
  const engine = ENGINE as NonNullable<typeof ENGINE>;
  const isWalkable = ({ path, needs }: Walk): boolean => {
    if (needs === undefined || engine.run(needs[0], variables('')).status === 0) return true;
    process.stderr.write(`NOT WALKED: ${path}: only where ${needs[1]}\n`);
    return false;
  };
  const walkable = ENGINE === undefined ? WALKS : WALKS.filter(isWalkable);

  it.each(walkable.map((walk) => [walk.path, walk] as const))('%s leads to the host until it is mended', (_, walk) => {
    expect({ open: reaches(walk, walk.open), mended: reaches(walk, walk.mended) }).toEqual({
      open: true,
      mended: false,
    });
  });

  function variables(token: string): Record<string, string> {
    const { folder, minor } = engine;
    return {
      TOKEN: token,
      SAID: `${token}-said`,
      MINOR: minor,
      HELPER: join(folder, 'helper'),
      MARKER: join(folder, 'marker'),
    };
  }

  function reaches(walk: Walk, options: string): boolean {
    const token = `walk-${randomUUID().slice(0, 8)}`;
    const environment: Record<string, string> = {
      ...variables(token),
      CORE_PATTERN: engine.run('cat /proc/sys/kernel/core_pattern').output.trim(),
    };
    writeHelper(environment);
    const before = engine.run(walk.before ?? 'true', environment);
    if (before.status !== 0) throw new Error(before.errors);
    try {
      const { TOKEN: _, ...told } = environment;
      const { output } = engine.runService(composeFile(walk, options, told), 'app');
      return walk.proof === undefined ? output.includes(token) : engine.run(walk.proof, environment).status === 0;
    } finally {
      engine.run(`${walk.after ?? 'true'}; rm -f /srv/walk/*`, environment);
      rmSync(join(engine.folder, 'marker'), { force: true });
    }
  }
});

function writeHelper({ HELPER: path, MARKER: marker, TOKEN: token }: Record<string, string>): void {
  writeFileSync(path as string, `#!/bin/sh\necho ${token} >${marker}\n`);
  chmodSync(path as string, 0o755);
}

function composeFile(walk: Walk, options: string, environment: object): string {
  const lines = options
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}\n`)
    .join('');
  const command = JSON.stringify(walk.attack).replaceAll('$', '$$$$');
  const network = /network_mode/.test(options) ? '' : '    network_mode: none\n';
  return `services:\n  app:\n    image: small:1\n    command: ${command}\n    environment: ${JSON.stringify(environment)}\n${network}${lines}${walk.others ?? ''}`;
}

describe('the table of walks', () => {
  it.each(WALKS.map((walk) => [walk.path, walk] as const))('%s is reported until it is mended', (path, walk) => {
    const rule = rules.find(({ id }) => id === path);
    if (rule === undefined) throw new Error(`there is no rule ${path}`);
    const host = { ...DEFAULT_HOST, ...walk.host };
    const found = [walk.open, walk.mended].map(
      (options) => checkText(rule, 'compose.yaml', composeFile(walk, options, {}), {}, {}, host).findings.length,
    );
    expect(found).toEqual([1, 0]);
  });

  it('has all paths, and the documentation has it', () => {
    const folder = new URL('../../src/rules/escape/', import.meta.url);
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(new URL(path, folder), 'utf8'));
    const ids = texts.flatMap((text) => /defineEscapePath\(\{\n {2}id: '([^']+)'/.exec(text)?.[1] ?? []);
    const walked = WALKS.map(({ path, by, needs }) => row(path, needs ? `yes, where ${needs[1]}` : 'yes', by));
    const others = Object.entries(NOT_WALKED).map(([path, why]) => row(path, `no: ${why}`, ''));
    expect([...WALKS.map(({ path }) => path), ...Object.keys(NOT_WALKED)].sort()).toEqual(ids.sort());
    expect(readFileSync(new URL('../../docs/escape-paths.md', import.meta.url), 'utf8')).toContain(
      `| --- | --- | --- |\n${[...walked, ...others].join('\n')}\n\n`,
    );
  });
});

function row(path: string, walked: string, by: string): string {
  return `| [\`${path}\`](rules/${path}.md) | ${walked} | ${by} |`;
}
