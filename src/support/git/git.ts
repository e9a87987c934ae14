import { isUtf8 } from 'node:buffer';
import { execFile } from 'node:child_process';

/** Nothing that the repository's own configuration names may run, and nothing is written that need not be. */
export const SAFE_GIT_OPTIONS: readonly string[] = [
  '--literal-pathspecs',
  '--no-optional-locks',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'safe.bareRepository=explicit',
];

/** Where git looks is decided by the folder; these would say otherwise, for instance in a hook. */
const LOCATION_VARIABLES = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_NAMESPACE',
];

/** What git's own transports are called; others are programs of any name. */
const PROTOCOLS = 'https:http:ssh:git:file';

/** The environment for git: it asks nobody for a password, and uses the network only where that is wanted. */
export function gitEnvironment(network = false): NodeJS.ProcessEnv {
  const inherited = { ...process.env };
  for (const name of LOCATION_VARIABLES) delete inherited[name];
  return {
    ...inherited,
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    GIT_ALLOW_PROTOCOL: network ? PROTOCOLS : 'none',
    ...(network ? {} : { GIT_NO_LAZY_FETCH: '1' }),
  };
}

export interface GitOptions {
  /** Whether it may fetch. Not unless given. */
  readonly network?: boolean;
  /** In milliseconds. */
  readonly timeout?: number;
  /** What it reads from its standard input. */
  readonly input?: string | Buffer;
}

const TIMEOUT_MILLISECONDS = 60_000;
const MAXIMUM_OUTPUT_BYTES = 512 * 1024 * 1024;

/** Runs git in a folder, without a shell. What it prints, or undefined when it failed: its own words may quote the repository. */
export function git(folder: string, args: readonly string[], options: GitOptions = {}): Promise<Buffer | undefined> {
  const { network = false, timeout = TIMEOUT_MILLISECONDS, input } = options;
  return new Promise((resolve) => {
    const child = execFile(
      'git',
      [...SAFE_GIT_OPTIONS, ...args],
      {
        cwd: folder,
        env: gitEnvironment(network),
        encoding: 'buffer',
        timeout,
        killSignal: 'SIGKILL',
        maxBuffer: MAXIMUM_OUTPUT_BYTES,
        windowsHide: true,
      },
      (error, stdout) => resolve(error === null ? stdout : undefined),
    );
    child.stdin?.on('error', () => {}).end(input);
  });
}

/** Texts that end with NUL, as git lists names with `-z`. */
export function splitNul(output: Buffer): string[] {
  const text = output.toString('utf8');
  if (text.includes('\uFFFD') && !isUtf8(output)) return partsOf(output).map(decodeName);
  const parts = text.split('\0');
  parts.pop();
  return parts;
}

function partsOf(output: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let start = 0, end = output.indexOf(0); end !== -1; start = end + 1, end = output.indexOf(0, start)) {
    parts.push(output.subarray(start, end));
  }
  return parts;
}

/** A byte that is not ASCII, in a name that is not UTF-8, becomes half a surrogate pair: no other name can look like it then. */
function decodeName(name: Buffer): string {
  if (isUtf8(name)) return name.toString('utf8');
  return name.toString('latin1').replaceAll(/[\x80-\xff]/g, (byte) => String.fromCharCode(0xdc00 + byte.charCodeAt(0)));
}
