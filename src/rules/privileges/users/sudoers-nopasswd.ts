import { filesCopied, type WantedFiles } from '../../../analysis/commands/copied-files.ts';
import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { membershipsOf } from '../../../analysis/processes/accounts.ts';
import { grantsAtStart, grantsOfSudo, isGrant } from '../../../analysis/processes/stage-rights.ts';
import { isShipped, type Stage, titleBeside } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { defineRule } from '../../define-rule.ts';
import { certainlyLacksSudo, ENGINE_GROUPS, knownPasswordFrom, SUDO_GROUPS } from './sudo-rights.ts';

export default defineRule({
  id: 'sudoers-nopasswd',
  on: 'stage',
  danger: { attacker: 'container', reach: 'container' },
  variants: { 'password-or-socket': { attacker: 'weakness', reach: 'container' } },
  profile: 'recommended',
  precision: 'high',
  cwe: [269],
  docs: {
    title: 'Do not let users of the image become root',
    why: 'A user that may run everything through sudo, or that is in a group such as `sudo`, `wheel` or `docker`, is root in all but name: an attacker who takes over the application as that user takes over the container as root.',
    how: 'Do the work that needs root while the image is built. Where one command needs it later, allow only that one: `app ALL=(root) NOPASSWD: /usr/sbin/nginx -s reload`.',
    limits:
      'Lines that allow single commands are left alone, except with `SETENV`, which lets the user set `LD_PRELOAD` and `BASH_ENV` for them; so are those about root and about group 0, which OpenShift needs. Of a file that is copied to `/etc/sudoers` or into `/etc/sudoers.d`, the lines with `NOPASSWD` count, also where a larger folder or another stage brings it. A group of sudo counts only where sudo may be installed, and is medium where it asks for a password that is not in the file; the groups of engines are medium, as they need a socket.',
    verify: {
      run: 'docker run --rm --user 0 --entrypoint grep IMAGE -rs NOPASSWD /etc/sudoers /etc/sudoers.d',
      prints: 'Nothing.',
    },
    references: ['https://www.sudo.ws/docs/man/sudoers.man/', 'https://gtfobins.github.io/gtfobins/docker/#sudo'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN useradd app && echo «"app ALL=(ALL) NOPASSWD:ALL"» > /etc/sudoers.d/app
      `,
      good: `
        FROM debian:12
        RUN useradd app && echo "app ALL=(root) NOPASSWD: /usr/sbin/nginx -s reload" > /etc/sudoers.d/app
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12 AS rights
        RUN echo "app ALL=(ALL) NOPASSWD:ALL" > /out/etc/sudoers.d/app
        FROM debian:12
        COPY --from=rights «/out/» /
      `,
      good: `
        FROM debian:12 AS rights
        RUN echo "app ALL=(root) NOPASSWD: /usr/sbin/nginx -s reload" > /out/etc/sudoers.d/app
        FROM debian:12
        COPY --from=rights /out/ /
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN apt-get install -y sudo && useradd -G «sudo» app && adduser app «docker»
      `,
      good: `
        FROM debian:12
        RUN apt-get install -y sudo && useradd -G audio app && adduser app video
      `,
    },
  ],

  check(stage) {
    if (!isShipped(stage)) return [];
    const copies = [...inCopies(stage)];
    const written = [...inFiles(stage, copies), ...copies];
    const isOpen = written.some(({ variant }) => variant === undefined);
    return [...written, ...inGroups(stage, isOpen)];
  },
});

const MORE = 'password-or-socket';

function* inFiles(stage: Stage, copies: readonly Problem[]): Generator<Problem> {
  for (const { text, span, instruction } of [...grantsOfSudo(stage), ...grantsAtStart(stage)]) {
    const gain = gainIn(text);
    if (gain === undefined || copies.some(({ evidence }) => `/${span.file.path}`.endsWith(`/${evidence}`))) continue;
    const isFree = !ASKS.test(text) || knownPasswordFrom(stage) !== undefined;
    const clause = `${stage.title} lets a user ${gain}, so an attacker who takes over that user${isFree ? '' : ' and knows its password'} becomes root.`;
    yield { at: span, message: whenItRuns(instruction, clause), ...(!isFree && { variant: MORE }) };
  }
}

/** In files of the build context or of other stages, once for each source. */
function* inCopies(stage: Stage): Generator<Problem> {
  for (const { path, span, instruction } of filesCopied(stage, OPEN_FILES)) {
    const clause = `${stage.title} copies ${path}, which lets a user run everything as root through sudo, so an attacker who takes over that user becomes root.`;
    yield { at: span, message: whenItRuns(instruction, clause), evidence: path };
  }
}

const OPEN_FILES: WantedFiles = {
  places: ['/etc/sudoers', '/etc/sudoers.d'],
  holds: (text) => text.split('\n').some((line) => /\bNOPASSWD\b/.test(line) && gainIn(line) !== undefined),
};

/** `app ALL=(ALL:ALL) NOPASSWD: ALL`, or the part of it that sed inserts. */
function allowsEverything(line: string): boolean {
  if (!isGrant(line)) return false;
  return /(?:NOPASSWD|PASSWD|SETENV)\s*:\s*ALL\b|ALL\s*=\s*\((?:ALL|root)[^()]*\)\s*(?:ALL\b|NOPASSWD\s*:\s*ALL\b)|\bALL\s*=\s*NOPASSWD\s*:\s*ALL\b/.test(
    line,
  );
}

/** What a line lets a user do as root, as a verb phrase; undefined for a line that does not make the user root. */
function gainIn(line: string): string | undefined {
  if (allowsEverything(line)) return 'run everything as root through sudo';
  return isGrant(line) && SETS_VARIABLES.test(line) && !AS_OTHER.test(line)
    ? 'set variables such as LD_PRELOAD for a program that sudo runs as root'
    : undefined;
}

/**
 * `app ALL=(root) NOPASSWD:SETENV: /start.sh`: sudo does not remove variables that the user sets for the program, and the loader and shells
 * run code that some of them name. https://www.sudo.ws/docs/man/sudoers.man/#SETENV_and_NOSETENV
 */
const SETS_VARIABLES = /(?<!NO)SETENV\s*:(?!\s*NOSETENV)/;

/** `app ALL=(www-data) …` */
const AS_OTHER = /=\s*\((?!ALL\b|root\b)/;

/** `app ALL=(ALL) ALL`, which asks for the password of the user. */
const ASKS = /^(?!.*NOPASSWD)/s;

/** Where a line lets a user become root without a password, groups of sudo say the same. */
function* inGroups(stage: Stage, isOpen: boolean): Generator<Problem> {
  for (const { user, group, at, instruction } of membershipsOf(stage)) {
    const gain = user === 'root' ? undefined : gainOf(group, stage, isOpen);
    if (gain === undefined) continue;
    const clause = `${stage.title} puts a user into the group "${group}", so ${gain.text}.`;
    const { variant } = gain;
    yield { at, message: whenItRuns(instruction, clause), evidence: `${user} ${group}`, ...(variant && { variant }) };
  }
}

function gainOf(group: string, stage: Stage, isOpen: boolean): { text: string; variant?: string } | undefined {
  if (ENGINE_GROUPS.has(group))
    return {
      text: `an attacker who takes over that user is root wherever the socket of ${group} is mounted`,
      variant: MORE,
    };
  if (!SUDO_GROUPS.has(group) || isOpen || certainlyLacksSudo(stage)) return undefined;
  const attacker = 'an attacker who takes over that user';
  const known = knownPasswordFrom(stage);
  if (known === undefined) return { text: `${attacker} and knows its password can become root`, variant: MORE };
  const place = known.file.path === stage.file.path ? 'this file' : titleBeside(known, stage);
  return { text: `${attacker} can usually become root with the password in ${place}` };
}
