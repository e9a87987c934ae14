import { runsAny, whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { MAY_RUN_CODE } from '../../../analysis/downloads/code-runs.ts';
import { addressesOfUnknown, MAY_FETCH } from '../../../analysis/downloads/fetch.ts';
import { LANGUAGES } from '../../../analysis/downloads/inline-code.ts';
import { runsAsRoot, setsRoot } from '../../../analysis/processes/process-user.ts';
import { windowsScripts } from '../../../analysis/windows/windows-commands.ts';
import {
  type CommandInstruction,
  type HealthcheckInstruction,
  instructionsOf,
  isReachable,
  type RunInstruction,
  type Stage,
} from '../../../model/dockerfile.ts';
import { CHECKSUM, type Problem } from '../../../model/findings/finding.ts';
import { insertBefore } from '../../../model/findings/insertion.ts';
import { sentence } from '../../../model/sentence.ts';
import { everyCommand } from '../../../model/shell.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';
import { fromHosts, hostParts } from './fetched-hosts.ts';
import { sourcesFor } from './installer-sources.ts';
import { type RemoteExecution, remoteExecutions } from './remote-execution.ts';
import { windowsRemoteExecutions } from './windows-remote-execution.ts';

export default defineRule({
  id: 'remote-script-exec',
  on: 'stage',
  danger: { attacker: 'server', reach: 'users' },
  profile: 'recommended',
  precision: 'high',
  cwe: [494],
  cis: ['4.11'],
  peers: { sonar: ['docker:S6474'] },
  docs: {
    title: 'Do not run scripts directly from the network',
    why: 'The build, or the container as it starts, runs any script that the server returns at that moment. Anyone who controls the server, its domain or a cache in front of it can run commands in the build and in everything built from the image. A server can also tell a pipe from a browser and answer each differently, and if the connection breaks, half a script runs.',
    how: 'Save the script to a file, compare it with a checksum that is written in the Dockerfile (`echo "<sha256>  install.sh" | sha256sum -c -`, or `ADD --checksum=sha256:…`), then run the file. Better still, install a signed package.',
    limits:
      'The rule reports nothing if the address names a commit of 40 digits to git, or to a host of repositories that it knows, such as GitHub and GitLab, or if a command between the download and its run verifies its checksum or its signature. It follows variables and functions of the same script, and what a filter such as `jq` passes on, unless that quotes each value, as `@sh` does. A program that is not known, such as that of a variable, counts as a fetcher if it gets a web address, and as a shell if one of the values that the script gives it is one. A web address that npx, deno, uvx and the like run at once counts, too. Files that an init system, cron, supervisord, a login shell or an entry point of a known kind starts are read where the build writes them or copies them from its context. Code of other languages is read where the Dockerfile itself has it: in a word, a here-document, or a file that it writes. The rule does not see a script that is saved first and run later. In PowerShell, the download and the command that runs it must be in one statement, or a variable of the same RUN must hold it.',
    ways: [
      { do: 'Install a package of the distribution instead.', trap: 'It may be older.' },
      {
        do: 'Save the script, compare it with a checksum in the Dockerfile, then run it.',
        trap: 'The script itself may download more: read it once, and pin what it installs.',
      },
      {
        do: 'Fetch it by a commit: `https://raw.githubusercontent.com/acme/tool/<40 digits>/install.sh`.',
        trap: 'A tag or a branch in the address can be moved.',
      },
    ],
    verify: {
      run: "docker history --no-trunc --format '{{.CreatedBy}}' IMAGE | grep -E '(curl|wget).*[|] *(ba)?sh'",
      prints: 'Nothing. The line with `sha256sum -c` is there instead.',
    },
    fixTrap: {
      breaks: 'The build ends when the script behind the address changes.',
      check: 'Compare the checksum with what its publisher lists, and build the image with `--no-cache`.',
    },
    references: [
      'https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html',
      'https://docs.docker.com/reference/dockerfile/#add---checksum',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN apt-get update && apt-get install -y curl \\
         && «curl -fsSL https://get.example.com/install.sh | bash -s -- --yes»
      `,
      good: `
        FROM debian:12
        ADD --checksum=sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715 https://get.example.com/install.sh /tmp/
        RUN bash /tmp/install.sh --yes
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22
        RUN «sh -c "$(wget -qO- https://get.example.com/tool)"»
        RUN «bash <(curl -s https://get.example.com/other)»
      `,
      good: `
        FROM node:22
        RUN wget -q https://get.example.com/tool \\
         && echo "8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715  tool" | sha256sum -c - \\
         && sh tool
        RUN curl -s https://api.example.com/releases | jq -r .tag_name
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM mcr.microsoft.com/windows/servercore:ltsc2025
        SHELL ["powershell", "-Command"]
        RUN «iex ((New-Object System.Net.WebClient).DownloadString('https://get.example.com/install.ps1'))»
      `,
      good: `
        FROM mcr.microsoft.com/windows/servercore:ltsc2025
        SHELL ["powershell", "-Command"]
        ADD --checksum=sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715 https://get.example.com/install.ps1 C:/
        RUN C:/install.ps1
      `,
    },
  ],

  check(stage) {
    if (!isReachable(stage)) return [];
    const problems: Problem[] = [];
    const keywords = mayFetch(stage) ? STARTING : STARTING.slice(-1);
    for (const instruction of instructionsOf(stage, ...keywords)) {
      if (instruction.isTriggered) continue;
      for (const execution of remoteExecutions(instruction.line?.script))
        problems.push(problem(stage, instruction, execution));
    }
    for (const { place, script, isOnlyNamed } of stage.startedFiles) {
      const parts = isOnlyNamed ? keyParts : ownParts;
      for (const execution of remoteExecutions(script))
        problems.push({ ...problemIn(stage, place, execution), ...parts(execution) });
    }
    for (const { instruction, tokens, isCalled } of windowsScripts(stage)) {
      for (const execution of windowsRemoteExecutions(tokens, isCalled))
        problems.push(problem(stage, instruction, execution));
    }
    return problems;
  },
});

function mayFetch(stage: Stage): boolean {
  return runsAny(stage, FETCHING) || instructionsOf(stage, 'RUN', 'CMD', 'ENTRYPOINT').some(connects);
}

const FETCHING = {
  has: (name: string): boolean => MAY_FETCH.has(name) || LANGUAGES.has(name) || MAY_RUN_CODE.has(name),
};

/** A connection, or a web address for a program that is not known. */
function connects({ line }: RunInstruction | CommandInstruction): boolean {
  return everyCommand(line.script).some(
    (command) =>
      command.redirects.some(({ target }) => target?.pieces.startsWith('/dev/tcp/')) ||
      addressesOfUnknown(command).length > 0,
  );
}

/** `runsAny` does not know the last one. */
const STARTING = ['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK'] as const;

type Running = RunInstruction | CommandInstruction | HealthcheckInstruction;

const WHEN = { RUN: '', CMD: ' at each start', ENTRYPOINT: ' at each start', HEALTHCHECK: ' at each check' };

function problem(stage: Stage, instruction: Running, execution: RemoteExecution): Problem {
  const { title } = stage;
  const { at, fetcher, interpreter } = execution;
  const source = fromHosts(execution);
  const when = WHEN[instruction.keyword];
  return {
    ...(instruction.keyword === 'RUN' ? downloadOf(instruction, at) : {}),
    at,
    ...partsOf(stage, instruction, execution),
    message: whenItRuns(
      instruction,
      `${title} runs what ${fetcher} fetches${source} with ${interpreter}${when}, and nothing checks what that is.`,
    ),
  };
}

/** The hosts, those that variables name to what is run, and whether root runs it: once root does, it is worse. */
function partsOf(
  stage: Stage,
  instruction: Running,
  execution: RemoteExecution,
): Pick<Problem, 'parts' | 'isWithUser'> {
  if (instruction.keyword !== 'RUN') return hostParts(execution, execution.at);
  const { user } = instruction;
  const isRoot = user === undefined || setsRoot(user) || SUDO.test(spanText(execution.at));
  const sources = sourcesFor(stage, instruction, execution).map((key) => ({ key }));
  const parts = [...keyParts(execution).parts, ...(isRoot ? [{ key: 'as root' }] : []), ...sources];
  return { parts, isWithUser: user !== undefined || runsAsRoot(stage, instruction) };
}

const SUDO = /(?:^|[|;&(])\s*sudo\s/;

/** The same whether the command has the address, or a variable in it. */
function keyParts({ host, hosts = [] }: RemoteExecution): Required<Pick<Problem, 'parts'>> {
  const keys = host === undefined ? hosts : [host];
  return { parts: (keys.length === 0 ? ['the code'] : keys).map((key) => ({ key })) };
}

function ownParts(execution: RemoteExecution): Pick<Problem, 'parts'> {
  return hostParts(execution, execution.at);
}

function problemIn({ title }: Stage, place: string, execution: RemoteExecution): Problem {
  const { at, fetcher, interpreter } = execution;
  const source = fromHosts(execution);
  const message = `${title} has ${place} that runs what ${fetcher} fetches${source} with ${interpreter}, and nothing checks what that is.`;
  return { at, message: sentence(message) };
}

const PIPED =
  /^(?:curl|wget)((?:[ \t]+-[\w-]+)*)[ \t]+["']?(https:\/\/[\w./~%+-]+)["']?[ \t]*\|[ \t]*((?:sudo[ \t]+(?:-E[ \t]+)?)?(?:ba|da|a|z|k)?sh)((?:[ \t][^|<>]*)?)$/;

/** For the usual form of `curl … | sh`: the builder downloads the script first, and compares it with its current checksum. */
function downloadOf(run: RunInstruction, at: Span): Pick<Problem, 'download'> {
  const [, options, address, shell, rest] = PIPED.exec(spanText(at)) ?? [];
  if (address === undefined || shell === undefined || run.isOnbuild || run.line.form !== 'shell') return {};
  // options with values, except the output file of wget
  if (/-[a-zA-Z]*[AbcdDeEFHKmotuwxXYyz]\b|--(?!fail\b|silent\b|show-error\b|location\b|quiet\b)/.test(options ?? ''))
    return {};
  const words = (rest ?? '')
    .trim()
    .replace(/^(?:-|\/dev\/stdin)(?= |$)|(?:^|(?<= ))-s(?= |$)/g, '')
    .trim()
    .replace(/^-- ?/, '');
  const script = '/tmp/install.sh';
  const added = insertBefore(run.entry, `ADD --chmod=755 --checksum=${CHECKSUM} ${address} ${script}`);
  if (added === undefined) return {};
  const edits = [added, { span: at, text: [shell, script, words].join(' ').trim() }];
  return { download: { address, fix: { title: 'Compare the current checksum', safety: 'review', edits } } };
}
