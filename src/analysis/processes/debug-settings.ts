import { DEBUG_SETTINGS } from '../../data/debug-settings.ts';
import { rememberByKey } from '../../support/caches/remember-by-key.ts';

/** The settings that a variable makes. */
export const debugSettingsOf = rememberByKey(
  (name: string) => name,
  (name) => DEBUG_SETTINGS.filter((setting) => setting.name.test(name)),
);
