import { SERVICE_FILES, type ServiceFile, type ServiceSetting } from '../../data/service-files.ts';
import type { Container } from '../../model/containers/container.ts';
import type { SettingsFile } from '../../model/containers/settings-file.ts';
import { known } from '../../model/located.ts';
import { imageName } from '../posture/published-services.ts';
import { settingsIn, type WrittenSetting } from './settings.ts';

/** The tables of the configuration files that the service of a container may read. */
export function serviceFilesOf(container: Container): readonly ServiceFile[] {
  const image = imageName(container);
  return image === '' ? [] : SERVICE_FILES.filter(({ images }) => images.test(image));
}

/** Whether the service reads a path as such a file. */
export function readsFile(container: Container, { path: usual, ifNamed }: ServiceFile, path: string): boolean {
  return usual?.test(path) === true || (ifNamed?.test(path) === true && isNamed(container, path));
}

/** Whether the command or a variable of a container contains a path. */
function isNamed({ entrypoint, command, environment }: Container, path: string): boolean {
  const words = [...(entrypoint?.words ?? []), ...(command?.words ?? []), ...environment.map(({ value }) => value)];
  return words.some((word) => known<string>(word)?.includes(path));
}

/** A setting of the service that opens it to everyone, or sets a password. */
export interface ServiceSettingFound {
  readonly row: ServiceSetting;
  readonly setting: WrittenSetting;
  /** All settings of its file. */
  readonly all: readonly WrittenSetting[];
  readonly from: SettingsFile;
}

/** The settings in the configuration files of a container that the tables name and nothing replaces, whatever their values. */
export function* serviceSettings(container: Container): Generator<ServiceSettingFound> {
  const variables = container.environment.map(({ name }) => name);
  for (const from of container.settingsFiles ?? []) {
    for (const table of serviceFilesOf(container)) {
      if (!readsFile(container, table, from.path)) continue;
      const all = settingsIn(from.text, table.syntax);
      for (const setting of all) {
        const row = rowFor(table, setting, { all, variables });
        if (row !== undefined) yield { row, setting, all, from };
      }
    }
  }
}

/** What else decides whether a setting has an effect. */
interface Around {
  /** All settings of the file. */
  readonly all: readonly WrittenSetting[];
  /** The names of the variables of the container. */
  readonly variables: readonly string[];
}

/** The row of a table for a setting that it names, and that nothing replaces. */
export function rowFor(table: ServiceFile, setting: WrittenSetting, around: Around): ServiceSetting | undefined {
  return table.settings.find((row) => row.key.test(setting.key) && applies(row, setting, around));
}

function applies(
  { value, unless, variable, beside }: ServiceSetting,
  setting: WrittenSetting,
  { all, variables }: Around,
): boolean {
  const text = known(setting.value);
  if (text === undefined || (value !== 'guessable' && !value.test(text))) return false;
  if (unless !== undefined && all.some((other) => unless.test(other.key) && other.value.value !== '')) return false;
  if (variable !== undefined && variables.some((name) => variable.test(name))) return false;
  const others = beside === undefined ? [] : settingsBeside(setting, all, [beside.key]);
  if (others.length === 0) return beside?.isNeeded !== true;
  return others.some((other) => beside?.value.test(known(other.value) ?? '') === true);
}

/** The settings with the same keys above. */
export function settingsBeside(
  { key }: WrittenSetting,
  all: readonly WrittenSetting[],
  names: readonly string[],
): readonly WrittenSetting[] {
  const above = key.slice(0, key.lastIndexOf('.') + 1);
  return all.filter((other) => names.some((name) => other.key === above + name));
}
