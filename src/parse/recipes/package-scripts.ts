import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import type { Excerpt } from '../../model/source.ts';
import { parseJson } from '../../syntax/json/located-json.ts';
import type { RecipeRequest } from '../../syntax/shell/script-files.ts';
import { asMapping, asScalar, entryOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import type { NamedRecipe } from './named-recipe.ts';
import { asFile, valueIn } from './texts.ts';

/** What a command of a package manager asks for. */
interface Asked {
  readonly folder: string;
  /** The scripts that it runs; those without a text are left out. */
  readonly scripts: readonly string[];
  /** Whether it installs the packages of the folder, and of its workspaces. */
  readonly installs: boolean;
}

/**
 * The scripts of `package.json` that npm, Yarn, pnpm and Bun run: https://docs.npmjs.com/cli/using-npm/scripts#life-cycle-operation-order.
 * They differ in details; a script that one of them runs for such a command counts for all.
 */
export function packageRecipes(request: RecipeRequest): readonly NamedRecipe[] {
  const asked = askedOf(request);
  if (asked === undefined) return [];
  const own = scriptsIn(asked.folder, asked.scripts, request);
  if (!asked.installs) return own;
  return [
    ...own,
    ...workspacesOf(asked.folder, request).flatMap((folder) => scriptsIn(folder, asked.scripts, request)),
  ];
}

function askedOf({ program, words, folder }: RecipeRequest): Asked | undefined {
  const { names, options, given } = commandIn(words.map(({ pieces }) => pieces));
  const at = options.get('folder');
  const own = at === undefined ? folder : resolvePath(folder, at);
  if (RUNS_MANY.test(program)) return { folder: own, scripts: names.flatMap(withHooks), installs: false };
  const [command = 'install', ...rest] = names;
  if (program === 'npm' && names.length === 0) return undefined;
  if (INSTALLS.test(command)) {
    const isOwn = rest.length === 0 && !given.has('global') && !given.has('ignore-scripts');
    return isOwn ? { folder: own, scripts: ON_INSTALL, installs: true } : undefined;
  }
  if (RUN.test(command)) return { folder: own, scripts: withHooks(rest[0] ?? ''), installs: false };
  if (PACKS.test(command)) return { folder: own, scripts: ON_PACK, installs: false };
  const script = command === 't' || command === 'tst' ? 'test' : command;
  // npm has commands of its own for all other names
  const isScript = program !== 'npm' || OWN_SCRIPTS.test(script);
  return isScript ? { folder: own, scripts: withHooks(script), installs: false } : undefined;
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
}

/** The words up to `--`, without options and their values. */
function commandIn(words: readonly string[]): GivenWords {
  const names: string[] = [];
  const options = new Map<'folder', string>();
  const given = new Set<string>();
  for (let at = 0; at < words.length && words[at] !== '--'; at += 1) {
    const word = words[at] as string;
    const [, attached] = FOLDER_ATTACHED.exec(word) ?? [];
    if (attached !== undefined) options.set('folder', attached);
    else if (FOLDER.test(word)) options.set('folder', words[++at] ?? '');
    else if (VALUE.test(word)) at += 1;
    else if (word.startsWith('-')) given.add(SHORT.get(word) ?? word.replace(/^-+/, '').replace(/=true$/, ''));
    else names.push(word);
  }
  return { names, options, given };
}

const FOLDER = /^(?:--prefix|--cwd|--dir|-C|-w|--workspace)$/;
const FOLDER_ATTACHED = /^(?:--prefix|--cwd|--dir|-C|--workspace)=(.+)$/s;
/** Options of these programs whose value is usually the next word. */
const VALUE =
  /^(?:--(?:loglevel|registry|cache|userconfig|omit|include|network-timeout|filter|store-dir|reporter|mutex|modules-folder)|-F)$/;
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

/** The folders of `workspaces`, which is a list of patterns or a mapping with one. */
function workspacesOf(folder: string, { read, matching }: RecipeRequest): readonly string[] {
  const root = folder === '/' ? '' : folder;
  const source = read(`${root}/package.json`);
  const node = source && entryOf(packageIn(source), 'workspaces')?.node;
  const list = node?.kind === 'mapping' ? entryOf(node, 'packages')?.node : node;
  if (list?.kind !== 'sequence') return [];
  const patterns = list.items.flatMap((item) => asScalar(item.node)?.value ?? []).filter((one) => !one.startsWith('!'));
  return patterns
    .flatMap((pattern) => matching(resolvePath(folder, `./${pattern}/package.json`)))
    .filter((path) => !path.includes('/node_modules/'))
    .map((path) => path.slice(0, path.lastIndexOf('/')));
}
