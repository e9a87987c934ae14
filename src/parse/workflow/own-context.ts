/**
 * The folder of this repository that a build takes from GitHub, where its context is the repository itself: `{{defaultContext}}:app`,
 * `${{ github.server_url }}/${{ github.repository }}.git#main:app`. Undefined for any other context.
 */
export function ownFolder(context: string): string | undefined {
  const found = OWN.exec(context.trim());
  return found === null ? undefined : (found[1] ?? '').replace(/^\/+/, '') || '.';
}

const SERVER = /(?:https:\/\/github\.com|\$\{\{\s{0,9}github\.server_url\s{0,9}\}\})/.source;
const REPOSITORY = /\$\{\{\s{0,9}github\.repository\s{0,9}\}\}/.source;
const ADDRESS = /\$\{\{\s{0,9}github\.(?:repositoryUrl|event\.repository\.clone_url)\s{0,9}\}\}/.source;

const OWN = new RegExp(
  `^(?:\\{\\{\\s{0,9}defaultContext\\s{0,9}\\}\\}|(?:${SERVER}/${REPOSITORY}(?:\\.git)?|${ADDRESS})(?:#[^:]*)?)(?::([^:]*))?$`,
);
