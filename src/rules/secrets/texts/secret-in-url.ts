import { commandsOf, whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { looksLikeSecretName } from '../../../analysis/secrets/secret.ts';
import { type Dockerfile, type Instruction, isReachable, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import type { Edit, Fix } from '../../../model/findings/fix.ts';
import { known, type Text } from '../../../model/located.ts';
import { type Command, everyCommand, type ShellWord } from '../../../model/shell.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';
import { secretMount } from '../builds/mount-secret.ts';
import { completedPasswordsIn, MAY_HOLD_PASSWORD, type Password, passwordsIn } from './address-passwords.ts';

export default defineRule({
  id: 'secret-in-url',
  on: 'dockerfile',
  holdsSecret: true,
  danger: { attacker: 'reader', reach: 'service' },
  profile: 'recommended',
  precision: 'high',
  cwe: [522],
  docs: {
    title: 'Keep passwords out of addresses',
    why: 'Everyone who can read the repository knows a password in an address, now or in its history. Tools copy addresses into their own files (`.git/config`, `package-lock.json`, `pip.conf`), into logs and into error messages, so it also ends up in the image. An attacker who finds it logs in as its owner.',
    how: 'Change the password, as it is no longer secret. Pass the new one as a secret to the command that needs it: `RUN --mount=type=secret,id=netrc,target=/root/.netrc git clone https://…`. For git over ssh, use `RUN --mount=type=ssh`.',
    limits:
      'The rule leaves alone passwords from a variable, placeholders, words such as `postgres` that are not secret, and addresses of the machine itself. It also reads the commands of scripts that a RUN runs. `secret-literal` reports tokens whose format shows their issuer. Comments are not read.',
    ways: [
      {
        do: 'Change the password at its service first.',
        trap: 'Lockfiles and logs of earlier builds contain the address, too.',
      },
      {
        do: 'Mount a file with the login: `RUN --mount=type=secret,id=netrc,target=/root/.netrc git clone https://…`.',
        trap: 'The program curl reads `.netrc` only with `--netrc`; pip, git and Go read it by themselves.',
      },
      {
        do: 'For git, use `RUN --mount=type=ssh` and a deploy key that only reads.',
        trap: 'The image needs the key of the server in `known_hosts`.',
      },
    ],
    verify: {
      run: "docker history --no-trunc --format '{{.CreatedBy}}' IMAGE | grep -E '://[^/ ]+:[^/ ]+@'",
      prints: 'Nothing. Look into lockfiles and `.git/config` of the image as well.',
    },
    fixTrap: {
      breaks: 'A build without `--secret` gets no password, and the download fails.',
      check: 'Build with `docker build --secret` and `--no-cache`.',
    },
    references: [
      'https://cwe.mitre.org/data/definitions/522.html',
      'https://docs.docker.com/build/building/secrets/',
      'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM python:3.13
        RUN git clone https://ci:«green-Ladder-32»@git.example.com/acme/app.git /src
      `,
      isFixed: true,
      good: `
        FROM python:3.13
        RUN --mount=type=secret,id=netrc,target=/root/.netrc git clone https://git.example.com/acme/app.git /src
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        ENV PIP_INDEX_URL=https://build:«blue-Kettle-71»@pypi.example.com/simple
        ADD https://reader:«blue-Kettle-71»@files.example.com/tool.tar.gz /opt/
      `,
      good: `
        FROM debian:12
        ENV PIP_INDEX_URL=https://pypi.example.com/simple
        ARG INDEX=https://user:password@localhost:3000/
        RUN --mount=type=secret,id=netrc,target=/root/.netrc curl -fsSn -O https://files.example.com/tool.tar.gz
      `,
    },
  ],

  check(dockerfile) {
    const problems = [...inScripts(dockerfile), ...inValues(dockerfile), ...inCommands(dockerfile)];
    const passwords = [...passwordsIn(dockerfile.span)];
    if (passwords.length === 0) return problems;
    const places = placesIn(dockerfile);
    let at = 0;
    for (const password of passwords) {
      const { start } = password.span;
      while ((places[at]?.instruction.entry.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
      const place = places[at];
      if (place !== undefined && place.instruction.entry.start <= start) problems.push(problem(place, password));
    }
    return problems;
  },
});

/** `ARG P=…` and `ENV URL=postgres://app:${P}@db`, or an address over several lines. */
function* inValues(dockerfile: Dockerfile): Generator<Problem> {
  for (const place of placesIn(dockerfile)) {
    for (const password of valuesIn(place.instruction).flatMap(passwordsOf)) yield problem(place, password);
  }
}

function valuesIn(instruction: Instruction): readonly Text[] {
  if ('pairs' in instruction) {
    const values = instruction.pairs.flatMap(({ value }) => value ?? []);
    return instruction.keyword === 'ENV' ? values : values.filter(isJoined);
  }
  return instruction.keyword === 'ADD' ? instruction.sources.filter(isJoined) : [];
}

/** Whether it differs from the text in another way than by variables. */
function isJoined({ span }: Pick<Text, 'span'>): boolean {
  return !spanText(span).includes('$');
}

/** In words of commands that are over several lines, or have quotes or escape characters in them. */
function* inCommands({ stages }: Dockerfile): Generator<Problem> {
  for (const stage of stages.filter(isReachable)) {
    for (const { command, instruction } of commandsOf(stage, 'RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK')) {
      const passwords = instruction.isTriggered ? [] : wordsOf(command).flatMap(joinedIn);
      for (const password of passwords) yield problem({ stage, instruction }, password);
    }
  }
}

function wordsOf({ arguments: words, assignments }: Command): readonly ShellWord[] {
  return assignments.length === 0 ? words : [...words, ...assignments.flatMap(({ value }) => value ?? [])];
}

function joinedIn({ span, value }: ShellWord): readonly Password[] {
  return typeof value === 'string' && isJoined({ span }) ? [...completedPasswordsIn(span, value)] : [];
}

/** A variable that is a secret by its name is reported where it gets its value. */
function passwordsOf(value: Text): readonly Password[] {
  const text = known(value);
  return text === undefined || namesSecret(spanText(value.span)) ? [] : [...completedPasswordsIn(value.span, text)];
}

function namesSecret(text: string): boolean {
  return [...text.matchAll(/\$\{?([A-Za-z_]\w{0,100})/g)].some(([, name = '']) => looksLikeSecretName(name));
}

/** In the commands of scripts that a RUN runs, each once. */
function inScripts({ span: { file }, stages }: Dockerfile): Problem[] {
  const problems = new Map<string, Problem>();
  for (const stage of stages.filter(isReachable)) {
    for (const { command, instruction } of commandsOf(stage, 'RUN')) {
      if (command.span.file === file || !MAY_HOLD_PASSWORD.test(spanText(command.span))) continue;
      for (const password of passwordsIn(command.span)) {
        const { start, file: own } = password.span;
        problems.set(`${start} ${own.path}`, problem({ stage, instruction }, password));
      }
    }
  }
  return [...problems.values()];
}

interface Place {
  readonly stage: Stage | undefined;
  readonly instruction: Instruction;
}

/** The instructions that have an effect, in the order of the file. */
function placesIn({ globalArguments, stages }: Dockerfile): readonly Place[] {
  const places: Place[] = globalArguments.map((instruction) => ({ stage: undefined, instruction }));
  for (const stage of stages.filter(isReachable)) {
    for (const instruction of stage.instructions) if (!instruction.isTriggered) places.push({ stage, instruction });
  }
  return places.sort((a, b) => a.instruction.entry.start - b.instruction.entry.start);
}

function problem({ stage, instruction }: Place, { span, address }: Password): Problem {
  const where = stage === undefined ? 'a build argument' : `${stage.title}`;
  const fix = fromNetrc(instruction, span);
  return {
    ...(fix && { fix }),
    at: span,
    message: whenItRuns(
      instruction,
      `${where} has a password in the address of "${address}". Everyone who reads the file or the image can use it.`,
    ),
    evidence: address,
    secrets: [span],
  };
}

/** Programs that read `~/.netrc`; curl needs an option to do so. */
const READS_NETRC: ReadonlySet<unknown> = new Set(['curl', 'git', 'pip', 'pip3', 'wget']);

/** Lets the program read user and password from a file that the build mounts. */
function fromNetrc(instruction: Instruction, { file, start, end }: Span): Fix | undefined {
  const mount = secretMount(instruction, 'id=netrc,target=/root/.netrc');
  if (mount === undefined || instruction.keyword !== 'RUN' || instruction.user !== undefined) return undefined;
  if (file !== instruction.entry.file) return undefined;
  const command = everyCommand(instruction.line.script).find(({ span }) => span.start <= start && end <= span.end);
  const from = file.text.lastIndexOf('://', start) + 3;
  if (command === undefined || !READS_NETRC.has(command.program) || file.text[end] !== '@') return undefined;
  const edits: Edit[] = [mount, { span: { file, start: from, end: end + 1 }, text: '' }];
  const { programSpan } = command;
  if (command.program === 'curl') edits.push({ span: { ...programSpan, start: programSpan.end }, text: ' --netrc' });
  return { title: 'Mount user and password', safety: 'review', edits };
}
