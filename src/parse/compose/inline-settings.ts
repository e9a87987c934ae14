import { readsFile, serviceFilesOf } from '../../analysis/settings/service-settings.ts';
import type { Container } from '../../model/containers/container.ts';
import type { SettingsFile } from '../../model/containers/settings-file.ts';
import { isEngineFile } from '../engine/engine-files.ts';
import type { InlineFile } from './inline-files.ts';

/** The files of a service with a text of the compose file that it reads as the configuration of a known service. */
export function inlineSettings(files: readonly InlineFile[], container: Container): readonly SettingsFile[] {
  if (files.length === 0) return [];
  const tables = serviceFilesOf(container);
  return files
    .filter(({ text }) => text !== '')
    .filter(({ path }) => isEngineFile(container, path) || tables.some((table) => readsFile(container, table, path)))
    .map(({ path, span, given, excerpt }) => ({
      file: span.file,
      text: excerpt(),
      path,
      mount: given,
      isReadBefore: false,
    }));
}
