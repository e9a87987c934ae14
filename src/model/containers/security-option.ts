import type { KnownOption, ListSetting } from '../located.ts';
import { itemsThat, type SecurityOption } from './container.ts';

/** The entry that decides: the engine uses the last one of a name. */
export function decidingOption(
  options: ListSetting<SecurityOption>,
  name: string,
): KnownOption<SecurityOption> | undefined {
  if (options.items.length === 0) return undefined;
  return itemsThat(options, (option) => option.name === name).at(-1);
}

/** Whether `no-new-privileges` is set, with `:true` or `=true` or on its own. */
export function hasNoNewPrivileges(options: ListSetting<SecurityOption>): boolean {
  const option = decidingOption(options, 'no-new-privileges')?.value;
  return option !== undefined && (option.value === undefined || /^(?:1|t|true)$/i.test(option.value));
}

/** Whether the option is `no-new-privileges`, disabled explicitly. */
export function refusesNoNewPrivileges({ name, value }: SecurityOption): boolean {
  return name === 'no-new-privileges' && value !== undefined && /^(?:0|f|false)$/i.test(value);
}

/**
 * Whether the option removes the engine's masks from `/proc` and `/sys`. Docker's client accepts exactly this text, with `=`, and no later
 * option with the name reverts it. Podman's option is `unmask`.
 */
export function opensSystemPaths({ name, value, separator }: SecurityOption): boolean {
  if (name === 'systempaths') return value === 'unconfined' && separator === '=';
  return name === 'unmask' && value?.toUpperCase() === 'ALL';
}
