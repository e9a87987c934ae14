import { type BroughtPlace, broughtPlaces } from '../../../analysis/commands/brought-files.ts';
import { workdirBefore } from '../../../analysis/commands/inherited-folder.ts';
import { baseName, isWithin, resolvePath } from '../../../analysis/paths/shell-paths.ts';
import { setsRoot } from '../../../analysis/processes/process-user.ts';
import { isWholeContext } from '../../../model/build-context.ts';
import {
  type CopyInstruction,
  type Instruction,
  instructionsOf,
  isShipped,
  type RunInstruction,
  type Stage,
} from '../../../model/dockerfile.ts';
import { DYNAMIC, type Dynamic, known } from '../../../model/located.ts';
import { pathSteps } from '../../../model/path-steps.ts';
import { everyCommand } from '../../../model/shell.ts';
import { matchesStars, withStars } from '../../../model/star-pattern.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { remember } from '../../../support/caches/remember.ts';
import { isRemovedBy, type WrittenSecret, writtenSecrets } from './secrets-in-files.ts';

/** A secret that another stage writes to a file, and a copy of that file into a stage. */
export interface ShippedSecret {
  readonly secret: WrittenSecret;
  readonly by: Stage;
  readonly copy: BroughtPlace;
}

/** The secrets in files of stages without images that a stage certainly gets, each once. */
export function shippedSecrets(stage: Stage): readonly ShippedSecret[] {
  const found = new Map<WrittenSecret, ShippedSecret>();
  for (const copy of broughtPlaces(stage)) {
    // an image of its own has them, where they are reported
    if (isShipped(copy.stage)) continue;
    for (const secret of writtenSecrets(copy.stage))
      if (!found.has(secret) && isBrought(secret, copy)) found.set(secret, { secret, by: copy.stage, copy });
  }
  return [...found.values()];
}

function isBrought(secret: WrittenSecret, copy: BroughtPlace): boolean {
  const { instruction, at } = secret;
  const writtenAt = instruction.span.file === at.file ? at.start : instruction.span.start;
  if (instruction.isOnbuild || writtenAt > copy.end) return false;
  const place = placeOf(secret, copy.stage);
  const isThere = place === undefined ? copy.path === '/' : isNamed(place, copy.path);
  if (!isThere || isChangedLater(secret, place, copy)) return false;
  return place === undefined || !copy.isRemoved(place.slice(1), secret);
}

/** The absolute path of the file; undefined where only the build, or a program, knows it. */
function placeOf({ path, place = path, at, instruction }: WrittenSecret, stage: Stage): string | undefined {
  return place === undefined ? undefined : resolved(place, enteredFolder(instruction, at.start), instruction, stage);
}

function resolved(path: string, entered: string | undefined, instruction: Instruction, stage: Stage) {
  if (path === '' || path.includes(UNKNOWN_PIECE)) return undefined;
  if (path.startsWith('/')) return resolvePath('/', path);
  const [, inHome] = HOME.exec(path) ?? [];
  if (inHome !== undefined) return isByRoot(instruction) ? resolvePath('/root', inHome) : undefined;
  const folder = entered ?? foldersOf(stage).get(instruction) ?? DYNAMIC;
  return folder === DYNAMIC || !folder.startsWith('/') ? undefined : resolvePath(folder, path);
}

const HOME = /^(?:~|\$HOME)\/(.+)$/;

/** Most images start as root. */
function isByRoot({ user }: Instruction): boolean {
  return user === undefined || setsRoot(user);
}

/** The folder that the script of a RUN has entered before the command at a place. */
function enteredFolder(instruction: Instruction, at: number): string | undefined {
  if (instruction.keyword !== 'RUN') return undefined;
  const commands = everyCommand(instruction.line.script);
  return commands.findLast(({ span, redirects }) => {
    const bodies = redirects.flatMap(({ body }) => body?.span ?? []);
    return [span, ...bodies].some(({ start, end }) => start <= at && at <= end);
  })?.folder;
}

/** The working directory of each instruction that writes. */
const foldersOf = remember((stage: Stage): ReadonlyMap<Instruction, string | Dynamic> => {
  let folder = workdirBefore(stage);
  const found = new Map<Instruction, string | Dynamic>();
  for (const instruction of instructionsOf(stage, 'WORKDIR', 'COPY', 'ADD', 'RUN')) {
    if (instruction.keyword === 'WORKDIR') folder = instruction.isOnbuild ? folder : instruction.absolute;
    else found.set(instruction, folder);
  }
  return found;
});

/** Whether a place is that of a copy, or in it. */
function isNamed(place: string, copied: string): boolean {
  if (!/[*?[]/.test(copied)) return isWithin(place, copied);
  const names = pathSteps(place);
  return pathSteps(copied).every((pattern, at) => {
    const name = names[at];
    return name !== undefined && matchesStars(withStars(pattern), name);
  });
}

/** Whether a later instruction of the same stage may write the file anew, take the secret out of it, move it or delete it. */
function isChangedLater(secret: WrittenSecret, place: string | undefined, { stage, end }: BroughtPlace): boolean {
  const { path, undo, instruction } = secret;
  // its removal may be written in another way
  const isInHome = place === undefined || isWithin(place, '/root');
  const isBetween = ({ span }: Instruction): boolean => span.start > instruction.span.start && span.start < end;
  const name = baseName(place ?? path ?? '');
  if (instructionsOf(stage, 'COPY', 'ADD').some((copy) => isBetween(copy) && mayReplace(copy, name, stage)))
    return true;
  return instructionsOf(stage, 'RUN').some((run) => {
    if (!isBetween(run)) return false;
    if (isInHome && path !== undefined && isRemovedBy(run, path)) return true;
    if (undo?.test(run.line.text) === true || /\bgit[ \t]+clean\b/.test(run.line.text)) return true;
    return place !== undefined && (changes(run, place, stage) || isWrittenAnew(place, run, stage));
  });
}

/** Whether a command that changes files names the file: as any of its words, or where something comes to. */
function changes(run: RunInstruction, place: string, stage: Stage): boolean {
  if (!run.line.text.includes(baseName(place))) return false;
  return everyCommand(run.line.script).some(({ program, arguments: words, folder }) => {
    const named = TAKERS.has(program) ? words.slice(-1) : CHANGERS.has(program) ? words : [];
    return named.some(({ pieces }) => resolved(pieces, folder, run, stage) === place);
  });
}

/** Programs whose last word is where something comes to. */
const TAKERS: ReadonlySet<unknown> = new Set(['cp', 'install', 'ln']);
const CHANGERS: ReadonlySet<unknown> = new Set('git mv perl sed shred sponge tee truncate unlink'.split(' '));

/** Whether a copy brings a file of the name, by itself or with the whole context. */
function mayReplace({ sources, destination, from }: CopyInstruction, name: string, { context }: Stage): boolean {
  const texts = [...sources, destination].map((one) => known<string>(one) ?? '');
  if (texts.some((text) => baseName(text) === name)) return true;
  return from === undefined && context?.has(name) === true && texts.slice(0, -1).some(isWholeContext);
}

function isWrittenAnew(place: string, run: RunInstruction, stage: Stage): boolean {
  return everyCommand(run.line.script).some(({ folder, redirects }) =>
    redirects.some(
      ({ operator, target }) =>
        (operator === '>' || operator === '>|') && resolved(target?.pieces ?? '', folder, run, stage) === place,
    ),
  );
}
