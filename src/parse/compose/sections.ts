/** What a compose file declares by name. */
export const SECTIONS = ['services', 'networks', 'volumes', 'secrets', 'configs', 'models'] as const;

/** All that Docker Compose takes at the top of a file, besides names that begin with `x-`: it refuses a file with anything else. */
export const TOP_LEVEL_KEYS: readonly string[] = ['version', 'name', 'include', ...SECTIONS];

const KNOWN: ReadonlySet<string> = new Set(TOP_LEVEL_KEYS);

export function isTopLevelKey(key: string): boolean {
  return KNOWN.has(key) || key.startsWith('x-');
}
