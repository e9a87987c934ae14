import { fieldsOf } from '../../support/json-fields.ts';
/** How a container of an image starts by default: https://github.com/opencontainers/image-spec/blob/main/config.md */
export interface Start {
  /** The words of each command that the engine starts: the program of the container, and its health check. */
  readonly commands: readonly (readonly string[])[];
  readonly folder: string;
  /** Folders in which programs are searched for, as written. */
  readonly path: readonly string[];
  /** Folders of `LD_LIBRARY_PATH`, as written: empty for the working directory. */
  readonly libraryPath: readonly string[];
  /** Libraries of `LD_PRELOAD` and `LD_AUDIT`. */
  readonly preloaded: readonly string[];
  /** Shells run something before their scripts. */
  readonly changesShells: boolean;
  /** Why more may be loaded, in words that continue "…, because ". */
  readonly doubts: readonly string[];
}

const USUAL_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** Bash reads these: https://www.gnu.org/software/bash/manual/bash.html#Bash-Variables */
const OF_SHELLS = /^(?:BASH_ENV|SHELLOPTS|BASHOPTS|PS4|BASH_FUNC_.*)$/;

export function startOf(config: unknown): Start {
  const run = fieldsOf(fieldsOf(config)['config']);
  const entries = textsOf(run['Env']).map((entry): [string, string] => [
    entry.slice(0, entry.indexOf('=')),
    entry.slice(entry.indexOf('=') + 1),
  ]);
  const environment = new Map(entries);
  const folder = run['WorkingDir'];
  const main = [...textsOf(run['Entrypoint']), ...textsOf(run['Cmd'])];
  const preloaded = ['LD_PRELOAD', 'LD_AUDIT'].flatMap((name) => (environment.get(name) ?? '').split(/[: ]/));
  const libraryPath = environment.get('LD_LIBRARY_PATH') ?? '';
  return {
    commands: [main, healthCheck(run)].filter((words) => words.length > 0),
    folder: typeof folder === 'string' ? `/${folder}` : '/',
    path: (environment.get('PATH') ?? USUAL_PATH).split(':'),
    libraryPath: libraryPath === '' ? [] : libraryPath.split(/[:;]/),
    preloaded: preloaded.filter((name) => name !== ''),
    changesShells: entries.some(([name]) => OF_SHELLS.test(name)),
    // programs take the first or the last of them
    doubts: environment.size < entries.length ? ['the image sets a variable twice'] : [],
  };
}

function healthCheck(run: Record<string, unknown>): readonly string[] {
  const [kind, ...words] = textsOf(fieldsOf(run['Healthcheck'])['Test']);
  if (kind === 'CMD') return words;
  const shell = textsOf(run['Shell']);
  return kind === 'CMD-SHELL' ? [...(shell.length > 0 ? shell : ['/bin/sh', '-c']), ...words] : [];
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((part): part is string => typeof part === 'string') : [];
}
