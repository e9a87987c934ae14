import { shellLine } from '../analysis/commands/started-text.ts';
import type { Script } from '../model/shell.ts';
import { type SourceFile, type Span, wholeFile } from '../model/source.ts';
import { FETCHING_WORDS } from '../syntax/shell/fetching-words.ts';
import type { CopiedScripts, WrittenFiles } from '../syntax/shell/files/script-files.ts';
import { isForShell, type LookUp, parseScript } from '../syntax/shell/index.ts';
import { recipesFor } from './recipes/index.ts';

/** Whether a line may name a program that runs commands of a file of its own format, or a script with such a line. */
export function mayRunRecipes(line: string): boolean {
  return PROGRAMS.test(line) || SCRIPT.test(line);
}

const SCRIPT = /\.(?:ba|da|k)?sh\b|(?:^|[\s"'])\.?\/[\w./-]/;

const PROGRAMS =
  /\b(?:npm|pnpm|yarn|yarnpkg|bun|run-[sp]|npm-run-all|turbo|lerna|nx|npx|pnpx|bunx|composer|g?make|bmake|remake|just|task)\b/;

/** A line that a container starts in a folder, where it has files of the repository. */
export interface StartedThere {
  readonly line: string;
  readonly folder: string;
  readonly lookUp: LookUp;
  /** The place of the line. */
  readonly span: Span;
  /** The file of the repository that the container has at an absolute path. */
  readonly fileAt: (path: string) => SourceFile | undefined;
  /** How many characters of files may still be read. */
  readonly room: { left: number };
}

/** The commands of such files that the line runs, one script for each place, and those that these run in turn, of files that fetch something. */
export function recipesStarted({ line, folder, lookUp, span, fileAt, room }: StartedThere): readonly Script[] {
  const text = (path: string): ReturnType<CopiedScripts['text']> => {
    const file = room.left < 0 ? undefined : fileAt(path);
    room.left -= file?.text.length ?? 0;
    return file && wholeFile(file);
  };
  const copied: CopiedScripts = {
    at: (path) => {
      const found = text(path);
      return found !== undefined && isForShell(found.text) ? found : undefined;
    },
    text,
    code: text,
    matching: () => [],
    inAnyCase: () => undefined,
    named: () => [],
    program: () => undefined,
    programPath: () => undefined,
    room,
  };
  const files: WrittenFiles = {
    folder: '/',
    texts: new Map(),
    paths: new Map(),
    room,
    copied,
    recipes: recipesFor(new Set()),
  };
  const all = `${shellLine(['cd', folder])} && ${line}`;
  const found = [...filesIn(parseScript({ text: all, span: () => span }, lookUp, { files }), span)];
  return found.filter((script) => FETCHING_WORDS.test(script.span.file.text));
}

/** The scripts in other files than that of the line. */
function* filesIn(script: Script, { file }: Span): Generator<Script> {
  for (const { commands } of script.pipelines)
    for (const { inner, substitutions } of commands) {
      for (const one of substitutions) yield* filesIn(one.script, script.span);
      if (inner === undefined) continue;
      if (inner.span.file !== file) yield inner;
      yield* filesIn(inner, inner.span);
    }
}
