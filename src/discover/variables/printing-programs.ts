import { baseName } from '../../model/containers/host-path.ts';
import type { SourceFile } from '../../model/source.ts';
import { justfileFormat, makefileFormat, packageFormat } from '../../parse/formats.ts';
import { type PlacedVariable, variablesMatching } from './assignments.ts';

/** Whether one of some words runs a rule, a recipe or a script of a file: `make -s env >> "$GITHUB_ENV"`. */
export function isRunBy({ path, text }: SourceFile, words: ReadonlySet<string>): boolean {
  const kind = RUNNERS.find(({ format }) => format.matches(path));
  if (kind === undefined || !kind.programs.some((program) => words.has(program))) return false;
  return [...text.matchAll(kind.named)].some(([, name = '']) => words.has(name));
}

const RUNNERS = [
  { format: makefileFormat, programs: ['make', 'gmake'], named: /^([\w.-]{1,100})(?![\w.-])[^\n:=]{0,200}:(?!=)/gm },
  { format: justfileFormat, programs: ['just'], named: /^@?([\w-]{1,100})(?![\w-])[^\n:=]{0,200}:(?!=)/gm },
  { format: packageFormat, programs: ['npm', 'pnpm', 'yarn', 'bun'], named: /"([\w:.-]{1,100})"[ \t]{0,9}:/g },
] as const;

/** The names of programs in other languages that a text has. */
export function programsIn(text: string): readonly string[] {
  return (text.match(PROGRAMS) ?? []).map(baseName);
}

const PROGRAMS = /[\w./-]{1,200}\.(?:py|[cm]?[jt]s|rb|pl|php)\b/g;

/** What such a program prints, or writes to the file of the runner: `print("A=b")`, `env.write("A=b\n")`. */
export function printedByProgram(
  file: SourceFile,
  isPassedOn: (file: SourceFile) => boolean,
): readonly PlacedVariable[] {
  const isForRunner = file.text.includes('GITHUB_ENV');
  const printed = isForRunner || isPassedOn(file) ? variablesMatching(file, PRINTED) : [];
  return [...printed, ...(isForRunner ? variablesMatching(file, WRITTEN) : [])];
}

const TEXT =
  /\(?\s{0,9}f?(?:"(?<name>[A-Za-z_]\w{0,100})=(?<quoted>[^"\n{}$]{0,300})"|['`](?<other>[A-Za-z_]\w{0,100})=(?<single>[^'`\n{}$]{0,300})['`])/
    .source;
const PRINTED = new RegExp(
  `(?<![\\w.])(?:print|puts|echo|console\\.log|process\\.stdout\\.write|sys\\.stdout\\.write)[ \\t]{0,9}${TEXT}`,
  'g',
);
const WRITTEN = new RegExp(`\\b(?:write|puts|print|appendFile(?:Sync)?\\([^,\\n]{1,100},)[ \\t]{0,9}${TEXT}`, 'g');
