import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lazy } from '../../../src/support/caches/lazy.ts';

/** What a real shell makes of a text. */
export interface Told {
  /** Whether it takes the text for a script, without running it. */
  readonly accepts: boolean;
  /** The commands that it ran, in order, with their words. */
  readonly ran: readonly (readonly string[])[];
}

export interface Shell {
  readonly name: ShellName;
  tell(text: string): Told;
}

export type ShellName = 'bash' | 'bash as sh' | 'dash' | 'busybox';

const PROGRAMS: Readonly<Record<ShellName, readonly string[]>> = {
  bash: ['/usr/bin/bash'],
  'bash as sh': ['/usr/bin/bash', '--posix'],
  dash: ['/usr/bin/dash'],
  busybox: ['/usr/bin/busybox', 'sh'],
};

export const SHELL_NAMES = Object.keys(PROGRAMS) as readonly ShellName[];

/** In the folder that a script starts in, which it has no way to leave. */
const LOG = '.log';

/** Programs that do nothing but write down what they are started with: nothing else can be started. */
const STUBS = ['k1', 'k2', 'k3', 'no', 'out'] as const;

export function installedShells(): readonly Shell[] {
  return SHELL_NAMES.flatMap((name) => (PROGRAMS[name].slice(0, 1).every(existsSync) ? [shellOf(name)] : []));
}

function shellOf(name: ShellName): Shell {
  const [program = '', ...options] = PROGRAMS[name];
  const root = mkdtempSync(join(tmpdir(), 'shell-lab-'));
  process.on('exit', () => rmSync(root, REMOVAL));
  const bin = join(root, 'bin');
  mkdirSync(bin);
  for (const stub of STUBS) writeFileSync(join(bin, stub), `#!/bin/dash\n${stubOf(stub)}`, { mode: 0o755 });
  for (const shell of ['sh', 'bash']) symlinkSync(program, join(bin, shell));
  const start = (folder: string, text: string, more: readonly string[]): boolean => {
    mkdirSync(folder);
    // what is sent to the background holds the pipes open, so that this waits for it
    const stdio = ['ignore', 'pipe', 'pipe'] as const;
    const args = [...options, ...more, '-c', `${PREAMBLE}${text}`];
    // the types leave out that it leads a process group when it is detached
    const settings: SpawnSyncOptions & { detached: true } = {
      cwd: folder,
      env: { PATH: bin },
      stdio: [...stdio],
      timeout: 5_000,
      killSignal: 'SIGKILL',
      detached: true,
    };
    const { status, pid } = spawnSync(program, args, settings);
    endGroup(pid);
    return status === 0;
  };
  let count = 0;
  return {
    name,
    tell(text) {
      const folder = join(root, `work${++count}`);
      start(folder, text, []);
      const log = join(folder, LOG);
      const ran = existsSync(log) ? readLog(readFileSync(log, 'utf8')) : [];
      rmSync(folder, REMOVAL);
      const accepts = lazy(() => start(join(root, `syntax${count}`), text, ['-n']));
      return {
        ran,
        get accepts() {
          return accepts();
        },
      };
    },
  };
}

/** Ends what a script left in the background with its pipes closed: it would go on writing into the folder. */
function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // all of it has ended
  }
}

/** A process that was ended may still be making its last file. */
const REMOVAL = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 } as const;

/** The name and the words, how many they are first. */
function stubOf(name: string): string {
  const answer = name === 'out' ? 'echo x' : name === 'no' ? 'return 1' : 'return 0';
  const body = `printf '%s\\0' "$#" ${name} "$@" >> ${LOG}`;
  return `${name}() { ${body}; ${answer}; }; ${name} "$@"\n`;
}

/** The same programs as functions, which are faster, where a script does not start another shell. */
const PREAMBLE = `ulimit -t 2 -f 200\n${STUBS.map((stub) => stubOf(stub).replace(/; \w+ "\$@"\n$/, '')).join('\n')}\n`;

function readLog(text: string): readonly (readonly string[])[] {
  const fields = text.split('\0');
  const ran: string[][] = [];
  for (let at = 0; at + 1 < fields.length; ) {
    const count = Number(fields[at]);
    ran.push(fields.slice(at + 1, at + 2 + count));
    at += count + 2;
  }
  return ran;
}

/** Whether a text can start nothing but stubs: each run of letters in it is one of few words, which are no names of programs. */
export function isHarmless(text: string): boolean {
  if (/~|\/[^/]*\/|\\[0-7xuU]/.test(text.replaceAll(/\$\{\w+\/{1,2}\w+(?:\/\w*)?\}/g, ''))) return false;
  return (text.match(/[A-Za-z]+/g) ?? []).every((word) => HARMLESS.has(word));
}

const HARMLESS: ReadonlySet<string> = new Set(
  (
    'k no out x y v w q n t e qv qkv ec cx IFS OF EOF c s sh bash eval echo printf export set unset shift alias unalias return local if then else elif fi for in do ' +
    'done while until case esac function coproc select exec command builtin declare typeset readonly trap exit true false E shopt expand aliases EXIT'
  ).split(' '),
);
