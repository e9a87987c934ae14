import { contextCopies } from '../../../analysis/commands/context-copies.ts';
import { commandsOf, type PlacedCommand, whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import {
  type Instruction,
  instructionsOf,
  isReachable,
  isShipped,
  type RunInstruction,
  type Stage,
} from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import { type Command, everyPipeline } from '../../../model/shell.ts';
import { spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';
import { secretFilesOf } from '../builds/context-copies.ts';
import { mountedValue } from '../builds/mount-secret.ts';
import { mayReadPassword, passwordReader, pipedSecretsIn, secretsIn, tokensWrittenIn } from './command-secrets.ts';
import type { CommandSecret } from './secret-settings.ts';

export default defineRule({
  id: 'secret-on-command-line',
  on: 'stage',
  holdsSecret: true,
  danger: { attacker: 'insider', reach: 'service' },
  variants: { token: { attacker: 'reader', reach: 'accounts' } },
  profile: 'recommended',
  precision: 'medium',
  cwe: [214, 798],
  peers: { sonar: ['docker:S6437'] },
  docs: {
    title: 'Keep secrets out of commands',
    why: 'Everyone who can read the repository knows a password in a command, now or in its history, and so does everyone who can pull the image: `docker history` shows the commands of each layer. While the command runs, all processes of the machine can read it. An attacker who finds it logs in as its owner.',
    how: 'Change the secret, as it is no longer secret. Mount the new one for the one command that needs it, `RUN --mount=type=secret,id=password …`, and let the command read it: from a file, from standard input (`--password-stdin`), or from a variable.',
    limits:
      'Only literal values in the command count: `secret-in-arg` and `secret-in-env` report build arguments and variables, and `secret-literal` reports tokens whose format shows their issuer. Placeholders, words such as `postgres` that are not secret where they log in, and keys that one command uses for itself, such as `SECRET_KEY=build manage.py collectstatic`, are left alone.',
    fixTrap: {
      breaks: 'A build without `--secret` gets no value, and the command fails.',
      check: 'Build with `docker build --secret` and `--no-cache`.',
    },
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
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN --mount=type=secret,id=CURL_SECRET,env=CURL_SECRET curl -fsSL -u "$CURL_SECRET" -O https://files.example.com/tool.tar.gz
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM mysql:8.4
        RUN mysqladmin -u root «-pblue-Kettle-71» ping
        RUN docker login -u build -p «blue-Kettle-71» registry.example.com
        CMD ["app", "--api-key=«blue-Kettle-71-green»"]
      `,
      good: `
        FROM mysql:8.4
        RUN --mount=type=secret,id=my,target=/root/.my.cnf mysqladmin -u root ping
        RUN --mount=type=secret,id=password docker login -u build --password-stdin registry.example.com < /run/secrets/password
        CMD ["app", "--api-key-file=/run/secrets/api-key"]
      `,
    },
  ],

  check(stage) {
    if (!isReachable(stage)) return [];
    const problems: Problem[] = [];
    for (const placed of commandsOf(stage, 'RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK')) {
      for (const secret of [...secretsIn(placed.command), ...inScript(stage, placed.command)]) {
        problems.push(problem(stage, placed, secret));
      }
    }
    for (const run of instructionsOf(stage, 'RUN')) {
      if (!run.isTriggered && mayReadPassword(run.line.text)) problems.push(...pipedInto(stage, run));
    }
    return problems;
  },
});

/** The tokens in a command of a script, whose text is not searched; `secret-file-copied` reports those of a file that the image keeps. */
function inScript(stage: Stage, command: Command): readonly CommandSecret[] {
  const { file } = command.span;
  if (file === stage.file) return [];
  const tokens = tokensWrittenIn(command);
  return tokens.length > 0 && isShipped(stage) && keepsSecretOf(stage, file.path) ? [] : tokens;
}

function keepsSecretOf(stage: Stage, path: string): boolean {
  const { context } = stage;
  if (context === undefined) return false;
  return [...contextCopies(stage)].some((copy) =>
    secretFilesOf(context, copy).some((kept) => path === kept.path || path.endsWith(`/${kept.path}`)),
  );
}

function* pipedInto(stage: Stage, run: RunInstruction): Generator<Problem> {
  for (const pipeline of everyPipeline(run.line.script)) {
    const command = passwordReader(pipeline)?.command;
    if (command === undefined) continue;
    for (const secret of pipedSecretsIn(pipeline)) yield problem(stage, { command, instruction: run }, secret);
  }
}

function problem(
  { title }: Stage,
  { command, instruction }: PlacedCommand<Instruction>,
  { span, name, isToken }: CommandSecret,
): Problem {
  const { program } = command;
  const how =
    typeof program !== 'string' || program === '' || SETTERS.has(program)
      ? 'sets a secret'
      : `passes ${program} a secret`;
  const fix = mountInstead(command, instruction, { span, name });
  return {
    ...(fix && { fix }),
    at: span,
    message: whenItRuns(
      instruction,
      `${title} ${how} in "${name}". Everyone who reads the file or the image can use it.`,
    ),
    evidence: `${String(command.program)} ${name}`,
    ...(isToken && { variant: 'token' }),
    secrets: [span],
  };
}

/** Commands of the shell, which no list of processes shows. */
const SETTERS: ReadonlySet<string> = new Set(['export', 'declare', 'typeset', 'readonly', 'local', 'set', 'setenv']);

/** Passes it as a build variable, if the text is the value alone. */
function mountInstead(
  { program, span: whole }: Command,
  instruction: Instruction,
  { span, name }: CommandSecret,
): Fix | undefined {
  // a login stores the secret
  if (
    span.file !== instruction.entry.file ||
    /^-|^['"]?[\w-]+:\s/.test(spanText(span)) ||
    /\blogin\b/.test(spanText(whole))
  )
    return undefined;
  const own = name.replace(/^-+/, '').replaceAll(/\W/g, '_').toUpperCase();
  const variable = own.length > 2 ? own : `${String(program).replaceAll(/\W/g, '_').toUpperCase()}_SECRET`;
  return mountedValue(instruction, span, variable, `"$${variable}"`);
}
