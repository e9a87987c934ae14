/** Equal to the version in package.json, which a test checks. */
export const VERSION = '0.1.0';

/** The day of the release, `YYYY-MM-DD`, as CHANGELOG.md has it, which a test checks; undefined before. */
export const RELEASED: string | undefined = undefined;
