import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { withoutFlood } from '../../model/findings/without-flood.ts';
import { type Command, everyPipeline, type Script } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { lazy } from '../../support/lazy.ts';
import { mayBeDockerfilePath } from '../dockerfile/file-names.ts';
import { isBuilding } from './builds.ts';
import { commandWords } from './command-words.ts';
import { fileAfterFlag } from './dockerfile-names.ts';
import type { RunWord } from './flags.ts';

/** Commands that build from a file whose name only run time knows: `docker build -f "$1" .`. */
export function undecidedDockerfiles(scripts: readonly Script[], text: string): readonly GapNotification[] {
  const known = lazy(() => variablesLookedAt(text));
  const isLookedAt = (word: RunWord): boolean => {
    const name = /\$\{?([A-Za-z_]\w*)/.exec(written(word))?.[1];
    return name !== undefined && known().has(name);
  };
  const open = scripts.flatMap(everyPipeline).flatMap(({ commands, inFunction }) =>
    commands
      .filter(isBuilding)
      .flatMap(fileWords)
      .filter((word) => !(inFunction !== undefined && ARGUMENT.test(written(word))) && !isLookedAt(word)),
  );
  // what the same variable names is told once
  return withoutFlood([...new Map(open.reverse().map((word) => [written(word), gapAt(word)])).values()]);
}

/** The words after `-f` that may be any file. Those that are named like Dockerfiles are checked anyway. */
function fileWords(command: Command): readonly RunWord[] {
  const words = commandWords(command);
  const texts = words.map(({ text }) => text);
  return words.flatMap((word, at) => {
    const [file] = fileAfterFlag(word.text, at, texts);
    if (file === undefined) return [];
    const name = file.slice(file.lastIndexOf('/') + 1);
    const value = word.text.endsWith(file) ? word : words[at + 1];
    return name.includes(UNKNOWN_PIECE) && !mayBeDockerfilePath(name) && value !== undefined ? [value] : [];
  });
}

function written({ span }: RunWord): string {
  return spanText(span);
}

/** An argument of a function, which is read with each call. */
const ARGUMENT = /\$\{?[1-9@*]/;

/**
 * The variables of a script whose every value is looked at anyway: it is named like a Dockerfile, as in `for f in *\\/Dockerfile`, or a loop
 * writes it out with a folder or an extension.
 */
function variablesLookedAt(text: string): ReadonlySet<string> {
  const found = new Map<string, boolean>();
  for (const line of text.split('\n')) {
    for (const name of namesSetIn(line)) {
      found.set(name, found.get(name) !== false && (isOfDockerfiles(line, name) || WRITTEN_OUT.test(line)));
    }
  }
  return new Set([...found].flatMap(([name, isLookedAt]) => (isLookedAt ? [name] : [])));
}

function namesSetIn(line: string): readonly string[] {
  if (line.length > LONGEST_LINE) return [];
  return [...line.matchAll(SETTING)].flatMap(([, set, loop, read = '']) =>
    [set ?? '', loop ?? '', ...read.split(/[ \t]+/)].filter((name) => /^\w/.test(name)),
  );
}

/** In characters. A variable that is set in a longer line is told. */
const LONGEST_LINE = 2000;

/** `f=`, `for f in`, `read -r f` */
const SETTING = /(?<![\w$-])(?:([A-Za-z_]\w{0,100})=|(?:for|select)[ \t]+(\w{1,100})[ \t]|read[ \t]([\w \t-]{1,200}))/g;
const WRITTEN_OUT = /(?:^|[;{(\s])for[ \t]+\w+[ \t]+in(?:[ \t]+[\w-]*[./][\w./-]*)+[ \t]*(?:;|$)/;

function isOfDockerfiles(line: string, name: string): boolean {
  const words = /^[ \t]*#/.test(line) ? [] : (line.match(/(?<![\w${])\w[\w.-]*/g) ?? []);
  return words.some((word) => word !== name && /dockerfile|containerfile/i.test(word));
}

function gapAt({ span }: RunWord): GapNotification {
  return notLookedAt({
    kind: 'undecided-reference',
    message: 'Which Dockerfile this command reads was not determined, so a file with an unusual name was not checked.',
    wayOut: 'Write the name of the file out, or give it a name such as `test.Dockerfile`.',
    span,
  });
}
