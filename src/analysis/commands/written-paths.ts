import { baseName, resolvePath } from '../paths/shell-paths.ts';

/** The files that a text names. */
export interface WrittenPaths {
  /** Absolute paths, and patterns for them. */
  readonly paths: readonly string[];
  /** Relative ones with a folder, which are also looked for in the folder that the text starts in. */
  readonly relative: readonly string[];
  /** All words: each may be the name of a file that something puts behind a folder. */
  readonly words: readonly string[];
  readonly frames: readonly Frame[];
  readonly places: readonly Place[];
}

/** A path with an argument or a variable in the place of a name: `/hooks/$1.sh`. */
export interface Frame {
  /** With a slash at its end. A relative one is in the folder that the text starts in. */
  readonly folder: string;
  readonly ending: string;
}

/** A folder that a command fills. */
export interface Place {
  readonly to: string;
  /** A part of the paths of the files that it is filled with, between slashes. */
  readonly from: string;
}

/** Finds the paths in commands or settings, except for those in comments, and of commands that name a file and do not run it. */
export function writtenPaths(text: string): WrittenPaths {
  const plain = withoutRemarks(withFolders(text).replaceAll(ARGUMENT, GIVEN).replaceAll(VARIABLE, ANY));
  const folders = [...new Set([...text.matchAll(ENTERS)].map(([, folder = '']) => folder))].slice(0, MOST_ENTERED);
  const started = [...text.matchAll(STARTS_FOLDERS)].map(([, folder = '']) => folder.replace(/(?<!\/)\/+$/, ''));
  const found = [...plain.matchAll(PATHS)].flatMap(([path]) => pathIn(path) ?? []);
  const relative = [...new Set(found.filter((path) => !path.startsWith('/')))];
  const entered = folders.flatMap((folder) => relative.map((path) => resolvePath(folder, path)));
  const run = started.flatMap((folder) => STARTED_IN_FOLDERS.map((name) => `${folder}/${name}`));
  return {
    paths: [...new Set([...found.filter((path) => path.startsWith('/')), ...entered, ...run])],
    relative: relative.filter((path) => path.includes('/')),
    words: [...new Set([...plain.matchAll(WORDS)].map(([word]) => word))],
    frames: [...framesIn(plain, FRAMES), ...framesBelow(framesIn(plain, RELATIVE_FRAMES), folders)],
    places: [...placesFilled(text), ...started.map((folder) => ({ to: folder, from: `${folder}/` }))],
  };
}

/** A text with the folders that it sets variables to, in front of names: `D=/hooks; sh "$D/$1.sh"`. */
function withFolders(text: string): string {
  const folders = new Map<string, string | undefined>();
  for (const [, name = '', value = ''] of text.matchAll(SETS_FOLDER))
    folders.set(name, folders.has(name) && folders.get(name) !== value ? undefined : value);
  // the text must not grow without limit
  let left = folders.size === 0 ? 0 : text.length;
  return text.replaceAll(IN_FOLDER, (written: string, braced: string | undefined, plain: string | undefined) => {
    const folder = folders.get(braced ?? plain ?? '')?.replace(/(?<!\/)\/+$/, '');
    left -= folder?.length ?? 0;
    return folder === undefined || left < 0 ? written : folder;
  });
}

