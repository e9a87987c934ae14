/** How a container of an image starts by default: https://github.com/opencontainers/image-spec/blob/main/config.md */
export interface Start {
  /** The words of each command that the engine starts: the program of the container, and its health check. */
  readonly commands: readonly (readonly string[])[];
  readonly folder: string;
  /** Folders in which programs are searched for. */
  readonly path: readonly string[];
  /** Folders of `LD_LIBRARY_PATH`. */
  readonly libraryPath: readonly string[];
  /** Libraries of `LD_PRELOAD`. */
  readonly preloaded: readonly string[];
}

const USUAL_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

export function startOf(config: unknown): Start {
  const run = objectOf(objectOf(config)['config']);
  const environment = new Map(
    textsOf(run['Env']).map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
  );
  const folders = (name: string, usual: string): readonly string[] =>
    (environment.get(name) ?? usual).split(/[:;]/).filter((folder) => folder.startsWith('/'));
  const folder = run['WorkingDir'];
  const main = [...textsOf(run['Entrypoint']), ...textsOf(run['Cmd'])];
  return {
    commands: [main, healthCheck(run)].filter((words) => words.length > 0),
    folder: typeof folder === 'string' && folder.startsWith('/') ? folder : '/',
    path: folders('PATH', USUAL_PATH),
    libraryPath: folders('LD_LIBRARY_PATH', ''),
    preloaded: (environment.get('LD_PRELOAD') ?? '').split(/[: ]/).filter((name) => name !== ''),
  };
}

function healthCheck(run: Record<string, unknown>): readonly string[] {
  const [kind, ...words] = textsOf(objectOf(run['Healthcheck'])['Test']);
  if (kind === 'CMD') return words;
  const shell = textsOf(run['Shell']);
  return kind === 'CMD-SHELL' ? [...(shell.length > 0 ? shell : ['/bin/sh', '-c']), ...words] : [];
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((part): part is string => typeof part === 'string') : [];
}
