import type { ShellWord } from '../../model/shell.ts';

/**
 * Whether the words after the name of a program give it a command: `docker --context prod login`, `helm registry login`. Words in front of it
 * are the group of the command, options, and values of these.
 */
export function hasSubcommand(words: readonly ShellWord[], name: string): boolean {
  let isValue = false;
  for (const { pieces } of words) {
    if (pieces === name) return true;
    const isOption = /^-./.test(pieces);
    if (!isOption && !isValue && !GROUPS.has(pieces)) return false;
    isValue = isOption && !pieces.includes('=') && !SWITCH.test(pieces);
  }
  return false;
}

/** `helm registry login`, `crane auth login`, `az acr login`, `dotnet nuget push` */
const GROUPS: ReadonlySet<string> = new Set(['acr', 'auth', 'cloud', 'nuget', 'registry', 'remote']);

/** Options of the clients that take no value. */
const SWITCH =
  /^(?:-[Ddhr]|--(?:debug|insecure|insecure-policy|insecure-registry|remote|syslog|tls|tlsverify|verbose))$/;
