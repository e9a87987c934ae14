/** The sections in which a compose file declares things by name. */
export const SECTIONS = ['services', 'networks', 'volumes', 'secrets', 'configs', 'models'] as const;

/** All top-level keys that Docker Compose accepts, apart from names that begin with `x-`: it refuses a file with any other. */
export const TOP_LEVEL_KEYS: readonly string[] = ['version', 'name', 'include', ...SECTIONS];

const KNOWN: ReadonlySet<string> = new Set(TOP_LEVEL_KEYS);

export function isTopLevelKey(key: string): boolean {
  return KNOWN.has(key) || key.startsWith('x-');
}
