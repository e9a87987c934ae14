import { providerSecret } from '../../data/secret-formats.ts';
import { isReachable, type Stage } from '../../model/dockerfile.ts';
import type { Problem } from '../../model/finding.ts';
import { known } from '../../model/located.ts';
import { readOptions } from '../../model/options.ts';
import { isSecretPair, looksLikeSecretValue } from '../../model/secret.ts';
import type { Command, ShellWord } from '../../model/shell.ts';
import { type Span, spanText } from '../../model/source.ts';
import { commandsOf, type PlacedCommand, whenItRuns } from '../../model/stage-commands.ts';
import { type Tool, toolOf } from '../../model/tool.ts';
import { defineRule } from '../define-rule.ts';
import { isCommonPassword } from './common-password.ts';

export default defineRule({
  id: 'secret-on-command-line',
  on: 'stage',
  score: 6.5,
  profile: 'recommended',
  precision: 'medium',
  cwe: [214, 798],
  peers: { sonar: ['docker:S6437'] },
  docs: {
    title: 'Keep secrets out of commands',
    why: 'A password in a command is known to everyone who can read the repository, now or in its history, and to everyone who can pull the image: `docker history` shows the commands of each layer. While the command runs, all processes of the machine can read it. An attacker who finds it logs in as its owner.',
    how: 'Change the secret, as it is known by now. Mount the new one for the one command that needs it, `RUN --mount=type=secret,id=password …`, and let the command read it: from a file, from standard input (`--password-stdin`), or from a variable.',
    limits:
      'Only values that are written in the command count: build arguments and variables are reported by `secret-in-arg` and `secret-in-env`, tokens whose form shows who issued them by `secret-literal`. Placeholders and words such as `postgres` that are no secret are left alone.',
    references: [
      'https://cwe.mitre.org/data/definitions/214.html',
      'https://docs.docker.com/build/building/secrets/',
      'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN curl -fsSL -u «build:blue-Kettle-71» -O https://files.example.com/tool.tar.gz
        RUN docker login -u build -p «blue-Kettle-71» registry.example.com
      `,
      good: `
        FROM debian:12
        RUN --mount=type=secret,id=netrc,target=/root/.netrc curl -fsSL -n -O https://files.example.com/tool.tar.gz
        RUN --mount=type=secret,id=password docker login -u build --password-stdin registry.example.com < /run/secrets/password
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM mysql:8.4
        RUN mysqladmin -u root «-pblue-Kettle-71» ping
        CMD ["app", "--api-key=«blue-Kettle-71-green»"]
      `,
      good: `
        FROM mysql:8.4
        RUN --mount=type=secret,id=my,target=/root/.my.cnf mysqladmin -u root ping
        CMD ["app", "--api-key-file=/run/secrets/api-key"]
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    for (const placed of commandsOf(stage, 'RUN', 'CMD', 'ENTRYPOINT')) {
      for (const secret of secretsIn(placed.command)) yield problem(stage, placed, secret);
    }
  },
});

interface Secret {
  readonly span: Span;
  /** What holds it: an option, a variable. */
  readonly name: string;
}

function* secretsIn(command: Command): Generator<Secret> {
  yield* inAssignments(command);
  const tool = toolOf(command);
  if (tool === undefined || TEXT_PROGRAMS.has(tool.name)) return;
  yield* inLongOptions(tool);
  yield* inTable(tool);
}

/** What they are given is text. */
const TEXT_PROGRAMS: ReadonlySet<string> = new Set(['echo', 'printf', 'sed', 'grep', 'awk', '[', '[[', 'test']);

function* inAssignments({ assignments }: Command): Generator<Secret> {
  for (const { name, value } of assignments) {
    const text = known(value);
    if (value === undefined || text === undefined || value.raw.includes('$')) continue;
    if (isSecretPair(name, text) && isSecretLiteral(text)) yield { span: value.span, name };
  }
}

/** `--db-password=…`, `--api-key=…`, and `--password …` where the next word is certainly its value. */
function* inLongOptions({ arguments: words }: Tool): Generator<Secret> {
  for (const [index, word] of words.entries()) {
    const [, name, attached] = /^--?([a-zA-Z][\w.-]{2,60})(?:=(.{1,300}))?$/s.exec(word.pieces) ?? [];
    if (name === undefined || !SECRET_OPTION.test(name)) continue;
    const next = attached === undefined && SECRET_NAMES.has(name.toLowerCase()) ? words[index + 1] : undefined;
    const value = attached ?? next?.pieces;
    if (value === undefined || value.startsWith('-') || !isWritten(next ?? word, value)) continue;
    yield { span: next?.span ?? endOf(word, value), name: `--${name}` };
  }
}

const SECRET_OPTION =
  /(?:^|[-_.])(?:password|passwd|passphrase|token|secret|api-?key|access-?key|auth-?token|storepass|keypass)$/i;

/** Options whose value is the next word, whatever the program. */
const SECRET_NAMES: ReadonlySet<string> = new Set(
  'password passwd passphrase token api-key apikey auth-token access-token client-secret storepass keypass http-password ftp-password'.split(
    ' ',
  ),
);

/** Options of one letter that take a password, or `user:password` where the pattern says which part it is. */
interface PasswordOption {
  readonly programs: readonly string[];
  /** The first or second word: `docker login`, `helm registry login`. */
  readonly subcommand?: string;
  readonly options: readonly string[];
  readonly letters: string;
  /** The value can only be attached: `mysql -psecret`. */
  readonly isAttached?: true;
  readonly pattern: RegExp;
}

const ANY = /^(.{1,300})$/s;
const AFTER_COLON = /^[^:\s]{0,200}:(.{1,300})$/s;
const AUTHORIZATION =
  /^(?:Authorization:\s{0,9}(?:Basic|Bearer|Token)\s{1,9}|(?:Private-Token|X-[\w-]{0,30}(?:Token|Api-?Key)|Api-?Key):\s{0,9})(\S{8,300})$/i;
const CURL_LETTERS = 'AbcCdDeEFHhKmoPQrtTuUwxXyYz';

const PASSWORD_OPTIONS: readonly PasswordOption[] = [
  { programs: ['curl'], options: ['-u', '--user', '-U', '--proxy-user'], letters: CURL_LETTERS, pattern: AFTER_COLON },
  { programs: ['curl', 'wget'], options: ['-H', '--header'], letters: CURL_LETTERS, pattern: AUTHORIZATION },
  {
    programs: ['mysql', 'mysqladmin', 'mysqldump', 'mysqlimport', 'mariadb', 'mariadb-admin', 'mariadb-dump'],
    options: ['-p'],
    letters: 'uhPDeSp',
    isAttached: true,
    pattern: ANY,
  },
  { programs: ['sshpass'], options: ['-p'], letters: 'pfdP', pattern: ANY },
  {
    programs: ['docker', 'podman', 'nerdctl', 'buildah', 'skopeo', 'crane', 'helm', 'oras', 'az', 'oc', 'cf'],
    subcommand: 'login',
    options: ['-p'],
    letters: 'pu',
    pattern: ANY,
  },
  { programs: ['redis-cli'], options: ['-a', '--pass'], letters: 'ahpn', pattern: ANY },
  { programs: ['mongo', 'mongosh', 'mongodump', 'mongorestore'], options: ['-p'], letters: 'pu', pattern: ANY },
  { programs: ['ldapadd', 'ldapmodify', 'ldapsearch'], options: ['-w'], letters: 'wDHbf', pattern: ANY },
  { programs: ['unzip', 'zip'], options: ['-P'], letters: 'Pdx', pattern: ANY },
];

function* inTable(tool: Tool): Generator<Secret> {
  for (const row of PASSWORD_OPTIONS) {
    const isMeant =
      row.programs.includes(tool.name) &&
      (row.subcommand === undefined || tool.arguments.slice(0, 2).some(({ value }) => value === row.subcommand));
    if (isMeant) yield* inRow(tool, row);
  }
}

function* inRow({ arguments: words }: Tool, row: PasswordOption): Generator<Secret> {
  const { options } = readOptions(words, { letters: row.letters, names: new Set(row.options) });
  for (const { name, value = '', word, valueWord } of options) {
    if (!row.options.includes(name) || (row.isAttached && valueWord !== undefined)) continue;
    const secret = row.pattern.exec(value)?.[1];
    const holder = valueWord ?? word;
    if (secret !== undefined && isWritten(holder, secret)) yield { span: holder.span, name };
  }
}

/** Neither put together from variables, nor something that everyone knows. */
function isWritten({ raw }: ShellWord, secret: string): boolean {
  return !raw.includes('$') && !raw.includes('`') && isSecretLiteral(secret);
}

function isSecretLiteral(text: string): boolean {
  if (text.length < 4 || text.includes('\0') || isCommonPassword(text)) return false;
  return (
    !/^[$<{%]|^(?:pass|file|env|fd):|^(?:id|src|source|type|env)=/.test(text) &&
    looksLikeSecretValue(text) &&
    providerSecret(text) === undefined
  );
}

/** Where the value stands, when it is the end of a word. */
function endOf({ span }: ShellWord, value: string): Span {
  return spanText(span).endsWith(value) ? { ...span, start: span.end - value.length } : span;
}

function problem(
  { title }: Stage,
  { command, instruction }: PlacedCommand<unknown> & { instruction: { isOnbuild: boolean } },
  { span, name }: Secret,
): Problem {
  const how =
    typeof command.program === 'string' && command.program !== ''
      ? `gives ${command.program} a secret`
      : 'sets a secret';
  return {
    at: span,
    message: whenItRuns(instruction, `${title} ${how} by "${name}", written in the file.`),
    evidence: `${String(command.program)} ${name}`,
    secrets: [span],
  };
}
