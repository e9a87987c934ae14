import type { SourceFile } from '../../../model/source.ts';
import { recentResults } from '../../../support/caches/recent-results.ts';
import { parseJson } from '../../json/located-json.ts';
import { asMapping, asScalar, entryOf, type TreeNode } from '../../tree/nodes.ts';
import { parseSizedYaml } from '../../yaml/sized-yaml.ts';

/** A value that a program selects from a file with settings: `jq -r .base a.json`, `yq '.images.base' a.yml`. */
export interface Selection {
  /** The words that are files. */
  readonly files: ReadonlySet<number>;
  readonly of: (text: string) => string | undefined;
}

/** Undefined for other commands, and for what is more than the path of a text. */
export function selectedValue(program: string, words: readonly string[]): Selection | undefined {
  if (program !== 'jq' && program !== 'yq') return undefined;
  const operands = words.flatMap((word, at) => (word.startsWith('-') || isAction(word, at, program) ? [] : [at]));
  const [filter, ...files] = operands;
  const path = filter === undefined ? undefined : words[filter];
  const isPlain = program === 'yq' || words.some((word) => RAW.test(word));
  if (!isPlain || path === undefined || !PATH.test(path) || words.some((word) => HAS_VALUE.test(word)))
    return undefined;
  const names = path.split('.').filter((name) => name !== '');
  return { files: new Set(files), of: (text) => valueAt(program, names, text) };
}

/** `yq eval`, `yq e` */
function isAction(word: string, at: number, program: string): boolean {
  return program === 'yq' && at === 0 && /^(?:e|eval)$/.test(word);
}

const RAW = /^(?:-[a-zA-Z]*r|--raw-output$)/;
const HAS_VALUE = /^--(?:arg|argjson|args|slurpfile|rawfile|jsonargs|indent|from-file)$|^-[a-zA-Z]*[fnLs]/;
const PATH = /^(?:\.[A-Za-z_][\w-]{0,100}){1,20}$/;

/** In characters. A file with settings is not longer. */
const LONGEST_SETTINGS = 100_000;

function valueAt(program: string, names: readonly string[], text: string): string | undefined {
  if (text.length > LONGEST_SETTINGS) return undefined;
  let node: TreeNode | undefined = rootOf(program, text);
  for (const name of names) node = entryOf(asMapping(node), name)?.node;
  return asScalar(node)?.value;
}

function rootOf(program: string, text: string): TreeNode | undefined {
  const parsed = program === 'jq' ? recentJson(text, (own) => parseJson(fileOf(own))) : undefined;
  if (parsed !== undefined) return 'root' in parsed ? parsed.root : undefined;
  const documents = recentYaml(text, (own) => parseSizedYaml(fileOf(own)));
  return 'roots' in documents ? documents.roots[0] : undefined;
}

function fileOf(text: string): SourceFile {
  return { path: '', text };
}

/** Scripts take several values from one file. The room is in characters. */
const recentJson = recentResults<ReturnType<typeof parseJson>>(LONGEST_SETTINGS);
const recentYaml = recentResults<ReturnType<typeof parseSizedYaml>>(LONGEST_SETTINGS);
