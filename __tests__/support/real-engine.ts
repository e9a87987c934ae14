import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A Docker Engine on a small host of its own, started by `.ci/real-engine`. */
export interface RealEngine {
  /** A folder that the host and this machine see under the same path. */
  readonly folder: string;
  /** The minor number of `/dev/sda` of the host, the major number is 7. */
  readonly minor: string;
  /** Runs a script of the shell on the host. */
  run(script: string, environment?: Readonly<Record<string, string>>): Ended;
  /** Runs a service of a Compose file, removes its container, and says what it wrote. */
  runService(text: string, name: string): Ended;
}

export interface Ended {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Undefined when the tests run without it; then its tests are reported as skipped. */
export function realEngine(): RealEngine | undefined {
  const folder = process.env['HULLCHECK_TEST_ENGINE'];
  if (folder === undefined) return undefined;
  const host = readFileSync(join(folder, 'pid'), 'utf8').trim();
  const run: RealEngine['run'] = (script, environment = {}) => {
    const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
    const { status, stdout, stderr } = spawnSync(
      'nsenter',
      ['--target', host, '--all', '--', 'env', ...variables, 'sh', '-c', script],
      { cwd: folder, encoding: 'utf8', timeout: 30_000 },
    );
    return { status, output: stdout, errors: stderr };
  };
  return {
    folder,
    minor: run('printf %d "0x$(stat -c %T /dev/sda)"').output,
    run,
    runService(text, name) {
      const path = join(folder, 'compose.yaml');
      writeFileSync(path, text);
      return run(`docker-compose --project-name walk --file ${path} run --rm -T --no-deps ${name} </dev/null`);
    },
  };
}
