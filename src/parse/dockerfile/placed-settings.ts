import { isAmong, listsNamed } from '../../analysis/packages/nested-requirements.ts';
import { namedSettings } from '../../analysis/settings/named-settings.ts';
import { isSettingOf } from '../../analysis/settings/placed-settings.ts';
import type { Instruction, PlacedText, Stage } from '../../model/dockerfile.ts';
import type { SourceFile } from '../../model/source.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { filesPlaced, type StageFiles } from './stage-files.ts';

/** Files of the repository that end up where programs look for their settings; those of its parents are left out. */
export function settingsPlaced(
  stage: StageFiles,
  { instructions, environment }: Pick<Stage, 'instructions' | 'environment'>,
  dockerfile: SourceFile,
): readonly PlacedText[] {
  const read = new Set<string>();
  const isSetting = isSettingOf(instructions);
  const named = lazy(() => namedSettings({ instructions, environment }));
  const lists = listsPlaced(stage, instructions);
  const isWanted = (path: string): boolean =>
    isSetting(path) || isAmong(path, lists) || named().usual(path) !== undefined;
  const further = (): readonly string[] => [...named().paths, ...[...lists].filter((path) => path.startsWith('/'))];
  return filesPlaced(stage, isWanted, { withMounted: true, further }).flatMap(({ path, text }): PlacedText[] => {
    const excerpt = text();
    if (excerpt === undefined) return [];
    const { file, start } = excerpt.span(0, 0);
    // a copy may be a file or lie in a folder of that name
    const place = `${start} ${file.path}`;
    if (file === dockerfile || read.has(place)) return [];
    read.add(place);
    return [{ path, text: excerpt }];
  });
}

/** The lists of packages that others name, such as `base.txt` for a line `-r base.txt` of `requirements.txt`. */
function listsPlaced(stage: StageFiles, instructions: readonly Instruction[]): ReadonlySet<string> {
  return listsNamed(instructions, (isWanted, paths) =>
    filesPlaced(stage, isWanted, { withMounted: true, further: () => paths }).map(({ path, text }) => ({
      path,
      text: text()?.text ?? '',
    })),
  );
}
