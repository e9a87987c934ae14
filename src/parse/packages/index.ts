import { startOf } from '../../model/findings/finding.ts';
import { notLookedAt } from '../../model/findings/gap.ts';
import type { Script } from '../../model/shell.ts';
import { type Excerpt, type SourceFile, usedPath } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { HIDDEN_JSON_WORDS } from '../../syntax/json/hidden-words.ts';
import { parseJson } from '../../syntax/json/located-json.ts';
import { excerptOf } from '../../syntax/lists/runs.ts';
import { parseScript } from '../../syntax/shell/index.ts';
import { wordsOfList } from '../../syntax/shell/lists.ts';
import {
  asMapping,
  asScalar,
  entryOf,
  type TreeMapping,
  type TreeNode,
  type TreeScalar,
} from '../../syntax/tree/nodes.ts';
import { hashComments } from '../comment-syntax.ts';
import { packageFormat } from '../formats.ts';
import {
  type CompanionFiles,
  type Frontend,
  NO_COMPANIONS,
  type ParseContext,
  type Parsed,
  type PassedVariable,
} from '../frontend.ts';
import { mentionsEngine } from '../run-options/command-lines.ts';
import { argumentsIn } from '../run-options/given-arguments.ts';
import { mayStartAnything } from '../run-options/may-run-files.ts';
import { lookUpIn } from '../run-options/passed-variables.ts';
import { filesNamed } from '../scripts/sourced-variables.ts';
import { NOTHING_STARTED, startedIn, startsNothing } from '../scripts/started.ts';
import { placesIn } from '../scripts/templated-script.ts';

/** The scripts of `package.json` and `composer.json` and the tasks of Deno, for the containers that they start. */
export const packages: Frontend = { ...packageFormat, comments: hashComments, parse: parsePackage };

/** The keys of the scripts: in `package.json` and `composer.json`, in `deno.json`, of programs that run commands as hooks of git, and of Wireit and Nx. */
const KEYS: readonly (readonly string[])[] = [
  ['scripts'],
  ['tasks'],
  ['lint-staged'],
  ['simple-git-hooks'],
  ['husky', 'hooks'],
  ['gitHooks'],
  ['release-it', 'hooks'],
  ['wireit'],
  ['nx', 'targets'],
];
const SCRIPTS = /"(?:scripts|tasks|lint-staged|simple-git-hooks|hooks|gitHooks|wireit|targets)"/;

function parsePackage(file: SourceFile, context: ParseContext, together: CompanionFiles = NO_COMPANIONS): Parsed {
  const isHidden = HIDDEN_JSON_WORDS.test(file.text);
  if (!isHidden && !SCRIPTS.test(file.text)) return NOTHING_STARTED;
  const { variables = [], given } = together;
  const called = argumentsIn(given);
  const isWorthwhile = isHidden || mayStartAnything(file.text) || called !== undefined;
  const nothing = isWorthwhile ? undefined : startsNothing(file, together, context);
  if (nothing !== undefined) return nothing;
  const parsed = parseJson(file, { isLenient: usedPath(file).endsWith('c') });
  // only what its scripts start is of interest
  if ('reason' in parsed)
    return isHidden || mentionsEngine(file.text)
      ? { ...NOTHING_STARTED, notifications: [unread(file)] }
      : NOTHING_STARTED;
  const root = asMapping(parsed.root);
  const commands = commandsIn(root);
  const known = [...settingsIn(root), ...variables];
  const options = filesNamed(file.path, context.repository);
  const scripts = (called === undefined ? commands : withArguments(commands, called)).map(
    ({ text }): Script => ({ ...parseScript(text, lookUpIn(known), options), given: () => known }),
  );
  return startedIn(scripts, { format: 'package', file, isBrief: false }, context);
}

/** The values of `config`, which npm gives to scripts: https://docs.npmjs.com/cli/using-npm/scripts#packagejson-vars */
function settingsIn(root: TreeMapping | undefined): readonly PassedVariable[] {
  const entries = asMapping(entryOf(root, 'config')?.node)?.entries ?? new Map();
  return [...entries].flatMap(([name, { node }]) => {
    const value = asScalar(node)?.value;
    return value === undefined ? [] : [{ name: `npm_package_config_${name.replaceAll(/\W/g, '_')}`, value }];
  });
}

