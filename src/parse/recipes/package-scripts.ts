import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import type { RecipeRequest } from '../../syntax/shell/files/script-files.ts';
import { asMapping, asScalar, entryOf } from '../../syntax/tree/nodes.ts';
import type { NamedRecipe } from './named-recipe.ts';
import { nxRecipes } from './nx-targets.ts';
import {
  type ChooseScripts,
  patternsOfExpression,
  scriptsMatching,
  scriptsNamed,
  scriptsOfWords,
  withHooks,
} from './script-names.ts';
import { valueIn } from './texts.ts';
import { turboTasks } from './turbo-tasks.ts';
import { packageIn, selectedFolders, type Workspaces } from './workspaces.ts';

/** What a command of a package manager asks for. */
interface Asked {
  readonly folder: string;
  /** The scripts that it runs; those without a text are left out. */
  readonly scripts: ChooseScripts;
  /** Set if it does this in workspaces. */
  readonly workspaces?: Workspaces;
}

/**
 * The scripts of `package.json` that npm, Yarn, pnpm and Bun run: https://docs.npmjs.com/cli/using-npm/scripts#life-cycle-operation-order.
 * They differ in details; a script that one of them runs for such a command counts for all.
 */
export function packageRecipes(request: RecipeRequest): readonly NamedRecipe[] {
  const asked = askedOf(request);
  if (asked === undefined) return [];
  const { folder, scripts, workspaces } = asked;
  const own = workspaces?.selected.length ? [] : scriptsIn(folder, scripts, request);
  if (workspaces === undefined) return own;
  const inside = selectedFolders(workspaces, request).flatMap((one) => scriptsIn(one, scripts, request));
  return [...own, ...inside, ...(request.program === 'nx' ? nxRecipes(folder, request) : [])];
}

function askedOf(request: RecipeRequest): Asked | undefined {
  const { program, words, folder } = request;
  const texts = textsOf(program, words);
  const { names, options, given, selected } = commandIn(texts);
  const at = options.get('folder');
  const own = at === undefined ? folder : resolvePath(folder, at);
  const chosen = CHOOSERS.get(program)?.(names, texts);
  if (chosen !== undefined) return { folder: own, scripts: chosen };
  if (ORCHESTRATORS.has(program)) return orchestrated({ root: own, selected }, names, request);
  const inside = inWorkspaces(program, names, given);
  const [command = 'install', ...rest] = inside?.names ?? names;
  if (program === 'npm' && names.length === 0) return undefined;
  if (INSTALLS.test(command)) {
    const isOwn = rest.length === 0 && !given.has('global') && !given.has('ignore-scripts');
    const scripts = scriptsNamed(ON_INSTALL);
    return isOwn ? { folder: own, scripts, workspaces: { root: own, selected: [] } } : undefined;
  }
  const scripts = scriptsOf(program, command, rest);
  if (scripts === undefined) return undefined;
  const all = [...selected, ...(inside?.selected ?? [])];
  const isMany = inside !== undefined || all.length > 0 || given.has('workspaces') || given.has('ws');
  return { folder: own, scripts, ...(isMany && { workspaces: { root: own, selected: all } }) };
}

/** For pnpm, `-w` is the root of the workspace, and has no value. */
function textsOf(program: string, words: RecipeRequest['words']): readonly string[] {
  const texts = words.map(({ pieces }) => pieces);
  return program === 'pnpm' ? texts.filter((text) => text !== '-w') : texts;
}

function scriptsOf(program: string, command: string, [first = '']: readonly string[]): ChooseScripts | undefined {
  if (PACKS.test(command)) return scriptsNamed(ON_PACK);
  const name = RUN.test(command) ? first : command;
  const patterns = program === 'pnpm' ? patternsOfExpression(name) : undefined;
  if (patterns !== undefined) return scriptsMatching(patterns);
  if (RUN.test(command)) return scriptsNamed(withHooks(first));
  const script = command === 't' || command === 'tst' ? 'test' : command;
  // npm has commands of its own for all other names
  return program !== 'npm' || OWN_SCRIPTS.test(script) ? scriptsNamed(withHooks(script)) : undefined;
}

type Chooser = (names: readonly string[], words: readonly string[]) => ChooseScripts;

/** Programs of packages that name scripts of the package that they are started in. */
const CHOOSERS: ReadonlyMap<string, Chooser> = new Map<string, Chooser>([
  ...['run-s', 'run-p', 'npm-run-all', 'npm-run-all2'].map(
    (name) => [name, (names: readonly string[]) => scriptsMatching(names)] as const,
  ),
  ['run-z', (names) => scriptsMatching(names.flatMap((name) => name.split(',')))],
  ...['concurrently', 'conc'].map((name) => [name, scriptsOfWords] as const),
  ...['start-server-and-test', 'start-test', 'server-test'].map((name) => [name, startedAndTested] as const),
  ['node', (_, words) => scriptsNamed(runByNode(words))],
]);

/** `start-server-and-test dev http://localhost:3000 cypress`: some of the names may be left out. */
function startedAndTested(names: readonly string[]): ChooseScripts {
  const usual = names.length < 3 ? ['start', 'test'] : [];
  return scriptsNamed([...names, ...usual].flatMap(withHooks));
}