const SETS_FOLDER = /(?<![\w$./-])([A-Za-z_]\w{0,40})=["']?([\w./][\w.+@/-]{0,200})["']?(?=[\s;&|)]|$)/g;
const IN_FOLDER = /"?\$(?:\{([A-Za-z_]\w{0,40})\}|([A-Za-z_]\w{0,40}))"?(?=\/)/g;
/** In the place of a variable that is a part of a path. */
const ANY = '\u{e000}';
const VARIABLE = /\$\{[^{}\s]{0,60}\}|\$[A-Za-z_]\w{0,40}|\$\([^()\n/]{0,100}\)|`[^`\n/]{0,100}`/g;
/** In the place of an argument of a script, which is known by the words that the script is given. */
const GIVEN = '\u{e001}';
const ARGUMENT = /\$\{?\d\}?/g;
const PATHS = new RegExp(
  String.raw`(?<![\w$}.~*?/@+${ANY}${GIVEN}-])\/?(?:[\w.+@*${ANY}-]{1,100}\/){0,20}[\w.+@*${ANY}-]{1,100}`,
  'g',
);
const FRAMES = new RegExp(
  String.raw`(?<![\w.~*?\]${ANY}${GIVEN}-])((?:\/[\w.+@-]{1,100}){0,20}\/)"?[${ANY}${GIVEN}]"?(\.(?:ba|da|k|z|a)?sh)?(?![\w/.-])`,
  'g',
);
const RELATIVE_FRAMES = new RegExp(
  String.raw`(?<![\w$}.~*?/@+\]${ANY}${GIVEN}-])((?:[\w.+@-]{1,100}\/){1,20})"?[${ANY}${GIVEN}]"?(\.(?:ba|da|k|z|a)?sh)?(?![\w/.-])`,
  'g',
);
const WORDS = /[\w@+-][\w@%+,.-]{0,100}/g;
/** The ending of a script. */
const SCRIPT = /\.(?:ba|da|k|z|a)?sh$/;

/** A name without the ending of a script. */
export function stemOf(name: string): string {
  return name.replace(SCRIPT, '');
}

/** Each frame once. */
function framesIn(plain: string, pattern: RegExp): readonly Frame[] {
  const found = [...plain.matchAll(pattern)].map(([, folder = '', ending = '']) => ({ folder, ending }));
  return [...new Map(found.map((frame) => [`${frame.folder}*${frame.ending}`, frame])).values()];
}

/** Relative frames, also in the folders that commands enter. */
function framesBelow(frames: readonly Frame[], folders: readonly string[]): readonly Frame[] {
  const some = folders.length === 0 ? [] : frames.slice(0, MOST_FRAMES);
  return [...frames, ...folders.flatMap((from) => some.map((frame) => frameIn(from, frame)))];
}

/** No real start puts so many names together in folders that it enters. */
const MOST_FRAMES = 1000;

/** A relative frame in a folder. */
export function frameIn(from: string, { folder, ending }: Frame): Frame {
  const inside = resolvePath(from, folder);
  return { folder: inside === '/' ? inside : `${inside}/`, ending };
}

/** A path that may name a file; a relative one must look like that of a script. Something of its name must be known. */
function pathIn(written: string): string | undefined {
  const path = written.replaceAll(ANY, '*');
  const name = baseName(path);
  if (/^[*.]*$/.test(name)) return undefined;
  if (path.startsWith('/')) return path;
  const isLikely = SCRIPT.test(name) || path.includes('/');
  return written.startsWith(ANY) || !isLikely ? undefined : path;
}

/** Commands that start others in a folder. */
const ENTERS = /\b(?:cd|pushd|env[ \t]+-C|find)[ \t]{1,9}(?:--[ \t]{1,9})?["']?(\/[\w.+@/-]{0,200})/g;
/** No real start enters so many. */
const MOST_ENTERED = 20;
/** Programs that start files with fixed names in all folders of one. */
const STARTS_FOLDERS =
  /\b(?:s6-svscan|svscan(?:boot)?|runsvdir)[ \t]{1,9}(?:-\S{1,20}[ \t]{1,9}){0,9}["']?(\/[\w.+@/-]{1,200})/g;
const STARTED_IN_FOLDERS = ['run', 'finish'];

function placesFilled(text: string): readonly Place[] {
  return [...text.matchAll(FILLS)].flatMap(([, sources = '', folder = '']) =>
    sources.split(/[ \t]+/).flatMap((source): readonly Place[] => {
      const from = source
        .replaceAll(/["']/g, '')
        .replace(/^\.?\/+/, '')
        .replace(/(?<!\/)\/+\.?$/, '');
      return from === '' || from.startsWith('-') ? [] : [{ to: folder.replace(/(?<!\/)\/+$/, ''), from: `/${from}/` }];
    }),
  );
}

/** Commands that copy or move to a folder. */
const FILLS = /\b(?:cp|mv|ln|rsync|install)[ \t]([^\n;&|]{1,200}?)[ \t](\/[\w./+@-]{1,200})[ \t]*(?=$|[\n;&|])/gm;

/** The lines without comments, and without commands that start nothing. */
function withoutRemarks(text: string): string {
  const kept: string[] = [];
  let end: string | undefined;
  for (const line of text.split('\n')) {
    if (end !== undefined) {
      if (line.trim() === end) end = undefined;
      continue;
    }
    end = SHOWN.exec(line)?.[1];
    if (end !== undefined || REMARK.test(line)) continue;
    const parts = withoutRemark(line).split(BETWEEN);
    for (const part of parts) if (!isHarmless(part)) kept.push(part);
  }
  return kept.join('\n');
}

function withoutRemark(line: string): string {
  const at = line.search(/[ \t]#[ \t]/);
  return at === -1 ? line : line.slice(0, at);
}

/** The beginning of a text that is only shown: `cat <<EOF`. */
const SHOWN = /^[ \t]*cat[ \t]{0,9}(?:>&2[ \t]{0,9})?<<-?[ \t]{0,9}["'\\]?(\w{1,60})["']?[ \t]{0,9}(?:>&2[ \t]{0,9})?$/;
const REMARK = /^[ \t]*(?:#|;|\/\/)/;
const BETWEEN = /;|&&|\|\||[{}()]|\b(?:then|do|else)\b/;

/** Whether all programs of a pipeline only show or change files, or print. */
function isHarmless(command: string): boolean {
  if (/>(?!&|[ \t]*\/dev\/null)/.test(command)) return false;
  return command.split('|').every((part) => HARMLESS.has(programOf(part)));
}

function programOf(part: string): string {
  const words = part
    .split(/[ \t]+/)
    .filter((word) => word !== '' && !/^(?:if|elif|while|until|!|sudo|command)$|^\w+=/.test(word));
  const [first = '', ...others] = words;
  return first === 'xargs' ? (others.find((word) => /^[a-z]/.test(word)) ?? '') : baseName(first);
}

const HARMLESS: ReadonlySet<string> = new Set(
  '[ [[ basename cat chgrp chmod chown cp curl die dirname dos2unix echo error fail fatal git grep head info install ln log logger ls md5sum mkdir mv printf readlink rm sed sha256sum sha512sum shellcheck stat tail tar test touch warn wc wget'.split(
    ' ',
  ),
);
