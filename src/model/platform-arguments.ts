/** Arguments that BuildKit sets by the platform, so that FROM can use them without an ARG: https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope */
export const PLATFORM_ARGUMENTS: ReadonlySet<string> = new Set([
  'TARGETPLATFORM',
  'TARGETOS',
  'TARGETARCH',
  'TARGETVARIANT',
  'TARGETSTAGE',
  'BUILDPLATFORM',
  'BUILDOS',
  'BUILDARCH',
  'BUILDVARIANT',
]);

/** Those of them that are never empty. An architecture without variants, such as amd64, has no variant. */
export const FILLED_ARGUMENTS: ReadonlySet<string> = new Set(
  [...PLATFORM_ARGUMENTS].filter((name) => !name.endsWith('VARIANT')),
);

const REFERENCE = new RegExp(`\\$\\{?(?:${[...PLATFORM_ARGUMENTS].join('|')})\\b`, 'g');

export function mentionsPlatform(text: string): boolean {
  return text.search(REFERENCE) !== -1;
}

/** The text without the beginnings of references to these arguments: `base-}` of `base-${TARGETARCH}`. */
export function withoutPlatformArguments(text: string): string {
  return text.replaceAll(REFERENCE, '');
}
