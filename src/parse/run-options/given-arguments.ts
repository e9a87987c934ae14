import { homeSecret } from '../../analysis/secrets/host-secrets.ts';
import type { ShellWord } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { LONGEST_VALUE } from '../../model/value-bounds.ts';
import { listValue, severalOfList, wordsOfList } from '../../syntax/shell/lists.ts';
import { isTelling } from '../../syntax/shell/telling.ts';
import type { PassedVariable } from '../frontend.ts';
import { PODMAN_RUN } from './syntax.ts';

/** The name under which a command passes its arguments to a script; no variable can have it. */
export const ARGUMENTS = '@';

/**
 * What a command passes to a script as its arguments, if one of them may take protection away, is the name of a file, or is not known, or may be
 * a value for a build. The script was read for others.
 */
export function argumentsOf(words: readonly ShellWord[]): readonly PassedVariable[] {
  const value = listValue(words.map(withoutOwn));
  const isTelling = words.some(({ pieces }) => FOR_BUILDS.test(pieces)) || isTellingAnywhere(value);
  return isTelling && value.length <= LONGEST_VALUE ? [{ name: ARGUMENTS, value }] : [];
}

/** Whether arguments may be a danger in any script, and not only in one that builds images. */
export function isTellingAnywhere(value: string): boolean {
  return weakeningWords(value).length > 0 || wordsOfList(value).some((word) => NAMES_FILE.test(word));
}

/** An option, an image or a release. */
const FOR_BUILDS = /^--|[:=]|^v?\d/;

/** What a script passes on of its own arguments is one unknown word: it is read again with those of its callers. */
function withoutOwn({ pieces, raw }: ShellWord): Pick<ShellWord, 'pieces' | 'raw'> {
  return pieces.includes(UNKNOWN_PIECE) && OWN.test(raw) ? { pieces, raw: '""' } : { pieces, raw };
}

/** `"$@"`, `$1`, `"${2:-}"` */
const OWN = /^"?\$(?:[@*1-9]|\{[@*1-9][^{}]{0,100}\})"?$/;

const NAMES_FILE = /[\w-]\.[A-Za-z]{2,8}$/;

/** The arguments that a caller passes to a file; undefined without a caller. */
export function argumentsIn(given: readonly PassedVariable[] = []): string | undefined {
  return given.find(({ name }) => name === ARGUMENTS)?.value;
}

/** The arguments as a person writes them, with `…` for what is not known. */
export function shownArguments(value: string): string {
  const text = wordsOfList(value).join(' ').replaceAll(UNKNOWN_PIECE, '…');
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** In characters. */
const LONGEST_SHOWN = 80;

/**
 * The arguments that may take protection away, if they become options of an engine, and those that may be several words which are not known. A
 * single unknown word, such as `"$FOLDER"`, is hardly meant as an option.
 */
export function weakeningWords(value: string): readonly string[] {
  const known = wordsOfList(value).flatMap(weakeningIn);
  return [
    ...known.filter((word) => !word.includes(UNKNOWN_PIECE)),
    ...severalOfList(value).filter((word) => word.includes(UNKNOWN_PIECE)),
  ];
}

/** The same for the words of a text. */
export function weakeningIn(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word.includes(UNKNOWN_PIECE) || mayWeaken(word));
}

/** Whether a text is empty, or nothing but switches such as `-it` and `--rm`, whichever command gets them. */
export function isHarmlessOptions(text: string): boolean {
  return SWITCHES.test(text);
}

/** Whether a text is nothing but options that take no protection away. */
export function areHarmlessOptions(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return isHarmlessOptions(text) || (words.every((word) => word.startsWith('-')) && weakeningIn(text).length === 0);
}

const SWITCHES = /^(?:(?:^|[ \t]+)(?:-[dit]{1,3}|-q|--(?:detach|init|interactive|no-cache|pull|quiet|rm|tty)))*[ \t]*$/;

function mayWeaken(word: string): boolean {
  const [, name = ''] = /^--([a-z][a-z-]*)(?:=|$)/.exec(word) ?? [];
  if (name !== '') return OPTIONS.has(name) && !HARMLESS.has(name);
  if (word.startsWith('-')) return /^-[a-zA-Z]*[epuvH]/.test(word);
  if (word.startsWith('~')) return homeSecret(word.slice(2).split(':', 1)[0] ?? '') !== undefined;
  return word.startsWith('/') ? OF_HOST.test(word) : isTelling(word);
}

const OPTIONS: ReadonlySet<string> = new Set([
  ...PODMAN_RUN.switches,
  ...PODMAN_RUN.values,
  'host',
  'context',
  'profile',
]);
const HARMLESS: ReadonlySet<string> = new Set([
  ...[
    'annotation',
    'cap-drop',
    'cpus',
    'detach',
    'help',
    'hostname',
    'init',
    'interactive',
    'label',
    'log-level',
    'memory',
    'name',
  ],
  ...[
    'no-healthcheck',
    'platform',
    'pull',
    'quiet',
    'read-only',
    'replace',
    'rm',
    'timeout',
    'trace',
    'tty',
    'workdir',
  ],
]);

/** The disk of the machine, its settings, devices and sockets, and homes. */
const OF_HOST = /^\/+(?:$|:|\.|(?:boot|dev|etc|home|lib|proc|root|run|sys|usr|var)(?:$|[:/]))/;
