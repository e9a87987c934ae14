import { resolvePath } from '../../../analysis/paths/shell-paths.ts';
import type { CopyInstruction, Flag, Heredoc } from '../../../model/dockerfile.ts';
import { DYNAMIC, known, type Located, type Text } from '../../../model/located.ts';
import { pathSteps } from '../../../model/path-steps.ts';
import { isPattern } from '../../../support/patterns/source-patterns.ts';
import { piecesOf } from '../expand.ts';
import type { StageContext } from '../stage-context.ts';
import { addFile, copyFiles, copyNamed, type NamedFiles, placeFiles } from '../stage-files.ts';
import { folderIn, placeFrom, withoutDrive } from '../workdir.ts';

interface WrittenCopy extends Omit<CopyInstruction, 'keyword' | 'heredocs'> {
  readonly heredocs: readonly Required<Heredoc>[];
}

/** Notes the files that COPY or ADD places in a stage: from the build context, here-documents and earlier stages. */
export function noteCopied(copy: WrittenCopy, context: StageContext): void {
  const written = known(copy.destination);
  if (written === undefined) return;
  const target = withoutDrive(written, context.windows);
  const destination = placeFrom(folderIn(context.workdir), target) + (target.endsWith('/') ? '/' : '');
  const exclude = copy.flags
    .filter(({ name }) => name === 'exclude')
    .flatMap(({ value }) => known<string>(value) ?? []);
  placeChosen(copy, destination, exclude, context);
  placeSources(copy, destination, exclude, context);
  for (const heredoc of copy.heredocs)
    for (const path of placesOf(heredoc, target, destination)) addFile(context.files, path, () => heredoc.written);
}

function placeChosen(
  { chosen, flags }: WrittenCopy,
  destination: string,
  exclude: readonly string[],
  { files, buildContext }: StageContext,
): void {
  if (chosen.length === 0 || keepsParents(flags)) return;
  placeFiles(files, { sources: chosen, destination, exclude, isChoice: true, from: buildContext });
}

function placeSources(
  { from, flags, sources: words }: WrittenCopy,
  destination: string,
  exclude: readonly string[],
  context: StageContext,
): void {
  const { files, windows } = context;
  const sources = words
    .flatMap(withKnown)
    .map(({ value, span }) => ({ value: from === undefined ? value : withoutDrive(value, windows), span }));
  const all = keepsParents(flags) ? sources.map((one) => withParents(one, destination)) : [{ sources, destination }];
  for (const copies of all) {
    if (from?.kind === 'stage') copyFiles(() => from.stage.index, files, { ...copies, exclude });
    else if (from === undefined) placeFiles(files, { ...copies, exclude, from: context.buildContext });
    else for (const named of namedBy(from.flag, context)) copyNamed(named, files, { ...copies, exclude });
  }
}

function keepsParents(flags: readonly Flag[]): boolean {
  return flags.some(({ name }) => name === 'parents');
}

/** The paths that a here-document may get: only the image knows whether a destination is a folder, unless it can be nothing else. */
function placesOf({ delimiter }: Heredoc, target: string, destination: string): readonly string[] {
  const inside = placeFrom(destination, delimiter);
  return /(?:^|\/)\.{0,2}$/.test(target) ? [inside] : [inside, destination];
}

export function namedBy({ value }: Flag, { named }: StageContext): readonly NamedFiles[] {
  return value === undefined ? [] : named(piecesOf(value));
}

/**
 * With `--parents`, a file is placed by its whole path, or by the part after `/./`:
 * https://docs.docker.com/reference/dockerfile/#copy---parents
 */
function withParents({ value, span }: Located<string>, destination: string) {
  const pivot = value.indexOf('/./');
  const root = pivot === -1 ? '' : value.slice(0, pivot);
  const kept = pivot === -1 ? value : value.slice(pivot + '/./'.length);
  const excludedFrom = root === '' ? '.' : root;
  const sources = [{ value: pivot === -1 ? value : `${root}/${kept}`, span }];
  // where a pattern decides, the path is known once a file is looked for
  if (isPattern(value)) return { sources, destination, excludedFrom, dropped: pathSteps(root).length };
  return { sources, excludedFrom, destination: resolvePath(destination, `./${placeFrom('/', kept)}`) };
}

function withKnown({ value, span }: Text): readonly Located<string>[] {
  return value === DYNAMIC ? [] : [{ value, span }];
}
