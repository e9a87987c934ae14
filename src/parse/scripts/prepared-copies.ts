/** A copy that a command makes, with the paths as written. */
export interface PreparedCopy {
  readonly sources: readonly string[];
  readonly target: string;
  /** Whether the target is a folder that gets the sources, or the file or the folder that one becomes; undefined where only the disk knows. */
  readonly isInto?: boolean | undefined;
}

/** Whether commands of a text may copy files. */
export const MAY_PREPARE = /(?<![\w.-])(?:cp|mv|ln|rsync|install|ncp|cpx|tar|git)[ \t]|>[ \t]*["']?[\w.$/{-]/;

/** A command, up to what ends it, without the words before its program. */
const COMMAND =
  /(?<![\w./-])(cp|mv|ln|rsync|install|ncp|cpx)[ \t]+([^\n;&|)]{1,2000})|(?<![\w./-])(tar|git[ \t]+archive)[ \t]+([^\n;&|)]{1,2000})|(?<=^|[;&|(])([^\n;&|(>#]{1,2000})>[ \t]*([^\s;&|>]{1,500})/gm;

/** The copies in a text with commands: a script, a Makefile, a workflow, the scripts of a package. They are found without reading its syntax. */
export function preparedCopiesIn(text: string): readonly PreparedCopy[] {
  const whole = text.replaceAll(/\\\r?\n/g, ' ');
  const values = valuesSet(whole);
  const words = (part: string): readonly string[] => wordsOf(part).map((word) => withValues(word, values));
  const archives = new Map<string, Archive>();
  return [...whole.matchAll(COMMAND)].flatMap(
    ([, copying, operands = '', packing, options = '', reading = '', written = '']) => {
      if (copying !== undefined) return copyOf(copying, words(operands));
      if (packing !== undefined) return unpacked(packing, words(options), archives);
      const sources = words(reading).filter((word) => !word.startsWith('-') && /[./]/.test(word));
      const [target = ''] = words(written);
      return sources.length === 0 || target === '' ? [] : [{ sources, target, isInto: false }];
    },
  );
}

/** The folders that commands of a text enter. */
export function foldersIn(text: string): readonly string[] {
  const found = [...text.matchAll(/(?<![\w./-])(?:cd|pushd|-C|working-directory:)[ \t]+([^\s;&|)]{1,200})/g)];
  return [...new Set(found.flatMap(([, folder = '']) => wordsOf(folder)))];
}

/** In JSON, a quote and what is behind it end the command. */
function wordsOf(part: string): readonly string[] {
  const [text = ''] = part.split(/(?<!\\)"\s{0,99}[,}\]]/, 1);
  return text
    .replaceAll(/[\\"']/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');
}

const ASSIGNMENT =
  /(?:^|[\s;])([A-Za-z_]\w{0,60})[ \t]{0,9}(?:::?=|\?=|=)[ \t]{0,9}["']?([\w./-]{1,200})["']?(?=[\s;]|$)/g;

function valuesSet(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(ASSIGNMENT)].map(([, name = '', value = '']) => [name, value]));
}

/** What nothing sets becomes a pattern. */
function withValues(word: string, values: ReadonlyMap<string, string>): string {
  return word
    .replaceAll(/\$[({]?(\w{1,60})(?::?-([^)}]{0,200}))?[)}]?/g, (_all, name: string, otherwise?: string) => {
      return values.get(name) ?? otherwise ?? '*';
    })
    .replace(/^\*\//, '');
}

function copyOf(program: string, words: readonly string[]): readonly PreparedCopy[] {
  const folder = folderGiven(words);
  const operands = words.filter((word, at) => !word.startsWith('-') && !TAKES_VALUE.test(words[at - 1] ?? ''));
  const redirect = operands.findIndex((word) => /^\d?>/.test(word));
  const paths = redirect === -1 ? operands : operands.slice(0, redirect);
  if (folder !== undefined) return [{ sources: paths.filter((path) => path !== folder), target: folder, isInto: true }];
  const target = paths.at(-1);
  const sources = paths.slice(0, -1);
  if (target === undefined || sources.length === 0) return [];
  const contents = program === 'rsync' ? sources.map((one) => (one.endsWith('/') ? `${one}.` : one)) : sources;
  const isInto = target.endsWith('/') || sources.length > 1 ? true : undefined;
  return [{ sources: contents, target, isInto: program === 'rsync' ? true : isInto }];
}

/** Options of these programs with a value in the next word. */
const TAKES_VALUE = /^-(?:[gmoetS]|-(?:mode|owner|group|rsh|suffix|exclude|include|filter|target-directory))$/;

function folderGiven(words: readonly string[]): string | undefined {
  const attached = words.find((word) => word.startsWith('--target-directory='));
  const at = words.findIndex((word) => word === '-t' || word === '--target-directory');
  return attached?.slice(attached.indexOf('=') + 1) ?? (at === -1 ? undefined : words[at + 1]);
}

interface Archive {
  readonly base: string;
  readonly members: readonly string[];
  readonly prefix: string;
}

/** `tar -C src -cf - . | tar -C build -xf -`, `git archive HEAD:src | tar -x -C build` */
function unpacked(program: string, words: readonly string[], archives: Map<string, Archive>): readonly PreparedCopy[] {
  if (program !== 'tar') {
    const archive = archiveOfGit(words);
    archives.set(valueAfter(words, /^(?:-o|--output)$/) ?? attachedTo(words, '--output=') ?? '-', archive);
    return [];
  }
  const [mode = ''] = words.filter((word) => /^-?[abd-wyzA-Z]*[cx][a-zA-Z]*$|^--(?:create|extract|get)$/.test(word));
  const folder = valueAfter(words, /^(?:-C|--directory)$/) ?? attachedTo(words, '--directory=') ?? '.';
  const name = valueAfter(words, /^-?[a-zA-Z]*f$|^--file$/) ?? attachedTo(words, '--file=') ?? '-';
  if (/x|extract|get/.test(mode)) {
    const archive = archives.get(name);
    if (archive === undefined) return [];
    const sources = archive.members.map((member) => `${archive.base}/${member}`);
    return [{ sources, target: `${folder}/${archive.prefix}`, isInto: true }];
  }
  const members = words.filter((word) => !word.startsWith('-') && word !== folder && word !== name && word !== mode);
  archives.set(name, { base: folder, members: members.length === 0 ? ['.'] : members, prefix: '' });
  return [];
}

/** `git archive --prefix=a/ HEAD src`, `git archive HEAD:src` */
function archiveOfGit(words: readonly string[]): Archive {
  const output = valueAfter(words, /^(?:-o|--output)$/);
  const [tree = '', ...members] = words.filter((word) => !word.startsWith('-') && word !== output);
  const folder = /^[^:]*:(.+)$/s.exec(tree)?.[1];
  const prefix = attachedTo(words, '--prefix=') ?? '';
  return { base: folder ?? '.', members: members.length === 0 ? ['.'] : members, prefix };
}

function valueAfter(words: readonly string[], option: RegExp): string | undefined {
  const at = words.findIndex((word) => option.test(word));
  return at === -1 ? undefined : words[at + 1];
}

function attachedTo(words: readonly string[], option: string): string | undefined {
  return words.find((word) => word.startsWith(option))?.slice(option.length);
}
