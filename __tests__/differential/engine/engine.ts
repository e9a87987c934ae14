import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from './inspected.ts';
import { inspected } from './inspected.ts';

/** A Docker Engine of its own with one small image, without any network. */
export interface Engine {
  /** Has Docker Compose create the one service of a project, and says what the engine made of it. */
  ask(text: string): Answer;
  stop(): void;
}

/** What of the machine is needed; undefined, and said aloud, where something is missing. */
const PROGRAMS = ['/usr/sbin/dockerd', '/usr/bin/docker', '/usr/bin/docker-compose', '/bin/busybox'];

export const IMAGE = 'lab:1';

export function startEngine(): Engine | undefined {
  const missing = PROGRAMS.filter((path) => !existsSync(path));
  if (missing.length > 0 || process.getuid?.() !== 0) {
    process.stderr.write(
      `The lab of the engine needs root and ${PROGRAMS.join(', ')}: only recorded answers are compared.\n`,
    );
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'engine-lab-'));
  const host = `unix://${folder}/d.sock`;
  const daemon = startDaemon(folder, host);
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], DOCKER_HOST: host };
  const run = (program: string, args: readonly string[], cwd = folder) =>
    spawnSync(program, args, { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 26, timeout: 60_000 });
  importImage(folder, run);
  return {
    ask: (text) => create(join(folder, 'project'), text, run),
    stop: () => {
      daemon.kill('SIGTERM');
      spawnSync('sh', ['-c', `while kill -0 ${daemon.pid} 2>/dev/null; do sleep 0.1; done`], { timeout: 10_000 });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Run = (
  program: string,
  args: readonly string[],
  cwd?: string,
) => { status: number | null; stdout: string; stderr: string };

function startDaemon(folder: string, host: string): ChildProcess {
  const log = openSync(join(folder, 'log'), 'w');
  const places = [
    '--data-root',
    join(folder, 'data'),
    '--exec-root',
    join(folder, 'exec'),
    '--pidfile',
    join(folder, 'pid'),
  ];
  const network = ['--bridge=none', '--iptables=false', '--ip6tables=false'];
  return spawn('/usr/sbin/dockerd', [...places, '-H', host, ...network], { stdio: ['ignore', log, log] });
}

function importImage(folder: string, run: Run): void {
  const bin = join(folder, 'root/bin');
  mkdirSync(bin, { recursive: true });
  cpSync('/bin/busybox', join(bin, 'busybox'));
  symlinkSync('busybox', join(bin, 'sh'));
  const script = `for i in $(seq 100); do docker version >/dev/null 2>&1 && break; sleep 0.2; done; tar -C root -c . | docker import - ${IMAGE}`;
  const { status, stderr } = run('sh', ['-c', script]);
  if (status !== 0) throw new Error(`The engine of the lab did not start: ${stderr}`);
}

function create(folder: string, text: string, run: Run): Answer {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'compose.yml'), text);
  const compose = (...args: string[]) => run('docker-compose', ['-p', 'lab', ...args], folder);
  try {
    const { status, stderr } = compose('up', '--no-start');
    if (status !== 0)
      return { error: stderr.trim().split('\n').at(-1)?.replaceAll(folder, '.').slice(0, 200) || 'refused' };
    const [container] = JSON.parse(run('docker', ['inspect', 'lab-a-1']).stdout) as Parameters<typeof inspected>[0][];
    return { error: '', container: inspected(container as Parameters<typeof inspected>[0], folder) };
  } finally {
    compose('down', '--volumes', '--timeout', '0');
    rmSync(folder, { recursive: true, force: true });
  }
}
