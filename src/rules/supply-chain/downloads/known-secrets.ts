import type { RunInstruction } from '../../../model/dockerfile.ts';
import { known } from '../../../model/located.ts';

/** Files and variables that are secrets because of where they come from. */
export interface KnownSecrets {
  readonly files: ReadonlySet<string>;
  readonly variables: ReadonlySet<string>;
  /** Whether the commands build an image, where nobody makes a backup of the home folder. */
  readonly isBuild?: true;
}

export const NO_SECRETS: KnownSecrets = { files: new Set(), variables: new Set() };

/** The secrets that a RUN mounts: `--mount=type=secret,id=k,target=/k`, `--mount=type=secret,id=k,env=K`. */
export function mountedSecrets({ flags }: Pick<RunInstruction, 'flags'>): KnownSecrets {
  const mounts = flags.filter(({ name, options }) => name === 'mount' && known(options.get('type')) === 'secret');
  if (mounts.length === 0) return { ...NO_SECRETS, isBuild: true };
  const valuesOf = (...keys: readonly string[]): readonly string[] =>
    mounts.flatMap(({ options }) => keys.flatMap((key) => known<string>(options.get(key)) ?? []));
  const targets = valuesOf('target', 'dst', 'destination');
  return {
    files: new Set(targets.flatMap((path) => (path.startsWith('/') ? [path] : [path, `./${path}`, `/${path}`]))),
    variables: new Set(valuesOf('env')),
    isBuild: true,
  };
}
