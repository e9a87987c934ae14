import type { Container } from '../model/containers/container.ts';
import type { EngineSettings } from '../model/containers/engine-settings.ts';
import { isEngineFile } from '../parse/engine/engine-files.ts';
import { kindOf } from '../parse/engine/kinds.ts';
import { settingsOfText } from '../parse/engine/written-settings.ts';

/** The settings of an engine in a container, out of a file with another name, or a config, that is mounted as its `daemon.json`. */
export function mountedEngines(container: Container): readonly EngineSettings[] {
  const files = container.settingsFiles ?? [];
  return files.flatMap(({ path, text, file, isReadBefore }) => {
    // a file with its usual name is read on its own
    if (isReadBefore || kindOf(file.path) !== undefined || !isEngineFile(container, path)) return [];
    return settingsOfText('/etc/docker/daemon.json', text, file) ?? [];
  });
}
