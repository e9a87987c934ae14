import { asMapping, asScalar, entryOf, type TreeMapping, type TreeScalar } from '../../syntax/tree/nodes.ts';

/** What the inputs of an action of others are for. Names of inputs know no case. */
interface KnownAction {
  /** Inputs with commands that a shell runs, on the runner or on another machine. */
  readonly commands?: readonly string[];
  /** Inputs with the path of such a script. */
  readonly scripts?: readonly string[];
  /** The input with options of `docker run`. */
  readonly options?: string;
  /** Commands of a shell that do the same, out of texts and values of inputs; undefined if a value that they need is missing. */
  readonly does?: (inputs: ReadInputs) => readonly CommandPart[] | undefined;
}

/** A text, or the value of an input. */
export type CommandPart = string | TreeScalar;

interface ReadInputs {
  readonly at: (name: string) => TreeScalar | undefined;
  /** Those whose names begin with a text, and the rest of their names. */
  readonly after: (start: string) => readonly (readonly [name: string, value: TreeScalar])[];
}

const COMMAND: KnownAction = { commands: ['command'] };
const RUN: KnownAction = { commands: ['run'] };
const IN_MACHINE: KnownAction = { commands: ['prepare', 'run'] };
const IN_COMPOSE: KnownAction = { does: startsProject };

/** By their repositories, in lower case. An action that is not here is not read. */
const ACTIONS: ReadonlyMap<string, KnownAction> = new Map<string, KnownAction>([
  // on the runner
  ['nick-fields/retry', COMMAND],
  ['nick-invision/retry', COMMAND],
  ['wandalen/wretry.action', COMMAND],
  ['azure/cli', { commands: ['inlineScript'] }],
  ['jarvusinnovations/background-action', RUN],
  ['gabrielbb/xvfb-action', RUN],
  ['coactions/setup-xvfb', RUN],
  ['gacts/run-and-post-run', { commands: ['run', 'post'] }],
  ['cypress-io/github-action', { commands: ['build', 'start', 'command'] }],
  // by ssh
  ['appleboy/ssh-action', { commands: ['script'], scripts: ['script_path'] }],
  ['cross-the-world/ssh-pipeline', { commands: ['script'] }],
  ['d3rhase/ssh-command-action', COMMAND],
  ['easingthemes/ssh-deploy', { commands: ['SCRIPT_BEFORE', 'SCRIPT_AFTER'] }],
  ['fifsky/ssh-action', COMMAND],
  ['garygrossgarten/github-action-ssh', COMMAND],
  ['google-github-actions/ssh-compute', { commands: ['command'], scripts: ['script'] }],
  ['jimcronqvist/action-ssh', COMMAND],
  // in a machine that they start
  ['cross-platform-actions/action', RUN],
  ...['dragonflybsd', 'freebsd', 'netbsd', 'omnios', 'openbsd', 'solaris'].map(
    (name) => [`vmactions/${name}-vm`, IN_MACHINE] as const,
  ),
  // in a container
  ['addnab/docker-run-action', { options: 'options' }],
  ['tj-actions/docker-run', { options: 'options' }],
  ['uraimo/run-on-arch-action', { commands: ['setup'], options: 'dockerRunArgs' }],
  // a project
  ['hoverkraft-tech/compose-action', IN_COMPOSE],
  ['isbang/compose-action', IN_COMPOSE],
  // files
  [
    '1arp/create-a-file-action',
    { does: (inputs) => written([inputs.at('path'), inputs.at('file')], inputs.at('content')) },
  ],
  ['damianreeves/write-file-action', { does: (inputs) => written([inputs.at('path')], inputs.at('contents')) }],
  ['spicypizza/create-envfile', { does: writesVariables }],
  // variables of later steps
  ['aarcangeli/load-dotenv', { does: (inputs) => loaded(inputs.at('path')?.value, inputs.at('filenames')?.value) }],
  ['c-py/action-dotenv-to-setenv', { does: (inputs) => loaded(undefined, inputs.at('env-file')?.value) }],
  ['cardinalby/export-env-action', { does: (inputs) => loaded(undefined, inputs.at('envFile')?.value) }],
  ['xom9ikk/dotenv', { does: (inputs) => loaded(inputs.at('path')?.value, dotenvOf(inputs.at('mode')?.value)) }],
  ['actions/github-script', { does: exportsVariables }],
]);

/** Whether a text may use an action that commands of a shell can replace. */
export const KNOWN_ACTIONS = new RegExp(
  [...ACTIONS].flatMap(([name, { does }]) => (does === undefined ? [] : [name.replaceAll('.', '\\.')])).join('|'),
  'i',
);

