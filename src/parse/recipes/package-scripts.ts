import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import type { Excerpt } from '../../model/source.ts';
import { parseJson } from '../../syntax/json/located-json.ts';
import type { RecipeRequest } from '../../syntax/shell/files/script-files.ts';
import { asMapping, asScalar, entryOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { parseSizedYaml } from '../../syntax/yaml/sized-yaml.ts';
import type { NamedRecipe } from './named-recipe.ts';
import { asFile, valueIn } from './texts.ts';

/** What a command of a package manager asks for. */
interface Asked {
  readonly folder: string;
  /** The scripts that it runs; those without a text are left out. */
  readonly scripts: readonly string[];
  /** Set if it does this in workspaces. */
  readonly workspaces?: Workspaces;
}

interface Workspaces {
  readonly root: string;
  /** The names, folders and patterns of those that are meant; all if it is empty. */
  readonly selected: readonly string[];
}

/**
 * The scripts of `package.json` that npm, Yarn, pnpm and Bun run: https://docs.npmjs.com/cli/using-npm/scripts#life-cycle-operation-order.
 * They differ in details; a script that one of them runs for such a command counts for all.
 */
export function packageRecipes(given: RecipeRequest): readonly NamedRecipe[] {
  const request = unwrapped(given);
  const asked = askedOf(request);
  if (asked === undefined) return [];
  const { folder, scripts, workspaces } = asked;
  const own = workspaces?.selected.length ? [] : scriptsIn(folder, scripts, request);
  if (workspaces === undefined) return own;
  const folders = workspacesOf(workspaces.root, request).filter((one) => isSelected(one, workspaces, request));
  return [...own, ...folders.flatMap((one) => scriptsIn(one, scripts, request))];
}

/** Whether one of the selected names is that of a workspace or of its folder. */
function isSelected(folder: string, { selected, root }: Workspaces, { read }: RecipeRequest): boolean {
  if (selected.length === 0 || selected.some((one) => !/^[@\w./-]+$/.test(one) || one.includes('...'))) return true;
  const source = read(`${folder}/package.json`);
  const name = source && asScalar(entryOf(packageIn(source), 'name')?.node)?.value;
  return selected.some((one) => one === name || resolvePath(root, one) === folder);
}

function askedOf({ program, words, folder }: RecipeRequest): Asked | undefined {
  const { names, options, given, selected } = commandIn(textsOf(program, words));
  const at = options.get('folder');
  const own = at === undefined ? folder : resolvePath(folder, at);
  if (RUNS_MANY.test(program)) return { folder: own, scripts: names.flatMap(withHooks) };
  if (ORCHESTRATORS.has(program)) return orchestrated({ root: own, selected }, names);
  if (ONLY_WRAPS.test(program)) return undefined;
  const inside = inWorkspaces(program, names, given);
  const [command = 'install', ...rest] = inside?.names ?? names;
  if (program === 'npm' && names.length === 0) return undefined;
  if (INSTALLS.test(command)) {
    const isOwn = rest.length === 0 && !given.has('global') && !given.has('ignore-scripts');
    return isOwn ? { folder: own, scripts: ON_INSTALL, workspaces: { root: own, selected: [] } } : undefined;
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

function scriptsOf(program: string, command: string, [first = '']: readonly string[]): readonly string[] | undefined {
  if (RUN.test(command)) return withHooks(first);
  if (PACKS.test(command)) return ON_PACK;
  const script = command === 't' || command === 'tst' ? 'test' : command;
  // npm has commands of its own for all other names
  return program !== 'npm' || OWN_SCRIPTS.test(script) ? withHooks(script) : undefined;
}

/** `npx turbo run build` and `pnpm exec turbo run build` as `turbo run build`. */
function unwrapped(request: RecipeRequest): RecipeRequest {
  const { words } = request;
  const at = words.findIndex(({ pieces }) => !/^(?:-|exec$|dlx$|x$)/.test(pieces));
  const program = words[at]?.pieces.replace(/(?<=.)@.*$/s, '') ?? '';
  return ORCHESTRATORS.has(program) ? { ...request, program, words: words.slice(at + 1) } : request;
}

const ONLY_WRAPS = /^(?:npx|pnpx|bunx)$/;

/** Programs that run scripts of workspaces: `turbo run build test`, `lerna run build`, `nx run-many -t build`. */
const ORCHESTRATORS: ReadonlySet<string> = new Set(['turbo', 'lerna', 'nx']);

function orchestrated(workspaces: Workspaces, names: readonly string[]): Asked {
  // `nx run app:build`
  const scripts = names.flatMap((name) => name.split(/[:,]/)).filter((name) => !/^run(?:-many)?$/.test(name));
  return { folder: workspaces.root, scripts: scripts.flatMap(withHooks), workspaces };
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

const RUNS_MANY = /^(?:run-[sp]|npm-run-all)$/;
const INSTALLS = /^(?:i|in|ins|inst|install|isntall|ci|cit|clean-install|install-clean|it|install-test)$/;
const RUN = /^(?:run|run-script|rum|urn)$/;
const PACKS = /^(?:pack|publish)$/;
const OWN_SCRIPTS = /^(?:test|start|stop|restart)$/;

const ON_INSTALL = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'];
const ON_PACK = ['prepublish', 'prepare', 'prepublishOnly', 'prepack', 'postpack', 'publish', 'postpublish'];

function withHooks(script: string): readonly string[] {
  return [`pre${script}`, script, `post${script}`];
}

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

function scriptsIn(folder: string, names: readonly string[], { read }: RecipeRequest): readonly NamedRecipe[] {
  const source = read(`${folder === '/' ? '' : folder}/package.json`);
  const scripts = source && asMapping(entryOf(packageIn(source), 'scripts')?.node);
  if (source === undefined || scripts === undefined) return [];
  return names.flatMap((name) => {
    const script = asScalar(entryOf(scripts, name)?.node);
    return script === undefined ? [] : [{ name, folder, text: valueIn(source, script) }];
  });
}

function packageIn(source: Excerpt): TreeMapping | undefined {
  const parsed = parseJson(asFile(source));
  return 'root' in parsed ? asMapping(parsed.root) : undefined;
}

/** The folders of workspaces, as patterns of `package.json`, `pnpm-workspace.yaml` or `lerna.json` name them. */
function workspacesOf(folder: string, request: RecipeRequest): readonly string[] {
  const root = folder === '/' ? '' : folder;
  const lists = [`${root}/package.json`, `${root}/pnpm-workspace.yaml`, `${root}/lerna.json`].map((path) =>
    patternsIn(request.read(path), path),
  );
  const patterns = lists.flat().filter((one) => !one.startsWith('!'));
  return [...new Set(patterns)]
    .flatMap((pattern) => request.matching(resolvePath(folder, `./${pattern}/package.json`)))
    .filter((path) => !path.includes('/node_modules/'))
    .map((path) => path.slice(0, path.lastIndexOf('/')));
}

/** `workspaces` is a list of patterns or a mapping with one; the other files have `packages`. */
function patternsIn(source: Excerpt | undefined, path: string): readonly string[] {
  const root = source && (path.endsWith('.json') ? packageIn(source) : rootOfYaml(source));
  const node = entryOf(root, path.endsWith('/package.json') ? 'workspaces' : 'packages')?.node;
  const list = node?.kind === 'mapping' ? entryOf(node, 'packages')?.node : node;
  return list?.kind === 'sequence' ? list.items.flatMap((item) => asScalar(item.node)?.value ?? []) : [];
}

function rootOfYaml(source: Excerpt): TreeMapping | undefined {
  const parsed = parseSizedYaml(asFile(source));
  return 'reason' in parsed ? undefined : asMapping(parsed.roots[0]);
}
