import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { VERSION } from '../../src/support/version.ts';
import { folderWith } from '../support/folder.ts';
import { lastBuild } from '../support/last-build.ts';

const CLI = lastBuild(['dist/cli/index.js', 'build/cli.js']);

const ACTION = lastBuild(['dist/action/index.js', 'build/action.js']);

interface Given {
  readonly stdout?: number;
  readonly stopsReading?: boolean;
  readonly program?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a process. A descriptor takes its output, if there is one. */
function run(args: readonly string[], given: Given = {}): Promise<Ended> {
  const child = spawn(process.execPath, [given.program ?? CLI, ...args], {
    stdio: ['ignore', given.stdout ?? 'pipe', 'pipe'],
    env: { ...process.env, ...given.environment },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (given.stopsReading) child.stdout?.destroy();
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

describe('the command line as a process', () => {
  it('gets its arguments, and prints', async () => {
    expect(await run(['--version'])).toEqual({ status: 0, stdout: `${VERSION}\n`, stderr: '' });
  });

  it('ends with 2 for arguments that cannot work', async () => {
    const { status, stdout, stderr } = await run(['scan', '--no-such-option']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain("unknown option '--no-such-option'");
  });

  it('does not fail where a reader stops early', async () => {
    const { status, stdout, stderr } = await run(['rules', '--json'], { stopsReading: true });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\[\n/);
    expect(stdout.length).toBeLessThan((await run(['rules', '--json'])).stdout.length);
  });

  (existsSync('/dev/full') ? it : it.skip)('fails where its output cannot be written', async () => {
    const full = openSync('/dev/full', 'w');
    try {
      const { status, stderr } = await run(['rules'], { stdout: full });
      expect([status, stderr]).toEqual([
        2,
        'hullcheck: the output cannot be written: ENOSPC: no space left on device, write\n',
      ]);
    } finally {
      closeSync(full);
    }
  });

  it('prints no stack where the reader of the log of the Action stops early', async () => {
    const services = Array.from({ length: 2000 }, (_, index) => `  s${index}: { image: a, privileged: true }\n`);
    const workspace = folderWith({ 'compose.yaml': `services:\n${services.join('')}` });
    const environment = {
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: '',
      GITHUB_STEP_SUMMARY: '',
      RUNNER_TEMP: workspace,
      'INPUT_IMAGE-LOOKUP': 'never',
      INPUT_UPLOAD: 'never',
      INPUT_CACHE: 'false',
    };
    const { status, stderr } = await run([], { stopsReading: true, program: ACTION, environment });
    expect([status, stderr]).toEqual([1, '']);
  });
});
