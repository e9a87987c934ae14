import { essentialsOf, essentialsOfContainer } from './direct.ts';
import { differences, PLAIN_DOLLAR, readProject, withDollars } from './reading.ts';
import type { Answer, Case } from './tool.ts';

export type Verdict =
  | { readonly kind: 'same' }
  /** Compose accepts it, and we say that we did not look at all of it. */
  | { readonly kind: 'gap' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'refused and said' }
  /** What Compose printed is not what it read. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'different'; readonly paths: readonly string[] };

/** What we read in a project against what Compose made of it, read by a library, and by us. */
export function compare({ files }: Case, { yaml, error }: Answer): Verdict {
  const ours = readProject(files);
  if (error !== '') return { kind: ours.hasGap ? 'refused and said' : 'refused' };
  if (isMisprinted(yaml)) return { kind: 'unreadable' };
  const others = Object.fromEntries(Object.entries(files).filter(([path]) => !isCompose(path) && !isEnvironment(path)));
  // what is resolved has no variables
  const theirs = readProject({ ...others, 'compose.yml': yaml.replaceAll('$', PLAIN_DOLLAR) });
  const direct = Object.fromEntries(
    ours.containers.map((container) => [container.name, essentialsOfContainer(container)]),
  );
  const allowsUnknown = hasUnset(files);
  const paths = [
    // libraries do not agree on how breaks of other scripts are printed
    ...(/[\u0085\u2028\u2029]/.test(yaml) ? [] : differences(direct, essentialsOf(yaml), allowsUnknown)),
    ...differences(ours.services, JSON.parse(withDollars(theirs.services)), allowsUnknown),
  ];
  if (paths.length === 0) return { kind: 'same' };
  return ours.hasGap ? { kind: 'gap' } : { kind: 'different', paths };
}

/** The printer loses breaks, blanks and tabs at the start of a block. */
function isMisprinted(yaml: string): boolean {
  return /[|>](?:\d|[-+]?\n *[\t\n])/.test(yaml);
}

function isCompose(path: string): boolean {
  return path.endsWith('.yml');
}

function isEnvironment(path: string): boolean {
  return path.endsWith('.env');
}

/** Only who runs Compose knows what a variable is that no file sets. */
function hasUnset(files: Case['files']): boolean {
  const set = new Set(Object.entries(files).flatMap(([path, text]) => (isOfProject(path) ? namesSetIn(text) : [])));
  return Object.values(files).some((text) =>
    [...text.replaceAll('$$', '').matchAll(/\$\{?([A-Za-z_]\w*)/g)].some(({ 1: name = '' }) => !set.has(name)),
  );
}

/** Others are an `env_file`, which sets variables of a container only. */
function isOfProject(path: string): boolean {
  return /(?:^|\/)e?\.env$/.test(path);
}

function namesSetIn(text: string): readonly string[] {
  return [...text.matchAll(/^(?:export )?(\w+)[ \t]*[=:]/gm)].map(({ 1: name = '' }) => name);
}
