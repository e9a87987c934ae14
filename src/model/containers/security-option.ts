import type { KnownOption, ListSetting } from '../located.ts';
import { itemsThat, type SecurityOption } from './container.ts';

/** The entry that decides: of several with the same name the engine takes the last. */
export function decidingOption(
  options: ListSetting<SecurityOption>,
  name: string,
): KnownOption<SecurityOption> | undefined {
  if (options.items.length === 0) return undefined;
  return itemsThat(options, (option) => option.name === name).at(-1);
}

/** `no-new-privileges`, with `:true` or `=true` or on its own. */
export function hasNoNewPrivileges(options: ListSetting<SecurityOption>): boolean {
  const option = decidingOption(options, 'no-new-privileges')?.value;
  return option !== undefined && (option.value === undefined || /^(?:1|t|true)$/i.test(option.value));
}

/** `no-new-privileges` is written, and switched off. */
export function refusesNoNewPrivileges({ name, value }: SecurityOption): boolean {
  return name === 'no-new-privileges' && value !== undefined && /^(?:0|f|false)$/i.test(value);
}

/**
 * Lifts the masks of the engine from `/proc` and `/sys`. The client of Docker takes exactly this text, with `=`, and no other option
 * with the name changes it back; Podman calls it `unmask`.
 */
export function opensSystemPaths({ name, value, separator }: SecurityOption): boolean {
  if (name === 'systempaths') return value === 'unconfined' && separator === '=';
  return name === 'unmask' && value?.toUpperCase() === 'ALL';
}
