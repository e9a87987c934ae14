import { SERVICE_FILES, type ServiceFile, type ServiceSetting } from '../../data/service-files.ts';
import { isShipped, type Stage } from '../../model/dockerfile.ts';
import { type FileLine, writtenPaths } from '../commands/file-lines.ts';
import { type LineSetting, settingsOfLines } from './line-settings.ts';
import { isNamedByCommand } from './named-by-command.ts';
import { rowFor } from './service-settings.ts';

/** A setting in a file of an image that opens its service to everyone, or sets a password. */
export interface ImageSetting {
  readonly row: ServiceSetting;
  readonly setting: LineSetting;
  /** All settings of its file. */
  readonly all: readonly LineSetting[];
  /** The path of the file in the image. */
  readonly path: string;
}

/** The settings that the tables name, in files that a shipped stage writes or copies to where a service reads them. */
export function* imageServiceSettings(stage: Stage): Generator<ImageSetting> {
  if (!isShipped(stage)) return;
  for (const [path, lines] of writtenPaths(stage)) {
    for (const table of SERVICE_FILES) {
      if (isReadFrom(table, path, stage)) yield* settingsOf(stage, path, lines, table);
    }
  }
}

function* settingsOf(
  { environment }: Stage,
  path: string,
  lines: readonly FileLine[],
  table: ServiceFile,
): Generator<ImageSetting> {
  const all = settingsOfLines(lines, table.syntax);
  for (const setting of all) {
    const row = rowFor(table, setting, { all, variables: [...environment.keys()] });
    if (row !== undefined) yield { row, setting, all, path };
  }
}

/** A file whose path only the command gives to the program counts by its name, too. */
function isReadFrom({ path: usual, inImages, ifNamed }: ServiceFile, path: string, stage: Stage): boolean {
  if (usual?.test(path) === true || inImages?.test(path) === true) return true;
  return ifNamed?.test(path) === true && isNamedByCommand(path, stage.instructions);
}