/** The action of others that a step uses; undefined for one that is not known. */
export function knownAction(step: TreeMapping | undefined): KnownAction | undefined {
  const [name = ''] = asScalar(entryOf(step, 'uses')?.node)?.value.toLowerCase().split('@', 1) ?? [];
  return ACTIONS.get(name);
}

/** The values of some inputs of a step. */
export function inputsOf(step: TreeMapping | undefined, names: readonly string[] = []): readonly TreeScalar[] {
  const { at } = readInputs(step);
  return names.flatMap((name) => at(name) ?? []);
}

/** Commands of a shell that do what the action of a step does. */
export function doneBy(step: TreeMapping): readonly CommandPart[] | undefined {
  return knownAction(step)?.does?.(readInputs(step));
}

function readInputs(step: TreeMapping | undefined): ReadInputs {
  const all = [...(asMapping(entryOf(step, 'with')?.node)?.entries ?? [])].flatMap(([name, { node }]) => {
    const value = asScalar(node);
    return value === undefined ? [] : [[name, value] as const];
  });
  const known = new Map(all.map(([name, value]) => [name.toLowerCase(), value]));
  return {
    at: (name) => known.get(name.toLowerCase()),
    after: (start) =>
      all.flatMap(([name, value]) => (name.startsWith(start) ? [[name.slice(start.length), value] as const] : [])),
  };
}

/** https://github.com/hoverkraft-tech/compose-action */
function startsProject({ at }: ReadInputs): readonly CommandPart[] {
  const files = at('compose-file')?.value.split(/[\n,]/) ?? [];
  const options = files.flatMap((file) => (PATH.test(file.trim()) ? [`-f "${file.trim()}"`] : []));
  const words = [at('compose-flags'), options.join(' '), 'up', at('up-flags'), at('services')];
  return ['docker compose', ...words.flatMap((word) => (word === undefined ? [] : [' ', word]))];
}

/** A here-document for a file, with a mark that is not a line of its text. */
function written(
  path: readonly (TreeScalar | undefined)[],
  text: TreeScalar | undefined,
): readonly CommandPart[] | undefined {
  const names = path.filter((part) => part !== undefined).map(({ value }) => value);
  const name = names.join('/');
  if (text === undefined || names.length < path.length || !PATH.test(name)) return undefined;
  const lines = new Set(text.value.split('\n'));
  let mark = 'E';
  while (lines.has(mark)) mark += 'E';
  return [`cat > "${name}" <<'${mark}'\n`, text, `\n${mark}\n`];
}

/** https://github.com/SpicyPizza/create-envfile */
function writesVariables({ at, after }: ReadInputs): readonly CommandPart[] | undefined {
  const folder = at('directory')?.value ?? '.';
  const name = `${folder}/${at('file_name')?.value ?? '.env'}`.replace(/^\.\//, '');
  const lines = after('envkey_').filter(([key, { value }]) => NAME.test(key) && !value.includes('\n'));
  if (!PATH.test(name) || lines.length === 0) return undefined;
  return [`cat > "${name}" <<'E'\n`, ...lines.flatMap(([key, value]) => [`${key}=`, value, '\n']), 'E\n'];
}

/** `cat a.env >> "$GITHUB_ENV"` */
function loaded(folder = '.', names = '.env'): readonly CommandPart[] | undefined {
  const paths = names.split(/[\s,]+/).map((name) => `${folder}/${name}`.replace(/^(?:\.\/+)+/, ''));
  const known = paths.filter((path) => PLAIN_PATH.test(path));
  return known.length === 0 ? undefined : known.map((path) => `cat "${path}" >> "$GITHUB_ENV"\n`);
}

function dotenvOf(mode: string | undefined): string {
  return mode === undefined || mode === '' ? '.env' : `.env.${mode}`;
}

/** `core.exportVariable('NAME', 'value')`; another value is one that a command prints. */
function exportsVariables({ at }: ReadInputs): readonly CommandPart[] | undefined {
  const set = [...(at('script')?.value ?? '').matchAll(EXPORTS)].flatMap(
    ([, name = '', , value]) => `echo "${name}=${value ?? '$(date)'}" >> "$GITHUB_ENV"\n`,
  );
  return set.length === 0 ? undefined : set;
}

const EXPORTS =
  /\bcore\.exportVariable\(\s{0,99}["'`]([A-Za-z_]\w{0,100})["'`]\s{0,9},\s{0,99}(?:(["'`])([^"'`$\\\n]{0,1000})\2\s{0,99}\))?/g;
const NAME = /^[A-Za-z_]\w{0,100}$/;
/** What quotes keep as it is, apart from expressions. */
const PATH = /^(?:[\w./@+ -]|\$\{\{[\w. -]{1,100}\}\}){1,300}$/;
const PLAIN_PATH = /^[\w./@+-]{1,300}$/;
