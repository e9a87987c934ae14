import {
  filesByName,
  filesMentioned,
  type Mentioning,
  type NamedFile,
} from '../../analysis/commands/mentioned-files.ts';
import { baseName, isWithin, resolvePath } from '../../analysis/paths/shell-paths.ts';
import type { BuildContext } from '../../model/build-context.ts';
import type { CommandInstruction, HealthcheckInstruction, Instruction, StartedFile } from '../../model/dockerfile.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { tellGap } from '../../model/findings/reached-limits.ts';
import { known } from '../../model/located.ts';
import type { Script } from '../../model/shell.ts';
import { type Excerpt, type SourceFile, type Span, wholeFile } from '../../model/source.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { remember } from '../../support/caches/remember.ts';
import { addToGroup } from '../../support/group-by.ts';
import { FETCHING_WORDS } from '../../syntax/shell/fetching-words.ts';
import { isShellScript } from '../container-script.ts';
import type { Copies, Placed } from './copied-scripts.ts';
import { placedAtEnd, type StageFiles } from './stage-files.ts';

/** A copied file. */
interface CopiedFile extends NamedFile {
  source(): SourceFile | undefined;
}

/** How many stages a file may pass through. */
const MOST_STAGES = 50;
/** How many names may be looked up in how many copies, for all stages of a Dockerfile. */
const MOST_LOOK_UPS = 2_000_000;

/** The texts of what a stage starts, and of its variables. All scripts in them are read first, so that it is known what is left. */
export function textsThatStart(
  own: readonly Instruction[],
  starting: readonly (CommandInstruction | HealthcheckInstruction | undefined)[],
): readonly Mentioning[] {
  const commands = starting.flatMap((instruction): Mentioning[] => {
    const line = instruction?.line;
    if (instruction === undefined || line === undefined) return [];
    const { keyword: name, span: at } = instruction;
    return [{ name, at, text: line.script === undefined ? '' : line.text }];
  });
  const others = own.flatMap((instruction): Mentioning[] => {
    const { keyword: name, span: at } = instruction;
    if (name === 'RUN' && TAKES_NAMES.test(instruction.line.text))
      return [{ name, at, text: instruction.line.text.replaceAll(/&&|\|\||;/g, '\n') }];
    if (instruction.keyword !== 'ENV') return [];
    return [{ name, at, text: instruction.pairs.map(({ value }) => known<string>(value) ?? '').join(' ') }];
  });
  return [...commands, ...others];
}

/** Commands that take names from a text. Any other command says itself what it runs. */
const TAKES_NAMES = /\b(?:while|until|for|read|mapfile|readarray|xargs|parallel|eval)\b/;

/**
 * The scripts among the copies of a stage that something which runs names, although no command is known to run them. Those that were read already
 * are left out.
 */
export function mentionedScripts(
  stage: StageFiles,
  starts: readonly Mentioning[],
  parse: (text: Excerpt, isBash: boolean) => Script,
): readonly StartedFile[] {
  const placed = placedAtEnd(stage);
  const { run } = stage.all.copied;
  if (placed.copies.length === 0) return [];
  const room = lookUpsLeft(stage.all);
  const texts = [...starts, ...[...run].map(({ path, text }) => ({ name: path, text }))];
  const named = (name: string): readonly CopiedFile[] => filesNamed(placed, name, room, 0);
  const found: StartedFile[] = [];
  for (const { file, by } of filesMentioned(texts, named, () => (room.left = -1))) {
    const source = file.source();
    const isWritten = stage.files.texts.has(file.path);
    if (isWritten || source === undefined || run.has(source) || !mayFetch(file.path, source.text)) continue;
    run.add(source);
    const script = parse(wholeFile(source), /^#![^\n]*bash/.test(source.text));
    found.push({ place: `a file at ${file.path}, named in ${by},`, script, isOnlyNamed: true });
  }
  const [span] = starts.flatMap(({ at }) => at ?? []);
  if (room.left < 0 && span !== undefined) tellGap(tooMany(span));
  return found;
}

function tooMany(span: Span): GapNotification {
  return notLookedAt({
    kind: 'limit-reached',
    weight: 'ordinary',
    thing: 'command',
    message: 'What this stage starts names more files than are looked for scripts.',
    wayOut: 'Split the Dockerfile.',
    span,
  });
}

interface LookUps {
  left: number;
}

const lookUpsLeft = remember((_all: StageFiles['all']): LookUps => ({ left: MOST_LOOK_UPS }));

function mayFetch(path: string, text: string): boolean {
  return FETCHING_WORDS.test(text) && isShellScript(path, text);
}

function filesNamed({ copies }: Placed, name: string, room: LookUps, stages: number): readonly CopiedFile[] {
  room.left -= copies.length;
  if (room.left < 0 || stages > MOST_STAGES) return [];
  // a later copy replaces the file at a path
  const files = copies.flatMap((copy) => filesIn(copy, name, room, stages)).map((file) => [file.path, file] as const);
  return [...new Map(files).values()];
}

function filesIn(copy: Copies, name: string, room: LookUps, stages: number): readonly CopiedFile[] {
  const { from, sources, exclude, destination } = copy;
  const origin = from();
  if (origin === undefined) return [];
  return sources.flatMap(({ value, span }) => {
    const path = resolvePath('/', value);
    // a file may get another name
    const isRenamed = baseName(destination) === name && baseName(path) !== name;
    const names = isRenamed ? [name, baseName(path)] : [name];
    if ('copies' in origin) {
      const named = names.flatMap((one) => filesNamed(origin, one, room, stages + 1));
      const inside = named.filter(
        (file) => isWithin(file.path, path) && (file.path === path || baseName(file.path) === name),
      );
      return inside.map((file) => ({ ...file, path: placeOf(copy, path, file.path) }));
    }
    const files = origin.files({ value: path.slice(1), span }, exclude);
    if (isRenamed && files[0] === path.slice(1))
      return [fileAt(destination, () => origin.script(path.slice(1), false))];
    const all = byName(files);
    room.left -= name.includes('*') ? all.size : 0;
    return filesByName(all, name).map((file) =>
      fileAt(placeOf(copy, path, `/${file}`), () => origin.script(file, false)),
    );
  });
}

/** The files of a context by the last part of their paths. */
const byName = remember((files: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, string[]>();
  for (const file of files) addToGroup(names, baseName(file), file);
  return names;
});

function fileAt(path: string, read: () => ReturnType<BuildContext['script']>): CopiedFile {
  const source = lazy(() => {
    const result = read();
    return result?.ok === true ? result.value : undefined;
  });
  return { path, source, text: () => source()?.text };
}

/** The path that a file of a source gets. A file may become the destination: no folder has its ending, or the name of another file. */
function placeOf({ destination }: Copies, source: string, file: string): string {
  if (file !== source) return resolvePath('/', `${destination}/${file.slice(source === '/' ? 1 : source.length + 1)}`);
  const isPlace = baseName(destination) === baseName(file) || /\.\w+$/.test(destination);
  return isPlace ? destination : resolvePath('/', `${destination}/${baseName(file)}`);
}
