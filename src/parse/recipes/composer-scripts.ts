import { baseName, resolvePath } from '../../analysis/paths/shell-paths.ts';
import type { Excerpt } from '../../model/source.ts';
import { parseJson } from '../../syntax/json/located-json.ts';
import type { RecipeRequest } from '../../syntax/shell/files/script-files.ts';
import { asMapping, asScalar, entryOf, type TreeMapping, type TreeScalar } from '../../syntax/tree/nodes.ts';
import type { NamedRecipe } from './named-recipe.ts';
import { asFile, valueIn } from './texts.ts';

/** The scripts of `composer.json` that Composer runs: https://getcomposer.org/doc/articles/scripts.md */
export function composerRecipes(request: RecipeRequest): readonly NamedRecipe[] {
  const given = request.words.map(({ pieces }) => pieces);
  const words = request.program === 'php' ? afterComposer(given) : given;
  const folder = folderOf(words, request.folder);
  const source = request.read(`${folder === '/' ? '' : folder}/composer.json`);
  const scripts = source && scriptsIn(source);
  if (source === undefined || scripts === undefined || words.includes('--no-scripts')) return [];
  const found = new Set<TreeScalar>();
  for (const event of eventsOf(words)) addScripts(event, scripts, found);
  return [...found].map((script) => ({ name: script.value, folder, text: withoutMark(valueIn(source, script)) }));
}

/** `php composer.phar run build` */
function afterComposer(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word, index) => !word.startsWith('-') && !/^-[cdz]$/.test(words[index - 1] ?? ''));
  return at !== -1 && /^composer(?:\.phar)?$/.test(baseName(words[at] ?? '')) ? words.slice(at + 1) : ['--no-scripts'];
}

/** `@composer` and `@php` are the programs that run the script. A blank replaces the sign, so that all offsets stay the same. */
function withoutMark({ text, span }: Excerpt): Excerpt {
  return { text: text.replace(/^@(?=(?:composer|php)\s)/, ' '), span };
}

function folderOf(words: readonly string[], folder: string): string {
  const attached = words.flatMap((word) => /^(?:--working-dir=|-d)(.+)$/s.exec(word)?.[1] ?? []);
  const separate = words.findIndex((word) => word === '-d' || word === '--working-dir');
  const given = attached[0] ?? (separate === -1 ? undefined : words[separate + 1]);
  return given === undefined ? folder : resolvePath(folder, given);
}

function scriptsIn(source: Excerpt): TreeMapping | undefined {
  const parsed = parseJson(asFile(source));
  return 'root' in parsed ? asMapping(entryOf(asMapping(parsed.root), 'scripts')?.node) : undefined;
}

const AUTOLOAD = ['pre-autoload-dump', 'post-autoload-dump'];
const INSTALL = ['pre-install-cmd', 'post-install-cmd'];
const UPDATE = ['pre-update-cmd', 'post-update-cmd'];
const PACKAGES = [
  'pre-operations-exec',
  'pre-package-install',
  'post-package-install',
  'pre-package-update',
  'post-package-update',
];

/** The events of a command, or the script that it names. Without a lock file, `install` updates. */
function eventsOf(words: readonly string[]): readonly string[] {
  const [command = '', script = ''] = words.filter(
    (word, at) => !word.startsWith('-') && !/^(?:-d|--working-dir)$/.test(words[at - 1] ?? ''),
  );
  if (/^(?:i|install|u|update|upgrade|require|r|remove|reinstall)$/.test(command))
    return ['pre-command-run', ...INSTALL, ...UPDATE, ...PACKAGES, ...AUTOLOAD];
  if (/^(?:dump-?autoload|dumpautoload)$/.test(command)) return ['pre-command-run', ...AUTOLOAD];
  return /^run(?:-script)?$/.test(command) ? [script] : [command];
}

/** A script may be a list, and name others: `@test`. */
function addScripts(event: string, scripts: TreeMapping, found: Set<TreeScalar>): void {
  const node = entryOf(scripts, event)?.node;
  const items = node?.kind === 'sequence' ? node.items.map((item) => item.node) : [node];
  for (const script of items.flatMap((item) => asScalar(item) ?? [])) {
    if (found.has(script)) continue;
    found.add(script);
    const [, name] = /^@([\w:.-]+)/.exec(script.value) ?? [];
    if (name !== undefined) addScripts(name, scripts, found);
  }
}
