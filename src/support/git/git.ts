import { isUtf8 } from 'node:buffer';
import { execFile } from 'node:child_process';

/** Prevents running anything from the repository's own configuration, and avoids unnecessary writes. */
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

/** Variables that would override the folder in which git works, for instance in a hook. */
const LOCATION_VARIABLES = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_NAMESPACE',
];

/** The names of git's own transports; others are arbitrary programs. */
const PROTOCOLS = 'https:http:ssh:git:file';

/** The environment for git: it never asks for a password, and uses the network only if allowed. */
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
  /** Whether it may fetch; false by default. */
  readonly network?: boolean;
  /** In milliseconds. */
  readonly timeout?: number;
  /** The text for its standard input. */
  readonly input?: string | Buffer;
}

const TIMEOUT_MILLISECONDS = 60_000;
const MAXIMUM_OUTPUT_BYTES = 512 * 1024 * 1024;

/** Runs git in a folder, without a shell. Returns its output, or undefined when it fails: its error message may quote the repository. */
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

/** Splits texts that end with NUL, as git lists names with `-z`. */
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

/** In a name that is not UTF-8, a non-ASCII byte becomes half a surrogate pair, so that the result equals no other name. */
function decodeName(name: Buffer): string {
  if (isUtf8(name)) return name.toString('utf8');
  return name.toString('latin1').replaceAll(/[\x80-\xff]/g, (byte) => String.fromCharCode(0xdc00 + byte.charCodeAt(0)));
}