/** `node --run build`, which runs no other scripts before and after it. */
function runByNode(words: readonly string[]): readonly string[] {
  return words.flatMap((word, at) =>
    word === '--run' ? words.slice(at + 1, at + 2) : (/^--run=(.+)$/s.exec(word)?.slice(1) ?? []),
  );
}

/** Programs that run scripts of workspaces: `turbo run build test`, `lerna run build`, `nx run-many -t build`. */
const ORCHESTRATORS: ReadonlySet<string> = new Set(['turbo', 'lerna', 'nx']);

function orchestrated(workspaces: Workspaces, names: readonly string[], request: RecipeRequest): Asked {
  const wanted = names.filter((name) => !/^run(?:-many)?$/.test(name));
  // `nx run app:build`; the names of scripts may have colons, too
  const asked = [...new Set([...wanted.flatMap((name) => name.split(/[:,]/)), ...wanted])];
  const { root: folder } = workspaces;
  if (request.program !== 'turbo') return { folder, scripts: scriptsNamed(asked.flatMap(withHooks)), workspaces };
  const tasks = turboTasks(asked, folder, request);
  const withNeeded = tasks.isOfNeeded;
  return { folder, scripts: scriptsNamed(tasks.names.flatMap(withHooks)), workspaces: { ...workspaces, withNeeded } };
}

/** The command that Yarn or pnpm runs in workspaces: `yarn workspace app run build`, `pnpm recursive run build`. */
function inWorkspaces(
  program: string,
  names: readonly string[],
  given: ReadonlySet<string>,
): Pick<GivenWords, 'names' | 'selected'> | undefined {
  const [first, second = '', ...rest] = names;
  if (first === 'workspace') return { names: rest, selected: [second] };
  if (first === 'workspaces') return { names: second === 'foreach' ? rest : [second, ...rest], selected: [] };
  if (program !== 'pnpm') return undefined;
  if (first === 'recursive' || first === 'multi' || first === 'm') return { names: [second, ...rest], selected: [] };
  return given.has('r') || given.has('recursive') ? { names, selected: [] } : undefined;
}

const INSTALLS = /^(?:i|in|ins|inst|install|isntall|ci|cit|clean-install|install-clean|it|install-test)$/;
const RUN = /^(?:run|run-script|rum|urn)$/;
const PACKS = /^(?:pack|publish)$/;
const OWN_SCRIPTS = /^(?:test|start|stop|restart)$/;

const ON_INSTALL = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'];
const ON_PACK = ['prepublish', 'prepare', 'prepublishOnly', 'prepack', 'postpack', 'publish', 'postpublish'];

interface GivenWords {
  readonly names: readonly string[];
  readonly options: ReadonlyMap<'folder', string>;
  /** Options without their dashes. */
  readonly given: ReadonlySet<string>;
  /** The workspaces that options name. */
  readonly selected: readonly string[];
}

/** The words up to `--`, without options and their values. */
function commandIn(words: readonly string[]): GivenWords {
  const found = { names: [], options: new Map(), given: new Set(), selected: [] } satisfies GivenWords as Found;
  for (let at = 0, word = words[at]; word !== undefined && word !== '--'; word = words[++at]) {
    const [, name = word, value] = ATTACHED.exec(word) ?? [];
    const take = word.startsWith('-') ? TAKES.find(({ option }) => option.test(name))?.take : undefined;
    if (take !== undefined) take(value ?? words[++at] ?? '', found);
    else if (word.startsWith('-')) found.given.add(SHORT.get(word) ?? word.replace(/^-+/, '').replace(/=true$/, ''));
    else found.names.push(word);
  }
  return found;
}

interface Found extends GivenWords {
  readonly names: string[];
  readonly options: Map<'folder', string>;
  readonly given: Set<string>;
  readonly selected: string[];
}

const ATTACHED = /^(-[^=]*)=(.+)$/s;

/** Options of these programs whose value is usually the next word, unless it is attached. */
const TAKES: readonly { readonly option: RegExp; readonly take: (value: string, found: Found) => void }[] = [
  { option: /^(?:--prefix|--cwd|--dir|-C)$/, take: (value, { options }) => options.set('folder', value) },
  // workspaces, by their name, their folder or a pattern
  { option: /^(?:-w|--workspace|--filter|--scope|-F)$/, take: (value, { selected }) => selected.push(value) },
  // `nx run-many --target build`
  { option: /^(?:-t|--targets?)$/, take: (value, { names }) => names.push(value) },
  {
    option:
      /^--(?:loglevel|registry|cache|userconfig|omit|include|network-timeout|concurrency|store-dir|reporter|mutex|modules-folder)$/,
    take: () => {},
  },
];
const SHORT: ReadonlyMap<string, string> = new Map([['-g', 'global']]);

function scriptsIn(folder: string, choose: ChooseScripts, { read }: RecipeRequest): readonly NamedRecipe[] {
  const source = read(`${folder === '/' ? '' : folder}/package.json`);
  const scripts = source && asMapping(entryOf(packageIn(source), 'scripts')?.node);
  if (source === undefined || scripts === undefined) return [];
  return choose([...scripts.entries.keys()], source).flatMap((name) => {
    const script = asScalar(entryOf(scripts, name)?.node);
    return script === undefined ? [] : [{ name, folder, text: valueIn(source, script) }];
  });
}
