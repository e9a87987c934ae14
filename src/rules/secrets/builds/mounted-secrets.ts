import { matchesPattern, resolvePath } from '../../../analysis/paths/shell-paths.ts';
import type { RunInstruction } from '../../../model/dockerfile.ts';
import { DYNAMIC, known } from '../../../model/located.ts';
import { type Command, everyCommand, everyPipeline } from '../../../model/shell.ts';
import type { Span } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { remember } from '../../../support/caches/remember.ts';

/** Where the builder mounts secrets unless an option says otherwise: https://docs.docker.com/reference/dockerfile/#run---mounttypesecret */
const FOLDER = '/run/secrets/';

/** The mounted secret that a word of a command names by its path or a pattern for it, from the folder in which the command runs. */
export function mountedSecretAt(path: string, command: Command, run: RunInstruction): string | undefined {
  if (isMountedSecret(path, run)) return path;
  const place = placeIn(command, path, run);
  return place !== undefined && isMountedSecret(place, run) ? place : undefined;
}

/** The absolute path of a relative one; undefined for other paths, and where the folder is unknown. */
function placeIn({ folder, steps = '' }: Command, path: string, run: RunInstruction): string | undefined {
  if (/^(?:[-/~$`]|$)/.test(path) || path.includes(UNKNOWN_PIECE)) return undefined;
  if (folder?.startsWith('/')) return resolvePath(folder, path);
  if (folder !== undefined || steps === DYNAMIC || run.workdir === DYNAMIC) return undefined;
  return resolvePath(resolvePath(run.workdir, steps), path);
}

function isMountedSecret(path: string, run: RunInstruction): boolean {
  if (/^\/run\/secrets(?:\/|$)/.test(path)) return true;
  if (ENVIRONMENT.test(path)) return mountedVariables(run).size > 0;
  const targets = placesOf(mountTargets(run, 'secret'), run);
  return (
    targets.includes(path) ||
    (path.includes('*') && [...targets, '/run/secrets/id'].some((target) => matchesPattern(target, path)))
  );
}

/** The paths, and where the relative ones are. */
function placesOf(targets: readonly string[], { workdir }: RunInstruction): readonly string[] {
  if (workdir === DYNAMIC) return targets;
  return targets.flatMap((target) => (target.startsWith('/') ? target : [target, resolvePath(workdir, target)]));
}

/** The variables of a process. */
const ENVIRONMENT = /^\/proc\/[^/]{1,20}\/environ$/;

/** Where mounts of some types have what they mount, if an option says so. */
export function mountTargets({ flags }: RunInstruction, ...types: readonly string[]): string[] {
  return flags.flatMap(({ name, options }) => {
    if (name !== 'mount' || !types.includes(known(options.get('type')) ?? '')) return [];
    const target = known(options.get('target') ?? options.get('dst') ?? options.get('destination'));
    return target === undefined ? [] : [target];
  });
}

/** Whether a RUN may read a mounted secret. A script that it starts may read one, too. */
export function hasMountedSecret({ flags, line }: RunInstruction): boolean {
  return flags.some(isSecretMount) || line.text.includes(FOLDER);
}

/** The mounted file that an expansion in a word reads: `$(cat /run/secrets/t)`, `$(</tmp/token)` for `target=/tmp/token`. */
export function mountedFileIn(raw: string, run: RunInstruction): string | undefined {
  const usual = USUAL.exec(raw)?.[1];
  if (usual !== undefined) return usual;
  return mountTargets(run, 'secret').find((target) => {
    const at = raw.indexOf(target);
    return at !== -1 && !/[\w/.-]/.test(raw.charAt(at + target.length)) && EXPANSION.test(raw.slice(0, at).slice(-61));
  });
}

const USUAL = /[$`](?!\(?\s{0,9}(?:wc|stat|ls|basename|\w{1,9}sum)\s)[^"'`$)]{0,60}(\/run\/secrets\/[\w.-]{1,100})/;
/** In front of a path. Some commands print the size, a checksum or the name. */
const EXPANSION = /[$`](?!\(?\s{0,9}(?:wc|stat|ls|basename|\w{1,9}sum)\s)[^"'`$)]{0,60}$/;

/** The variables that a RUN takes from a mounted secret: `T=$(cat /run/secrets/t)`, `read T < /run/secrets/t`, `--mount=type=secret,env=T`. */
export const secretVariablesOf: (instruction: RunInstruction) => ReadonlySet<string> = remember((instruction) => {
  const names = new Set(mountedVariables(instruction));
  if (!hasMountedSecret(instruction)) return names;
  for (const command of everyCommand(instruction.line.script)) addRead(command, instruction, names);
  return names;
});

/** The variables that have a mounted secret: `--mount=type=secret,id=t,env=T` */
export function mountedVariables({ flags }: RunInstruction): ReadonlySet<string> {
  return new Set(flags.filter(isSecretMount).flatMap(({ options }) => known<string>(options.get('env')) ?? []));
}

function isSecretMount({ name, options }: RunInstruction['flags'][number]): boolean {
  return name === 'mount' && known(options.get('type')) === 'secret';
}

function addRead(command: Command, run: RunInstruction, names: Set<string>): void {
  const { program, arguments: words, assignments, redirects, span } = command;
  addGiven(command, run, names);
  for (const { name, value: { raw } = { raw: '' } } of assignments) {
    const [, number = ''] = GIVEN.exec(raw) ?? [];
    if (readsMounted(raw, run) || names.has(givenName(span, number))) names.add(name);
  }
  const isRead = redirects.some(({ target }) => mountedSecretAt(target?.pieces ?? '', command, run) !== undefined);
  if (program !== 'read' || !isRead) return;
  for (const { pieces } of words) if (/^[A-Za-z_]\w{0,100}$/.test(pieces)) names.add(pieces);
}

/** `sh setup.sh "$(cat /run/secrets/t)"` */
function addGiven({ inner, span, arguments: words, program }: Command, run: RunInstruction, names: Set<string>): void {
  if (inner === undefined || inner.span.file === span.file) return;
  const first = INTERPRETERS.has(program) ? words.findIndex(({ pieces }) => !pieces.startsWith('-')) + 1 : 0;
  for (const [index, { raw }] of words.slice(first).entries())
    if (readsMounted(raw, run)) names.add(givenName(inner.span, String(index + 1)));
}

const INTERPRETERS: ReadonlySet<unknown> = new Set(['sh', 'ash', 'bash', 'dash', 'ksh', 'zsh', '.', 'source']);

/** The name of an argument of a script: no variable has a space. */
function givenName({ file }: Span, number: string): string {
  return `${file.path} ${number}`;
}

const GIVEN = /^["']?\$\{?([1-9])\}?["']?$/;
const GIVENS = /\$\{?([1-9])(?!\d)/g;

/** The argument of a script that is a secret. Those of a function are others. */
export function givenSecretIn(raw: string, span: Span, run: RunInstruction): string | undefined {
  const names = secretVariablesOf(run);
  const found = [...raw.matchAll(GIVENS)].find(([, number = '']) => names.has(givenName(span, number)));
  if (found === undefined) return undefined;
  const isInFunction = everyPipeline(run.line.script).some(
    ({ inFunction, span: { file, start, end } }) =>
      inFunction !== undefined && file === span.file && start <= span.start && span.end <= end,
  );
  return isInFunction ? undefined : `$${found[1]}`;
}

/** Whether a substitution prints the secret itself, not its size or its checksum. */
function readsMounted(raw: string, run: RunInstruction): boolean {
  return PRINTS.test(raw) && mountedFileIn(raw, run) !== undefined;
}

const PRINTS = /^["']?(?:\$\(|`)\s*(?:cat\s|<)[^|]*$/;
