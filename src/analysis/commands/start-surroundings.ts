import type { Container } from '../../model/containers/container.ts';
import { effectiveEnvironment } from '../../model/containers/environment.ts';
import { known } from '../../model/located.ts';

/** What decides which files the commands of a container mean. */
export interface StartSurroundings {
  /** The absolute path of the folder that they start in, if it is known. */
  readonly folder: string | undefined;
  /** The values of variables that can be paths, or parts of them. */
  readonly variables: ReadonlyMap<string, string>;
  /** The folders of `PATH`, if the container or its Dockerfile sets it. */
  readonly programFolders: readonly string[];
}

/** The folder and the variables of a container, or those of the Dockerfile that it is built from. */
export function startSurroundings({
  workingDirectory,
  environment,
  stage,
}: Pick<Container, 'workingDirectory' | 'environment' | 'stage'>): StartSurroundings {
  const own = workingDirectory === undefined ? stage?.folder : known(workingDirectory);
  const folder = own?.startsWith('/') ? own : undefined;
  const variables = new Map(stage?.variables);
  for (const [name, { value }] of effectiveEnvironment({ environment }))
    variables.set(name, known<string>(value) ?? '');
  const programFolders = (variables.get('PATH') ?? '').split(':').filter((one) => FOLDER.test(one));
  if (folder !== undefined) variables.set('PWD', folder);
  return { folder, variables, programFolders };
}

const FOLDER = /^\/[\w./+@-]{1,200}$/;

/** A text with the values of its variables, where these can be parts of paths. */
export function withVariables(text: string, { variables, folder }: StartSurroundings): string {
  let left = MOST_ADDED;
  return text.replaceAll(VARIABLE, (written, braced: string | undefined, plain: string | undefined) => {
    const name = braced ?? plain;
    const value = name === undefined ? folder : variables.get(name);
    if (value === undefined || !PART.test(value)) return written;
    left -= value.length;
    return left < 0 ? written : value;
  });
}

/** In characters. A text with more is longer than what is read to look for names, which is told. */
const MOST_ADDED = 5_000_000;
const PART = /^[\w./+@-]{1,200}$/;
const VARIABLE = /"?\$(?:\{([A-Za-z_]\w{0,100})(?::?-[^{}\n]{0,200})?\}|([A-Za-z_]\w{0,100})|\(pwd\))"?/g;
