import type { EngineSettings } from '../../model/containers/engine-settings.ts';
import type { SourceFile } from '../../model/source.ts';
import { kindOf } from '../engine/kinds.ts';
import { mayNameSettings, settingsOfText } from '../engine/written-settings.ts';
import { filesPlaced, type StageFiles } from './stage-files.ts';

/**
 * The settings of engines that the stages write, or copy to where an engine reads them. A file of the repository with such a name is checked
 * by itself.
 */
export function engineFilesOf(
  stages: readonly StageFiles[],
  file: SourceFile,
  text: string,
): readonly EngineSettings[] {
  if (!mayNameSettings(text)) return [];
  return stages
    .flatMap((stage) => filesPlaced(stage, (path) => kindOf(path) !== undefined))
    .flatMap(({ path, text: read }) => {
      const excerpt = read();
      if (excerpt === undefined) return [];
      const source = excerpt.span(0, 0).file;
      return source !== file && kindOf(source.path) !== undefined ? [] : (settingsOfText(path, excerpt, file) ?? []);
    });
}
