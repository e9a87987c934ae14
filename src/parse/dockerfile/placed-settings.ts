import { namedSettings } from '../../analysis/settings/named-settings.ts';
import { isSettingOf } from '../../analysis/settings/placed-settings.ts';
import type { PlacedText, Stage } from '../../model/dockerfile.ts';
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
  const isWanted = (path: string): boolean => isSetting(path) || named().usual(path) !== undefined;
  return filesPlaced(stage, isWanted, { withMounted: true, further: () => named().paths }).flatMap(
    ({ path, text }): PlacedText[] => {
      const excerpt = text();
      if (excerpt === undefined) return [];
      const { file, start } = excerpt.span(0, 0);
      // a copy may be a file or lie in a folder of that name
      const place = `${start} ${file.path}`;
      if (file === dockerfile || read.has(place)) return [];
      read.add(place);
      return [{ path, text: excerpt }];
    },
  );
}
