import { itemsThat, type SecurityOption } from './container.ts';
import type { KnownOption, ListSetting } from './located.ts';

/** The entry that decides: of several with the same name the engine takes the last. */
export function decidingOption(
  options: ListSetting<SecurityOption>,
  name: string,
): KnownOption<SecurityOption> | undefined {
  return itemsThat(options, (option) => option.name === name).at(-1);
}

/** `no-new-privileges`, with `:true` or `=true` or on its own. */
export function hasNoNewPrivileges(options: ListSetting<SecurityOption>): boolean {
  const option = decidingOption(options, 'no-new-privileges')?.value;
  return option !== undefined && (option.value === undefined || /^(?:1|t|true)$/i.test(option.value));
}
