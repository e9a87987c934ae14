import { stagesBehind } from '../../../analysis/commands/brought-files.ts';
import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { isWithin } from '../../../analysis/paths/shell-paths.ts';
import { type PasswordSetting, passwordsSetBy } from '../../../analysis/secrets/set-passwords.ts';
import { FIRST_STATEMENTS } from '../../../analysis/settings/placed-settings.ts';
import { windowsScripts } from '../../../analysis/windows/windows-commands.ts';
import {
  type CommandInstruction,
  instructionsOf,
  isShipped,
  type RunInstruction,
  type Stage,
} from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { known } from '../../../model/located.ts';
import { spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';
import { type OpenLogin, openLogins } from './open-logins.ts';
import { passwordsIn, sqlPasswordsIn, sqlPasswordsOfScript } from './sql-passwords.ts';
import { windowsPasswords } from './windows-passwords.ts';

export default defineRule({
  id: 'password-set-in-image',
  on: 'stage',
  danger: { attacker: 'reader', reach: 'service' },
  profile: 'recommended',
  precision: 'high',
  cwe: [798, 258],
  peers: { checkov: ['CKV2_DOCKER_17'], dockle: ['DKL-LI-0001'] },
  docs: {
    title: 'Do not set passwords in the image',
    why: 'The password is in the Dockerfile, in the history of the image and, as a hash, in each container that is started from it: everyone who can pull the image knows how to log in to all of them. An empty password lets anyone become that user.',
    how: 'Leave the user without a password: USER starts the container as that user without a login. Where a login is needed, as with an SSH server, use keys that are mounted when the container is run.',
    limits:
      'The rule reads RUN, CMD and ENTRYPOINT with the scripts that they run, and the files of the build that `chpasswd` and `newusers` read. It does not see passwords that only run time knows, such as those from a build secret; the default of a variable counts, also where a condition sets it. Statements for MySQL, PostgreSQL, SQL Server and MongoDB count, too, wherever these commands write them, in scripts that the container starts, and in what is copied to `/docker-entrypoint-initdb.d`, and so does the password that `htpasswd` is given. In `/etc/shadow` and `/etc/passwd`, and in settings of sshd and PAM, the lines count that RUN writes or edits, or that are copied from the repository. In images with an SSH server, the public keys count that are written to `authorized_keys`, and commands that fetch them. Locked passwords (`*`, `!`) are left alone, and so is a text after `useradd -p` that is not a hash, as no password fits it.',
    ways: [
      {
        do: 'Remove the command, and use USER: a container starts as that user without a login.',
        trap: '`su` and `sudo` in it ask for a password that does not exist: use `docker exec --user root`.',
      },
      {
        do: 'Where a login is needed, mount the public keys when the container is started.',
        trap: 'The SSH server refuses `authorized_keys` that others may write, so check owner and mode of the mount.',
      },
      {
        do: 'For a database, create its accounts at the first start, with a password from `secrets`.',
        trap: 'A data folder in the image has the old account already: build it again without it.',
      },
    ],
    verify: {
      run: 'docker run --rm --user 0 --entrypoint cat IMAGE /etc/shadow',
      prints: 'A `*` or `!` between the first two colons of each line.',
    },
    references: [
      'https://cwe.mitre.org/data/definitions/798.html',
      'https://man7.org/linux/man-pages/man8/chpasswd.8.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN echo «"root:not-a-real-password"» | chpasswd
      `,
      good: `
        FROM debian:12
        RUN passwd -l root
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN useradd -m -p «'$6$not$a.real.hash'» app && passwd «-d» app
      `,
      good: `
        FROM debian:12
        RUN useradd -m -p '*' app
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN useradd -p "$(openssl passwd -6 «not-a-real-password»)" app
      `,
      good: `
        FROM debian:12
        RUN --mount=type=secret,id=hash useradd -p "$(cat /run/secrets/hash)" app
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN service mysql start && mysql -e "GRANT ALL ON *.* TO 'root'@'%' IDENTIFIED BY '«not-real»'"
      `,
      good: `
        FROM debian:12
        RUN --mount=type=secret,id=p mysql -e "CREATE USER 'app'@'%' IDENTIFIED BY '$(cat /run/secrets/p)'"
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN echo «'PermitEmptyPasswords yes'» >> /etc/ssh/sshd_config
        RUN echo «'auth sufficient pam_permit.so'» > /etc/pam.d/su
        RUN echo «'root::19000:0:99999:7:::'» > /etc/shadow
      `,
      good: `
        FROM debian:12
        RUN echo 'PermitEmptyPasswords no' >> /etc/ssh/sshd_config
        RUN echo 'auth sufficient pam_rootok.so' > /etc/pam.d/su
        RUN echo 'root:*:19000:0:99999:7:::' > /etc/shadow
      `,
    },
  ],

  *check(stage) {
    if (!isShipped(stage)) return;
    for (const run of instructionsOf(stage, 'RUN', 'CMD', 'ENTRYPOINT')) {
      if (!run.isTriggered) yield* inInstruction(run, stage);
    }
    for (const login of openLogins(stage)) yield openLogin(stage, login);
    yield* inFirstStatements(stage);
    yield* inHelpers(stage);
    for (const { instruction, tokens } of windowsScripts(stage)) {
      if (instruction.keyword !== 'RUN') continue;
      for (const at of windowsPasswords(tokens)) yield problem(stage, instruction, { at });
    }
  },
});

function* inInstruction(run: RunInstruction | CommandInstruction, stage: Stage): Generator<Problem> {
  for (const setting of passwordsSetBy(run)) {
    // that is a secret in a file of the image, which another rule reports
    if (run.keyword !== 'RUN' || setting.isStored !== true) yield problem(stage, run, setting);
  }
  for (const setting of sqlPasswordsIn(run)) yield problem(stage, run, setting);
}

/** In files that the image of a database runs at its first start. */
function* inFirstStatements({ title, placedSettings, startedFiles, instructions }: Stage): Generator<Problem> {
  const texts = placedSettings.flatMap(({ path, text: { text, span } }) =>
    FIRST_STATEMENTS.test(path) ? [{ text, span: span(0, text.length) }] : [],
  );
  const copied = instructions.flatMap((instruction) =>
    instruction.keyword === 'COPY' &&
    !instruction.isTriggered &&
    FIRST_STATEMENTS.test(known(instruction.destination) ?? '')
      ? instruction.heredocs
      : [],
  );
  const bodies = copied.map(({ body }) => ({ text: spanText(body.span), span: body.span }));
  const found = [
    ...[...texts, ...bodies].flatMap(({ text, span }) => passwordsIn(text, span)),
    ...startedFiles.flatMap(({ script, isOnlyNamed }) => (isOnlyNamed ? [] : sqlPasswordsOfScript(script))),
  ];
  for (const { at, isEmpty } of found) {
    const clause = isEmpty ? 'an empty password' : 'a password that is written in it';
    const message = `${title} has a statement that gives a user of its database ${clause}.`;
    yield isEmpty ? { at, message } : { at, message, evidence: 'password of a database', secrets: [at] };
  }
}

/** Where the list of passwords and the settings of logins are, each a file or a folder. */
const LOGIN_FILES = ['/etc/shadow', '/etc/passwd', '/etc/ssh', '/etc/pam.d', '/root/.ssh'];

/** Most files do not set any, so that their stages need not be searched. */
const MAY_SET = /passwd|useradd|adduser|newusers|usermod|shadow|sshd_config|pam\.d|authorized_keys/;

/** Those set in stages that are not shipped themselves, in files that are copied from there. */
function* inHelpers(stage: Stage): Generator<Problem> {
  if (!MAY_SET.test(stage.file.text)) return;
  const found = new Map<Stage, Set<string>>();
  for (const file of LOGIN_FILES) {
    for (const [helper, places] of stagesBehind(stage, file)) {
      if (isShipped(helper)) continue;
      const known = found.get(helper) ?? new Set();
      found.set(helper, known);
      for (const place of places) known.add(place);
    }
  }
  for (const [helper, places] of found) yield* copiedFrom(helper, [...places]);
}

function* copiedFrom(helper: Stage, places: readonly string[]): Generator<Problem> {
  const isCopied = (path = ''): boolean => places.some((place) => isWithin(path, place));
  for (const run of isCopied('/etc/shadow') ? instructionsOf(helper, 'RUN') : []) {
    if (!run.isTriggered) for (const setting of passwordsSetBy(run)) yield problem(helper, run, setting);
  }
  for (const login of openLogins(helper)) if (isCopied(login.path)) yield openLogin(helper, login);
}

function openLogin({ title }: Stage, { span: at, instruction, clause, isPassword }: OpenLogin): Problem {
  const message = whenItRuns(instruction, `${title} ${clause}.`);
  return isPassword ? { at, message, evidence: 'password', secrets: [at] } : { at, message };
}

function problem(
  { title }: Stage,
  run: RunInstruction | CommandInstruction,
  { at, isEmpty, users = [] }: PasswordSetting,
): Problem {
  const clause = `${title} ${isEmpty ? 'gives a user an empty password, which lets anyone become that user' : 'sets a password that is written in it, which everyone with the image can use'}.`;
  const message = whenItRuns(run, clause);
  const of = users.length === 0 ? '' : ` of ${[...users].sort().join(' ')}`;
  if (isEmpty) return of === '' ? { at, message } : { at, message, evidence: `${spanText(at)}${of}` };
  return { at, message, evidence: `password${of}`, secrets: [at] };
}
