import { serviceSettings, settingsBeside } from '../../../analysis/settings/service-settings.ts';
import type { WrittenSetting } from '../../../analysis/settings/settings.ts';
import type { Container } from '../../../model/containers/container.ts';
import { known } from '../../../model/located.ts';
import type { Span } from '../../../model/source.ts';
import { remember } from '../../../support/caches/remember.ts';
import { type Weakness, weaknessOf } from './weak-credential.ts';

/** A setting in a configuration file of a service that lets everyone in. */
export interface WeakSetting {
  /** With the keys above. */
  readonly key: string;
  readonly at: Span;
  readonly mount: Span;
  /** The path of the file in the container. */
  readonly path: string;
  /** The predicate of a message for a setting that opens the service. */
  readonly effect: string | undefined;
  /** The port that it opens, if the service has others that it does not open. */
  readonly port: number | undefined;
  /** The reason why everyone can guess the password that it sets. */
  readonly weakness: Weakness | undefined;
  /** Whether an earlier container reads the file, too, so that the finding is its. */
  readonly isReadBefore: boolean;
}

/** The settings in the configuration files of a container that let everyone in. */
export const weakSettings = remember((container: Container): readonly WeakSetting[] => {
  if (container.isBrief) return [];
  return [...serviceSettings(container)].flatMap(({ row: { value, effect, port }, setting, all, from }) => {
    const weakness = value === 'guessable' ? weaknessOfSetting(setting, all) : undefined;
    if (effect === undefined && weakness === undefined) return [];
    const { mount, path, isReadBefore } = from;
    return [{ key: setting.key, at: setting.value.span, mount, path, effect, port, weakness, isReadBefore }];
  });
});

/** The names that the user of a password may have next to it: `user` next to `password`, `admin_user` next to `admin_password`. */
const USERS: readonly string[] = ['user', 'username', 'name', 'admin_user', 'admin_username', 'default_user'];

/** The reason why everyone can guess a password. */
export function weaknessOfSetting(setting: WrittenSetting, all: readonly WrittenSetting[]): Weakness | undefined {
  const { key, value } = setting;
  const users = settingsBeside(setting, all, USERS).map((user) => known(user.value));
  // ClickHouse has the settings of a user below its name
  const above = key.split('.').at(-2);
  if ([...users, above].includes(known(value))) return 'user name';
  return weaknessOf({ name: 'ADMIN_PASSWORD', value }, []);
}
