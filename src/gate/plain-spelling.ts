import { plainAddresses } from './plain-addresses.ts';
import { plainFetches } from './plain-fetches.ts';

/** A pair of a Dockerfile, of YAML or of JSON: the name, and the value. An address is not one. */
const PAIR = /^([A-Z_][A-Z0-9_]{0,127}|[A-Za-z_][\w.-]{0,127}(?=[:=]))(?!:\/\/)(?:=|: ?| )(?=\S)/;

/** An instruction by itself. */
const KEYWORD =
  /^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)$/i;

/** Programs that are the same by their path, where a command begins. */
const PROGRAM_PATH =
  /(?<=^|[|;&(] ?|\bsudo )\/(?:usr\/)?(?:local\/)?bin\/(?=(?:apt|apt-get|ash|bash|curl|dash|docker|npm|pip3?|pnpm|podman|sh|wget|yarn)(?:$| ))/g;

/** Options that keep an attacker away: one more does no harm. */
const PROTECTIONS =
  / (?:--(?:proto|proto-redir)[ =]=?https|--tlsv1\.[23]|--https-only|--secure-protocol=TLSv1_[23])(?= |$)/g;

/**
 * A shell, or Python, that reads its commands from a pipe, with the variables and the arguments that it passes on, and without its own options.
 */
const PIPED_SHELL =
  /(?<=\| ?(?:sudo )?)(?:env )?((?:[A-Za-z_]\w*=[^\s|;&()<>]* )*)(?:(?:ba|da|a|z|k)?sh|(python3?))(?: -[seux]+)*(?: -(?= |$))?(?: --(?= |$))?((?: [^\s|;&()<>]+)*)(?= |$)/g;

/** A folder for programs. */
const FOLDER = String.raw`/(?:usr|opt)(?:/(?!\.)[\w.-]+)*/?`;

/** Which release an installer gets, by a number or a usual word. An address, a branch and a commit do not count. */
const RELEASE = String.raw`(?:v?\d+(?:\.\d+){0,2}(?:-(?:alpha|beta|rc)\.?\d{0,3}|\+(?:k3s|rke2r)\d)?|latest|stable|lts|nightly)`;

/** What rustup adds to a toolchain of its own: https://rust-lang.github.io/rustup/concepts/components.html */
const COMPONENT = '(?:clippy|llvm-tools(?:-preview)?|miri|rust-analyzer|rust-docs|rust-src|rustfmt)';
const TARGET = String.raw`(?:aarch64|arm|armv7|i686|powerpc64le|riscv64gc|s390x|thumbv\d\w{1,9}|wasm32|x86_64)-[a-z\d-]{1,40}`;

/** Arguments of installers that decide neither what they get nor from where. */
const PLAIN_ARGUMENTS = new RegExp(
  ` (?:(?:-[bd]|--(?:prefix|bin-dir|install-dir|dir|to))[ =]${FOLDER}|-[dyqv]|(?:-c|--component)[ =]${COMPONENT}(?:,${COMPONENT})*|(?:-t|--target)[ =]${TARGET}|--(?:yes|assume-yes|non-?interactive|unattended|no-?confirm|batch|quiet|silent|verbose|debug|no-modify-path|no-colou?r|profile[ =](?:minimal|default|complete)))(?= |$)`,
  'g',
);

/** The same for variables. */
const PLAIN_VARIABLES = new RegExp(
  `(?<= |^)(?:(?:CI|DEBUG|VERBOSE|QUIET|SILENT|NO_COLOR|NONINTERACTIVE|UNATTENDED|ASSUME_YES)=(?:1|true|yes)|DEBIAN_FRONTEND=noninteractive|(?:PREFIX|(?:[A-Z][A-Z\\d]*_){0,5}(?:INSTALL_DIR|BIN_DIR|HOME))=${FOLDER}|(?:[A-Z][A-Z\\d]*_){0,3}NO_MODIFY_PATH=1) `,
  'g',
);

/** Arguments that only say which release an installer gets: one more does no harm. */
const RELEASE_ARGUMENTS = new RegExp(
  ` (?:(?:--(?:[a-z]{1,20}-){0,2}(?:version|channel|release|toolchain)|-v)[ =])?${RELEASE}(?= |$)`,
  'g',
);

/** A release after the name of what is installed: `tool-v1.2`. */
const NAMED_RELEASE = new RegExp(` ([a-z][a-z\\d]{1,40})-(?=${RELEASE}(?: |$))`, 'g');

/** The same for variables. */
const RELEASE_VARIABLES = new RegExp(`(?<= |^)(?:[A-Z][A-Z\\d]*_){0,5}(?:VERSION|MAJOR|CHANNEL)=${RELEASE} `, 'g');

/** A copy of what passes through a pipe, in a file that nothing starts by itself. */
const COPY_OF_PIPE = / \| ?tee(?: -a| --append)? \/(?:var\/)?(?:tmp|log)\/[\w-][\w.-]{0,100}(?= ?\|)/g;

/** A shell that is given what a command prints. */
const GIVEN_SHELL = /^(sudo )?(?:ba|da|a|z|k)?sh (?:-c \$\(|<\()([^()]+)\)/;

/**
 * A text in one of the ways to write it: without quotes, breaks and the options that change no danger, pairs with an equals sign, and a
 * script that a shell runs from the network as a pipe. What it fetches, and who runs that, stays.
 */
export function plainSpelling(text: string): string {
  const plain = text
    .replaceAll(/["'\0]/g, '')
    .replaceAll(/(?:^|\s)\\(?=\s)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (KEYWORD.test(plain)) return plain.toUpperCase();
  const command = plain
    .replaceAll(PROGRAM_PATH, '')
    .replaceAll(/\bapt-get(?= |$)/g, 'apt')
    .replaceAll(/\b(docker|podman) container (?=run\b|create\b)/g, '$1 ')
    .replaceAll(COPY_OF_PIPE, '')
    .replace(GIVEN_SHELL, '$2 | $1sh');
  const fetched = plainAddresses(plainFetches(command));
  return fetched.replaceAll(PIPED_SHELL, installer(PLAIN_VARIABLES, PLAIN_ARGUMENTS)).replace(PAIR, '$1=');
}

/** The text without options that protect. */
export function withoutProtections(text: string): string {
  return text.replaceAll(PROTECTIONS, '');
}

/** The text without releases that only an installer gets. */
export function withoutReleases(text: string): string {
  const names = namesOf(text);
  const unnamed = (_shell: string, before = '', python = 'sh', after = ''): string =>
    before + python + after.replaceAll(NAMED_RELEASE, (word, name: string) => (names.has(name) ? ' ' : word));
  return text.replaceAll(PIPED_SHELL, unnamed).replaceAll(PIPED_SHELL, installer(RELEASE_VARIABLES, RELEASE_ARGUMENTS));
}

/** The words of the first address, which say what is installed. */
function namesOf(text: string): ReadonlySet<string> {
  const [, address = ''] = /:\/\/([^\s?#]{1,1000})/.exec(text) ?? [];
  return new Set(address.split(/[/.]/));
}

/** Writes a shell that reads a pipe without some of what it passes on. */
function installer(variables: RegExp, words: RegExp): (...match: readonly string[]) => string {
  return (_shell, before = '', python = 'sh', after = '') =>
    `${before.replaceAll(variables, '')}${python}${after.replaceAll(words, '')}`;
}