function unread(file: SourceFile): Parsed['notifications'][number] {
  return notLookedAt({
    kind: 'syntax-error',
    weight: 'ordinary',
    message: `${file.path} is not valid JSON, so its scripts were not checked.`,
    wayOut: 'Correct it.',
    span: startOf(file),
  });
}

interface PackageCommand {
  readonly name: string;
  readonly text: Excerpt;
}

/** The commands by the names of their scripts. One of Composer may be a list, and one of Deno may be a mapping. */
function commandsIn(root: TreeMapping | undefined): readonly PackageCommand[] {
  const maps = KEYS.flatMap((keys) => mappingAt(root, keys) ?? []);
  return maps
    .flatMap(({ entries }) => [...entries].map(([name, { node }]) => ({ name, texts: textsIn(node) })))
    .flatMap(({ name, texts }) =>
      texts
        .filter(({ value }) => !OF_COMPOSER.test(value))
        .map((one) => ({ name, text: calledIn({ text: one.value, span: placesIn(one) }) })),
    );
}

function mappingAt(root: TreeMapping | undefined, keys: readonly string[]): TreeMapping | undefined {
  return keys.reduce<TreeMapping | undefined>((mapping, key) => asMapping(entryOf(mapping, key)?.node), root);
}

/** `@test` names another script, and `Acme\\Scripts::run` code. */
const OF_COMPOSER = /^@[\w:-]+$|^@(?:php|putenv)\s|^[\w\\]+::\w+$/;

/** Composer gives the words after the name to the script: `@test --filter x` */
function calledIn({ text, span }: Excerpt): Excerpt {
  const [whole, name = ''] = /^@([\w:-]+)\s/.exec(text) ?? [];
  if (whole === undefined) return { text, span };
  const before = name === 'composer' ? 'composer ' : `composer run-script ${name} -- `;
  const rest = {
    text: text.slice(whole.length),
    span: (from: number, to: number) => span(from + whole.length, to + whole.length),
  };
  return excerptOf([{ text: before, span: () => span(0, whole.length) }, rest]);
}

function textsIn(node: TreeNode): readonly TreeScalar[] {
  if (node.kind === 'sequence') return node.items.flatMap((item) => commandOf(item.node));
  const configurations = asMapping(entryOf(asMapping(node), 'configurations')?.node)?.entries ?? new Map();
  const settings = [node, entryOf(asMapping(node), 'options')?.node, ...[...configurations.values()].map(nodeOf)];
  return settings.flatMap((one) => [...commandOf(one), ...listIn(one)]);
}

function nodeOf({ node }: { readonly node: TreeNode }): TreeNode {
  return node;
}

/** A command, or the mapping that has it: `{ "command": "docker run …" }` */
function commandOf(node: TreeNode | undefined): readonly TreeScalar[] {
  const text = asScalar(node) ?? asScalar(entryOf(asMapping(node), 'command')?.node);
  return text === undefined ? [] : [text];
}

/** The list of `nx:run-commands`. */
function listIn(node: TreeNode | undefined): readonly TreeScalar[] {
  const list = entryOf(asMapping(node), 'commands')?.node;
  return list?.kind === 'sequence' ? list.items.flatMap((item) => commandOf(item.node)) : [];
}

/** The script that a caller names, with its arguments behind it. */
function withArguments(commands: readonly PackageCommand[], called: string): readonly PackageCommand[] {
  const [wanted, ...words] = wordsOfList(called);
  return commands
    .filter(({ name }) => name === wanted)
    .map(({ name, text: { text, span } }) => {
      const end = span(text.length, text.length);
      return {
        name,
        text: excerptOf([{ text, span }, ...words.map((word) => ({ text: ` ${quoted(word)}`, span: () => end }))]),
      };
    });
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`).replaceAll(UNKNOWN_PIECE, `'$?'`)}'`;
}
