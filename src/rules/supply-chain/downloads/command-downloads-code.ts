import { givenAt, type StartedCommands, startedCommands } from '../../../analysis/commands/container-commands.ts';
import { bypassesOfCommand, bypassTable } from '../../../analysis/downloads/bypasses.ts';
import { downloadsOfScript } from '../../../analysis/downloads/downloads.ts';
import { MAY_FETCH } from '../../../analysis/downloads/fetch.ts';
import { SIGNATURE_TABLE } from '../../../analysis/downloads/signature-table.ts';
import { listed, packageCallOf, unpinnedPackages } from '../../../analysis/packages/package-commands.ts';
import { holdsSources, mayChangeSources, SETTINGS_VARIABLE } from '../../../analysis/packages/package-sources.ts';
import { TLS_BYPASSES } from '../../../data/tls-bypasses.ts';
import type { Container } from '../../../model/containers/container.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { known } from '../../../model/located.ts';
import { type Command, everyCommand, type ShellWord } from '../../../model/shell.ts';
import type { SourceFile } from '../../../model/source.ts';
import { hostOf, isThisMachine } from '../../../model/web-address.ts';
import { remember } from '../../../support/caches/remember.ts';
import { defineRule } from '../../define-rule.ts';
import { distinctHosts, type FetchedHosts, fromHosts, hostParts } from './fetched-hosts.ts';
import { keepsReleases } from './kept-releases.ts';
import { type RemoteExecution, remoteExecutions } from './remote-execution.ts';

export default defineRule({
  id: 'command-downloads-code',
  on: 'container',
  danger: { attacker: 'publisher', reach: 'users' },
  variants: {
    script: { attacker: 'server', reach: 'users' },
    'package-of-distribution': { attacker: 'release', reach: 'users' },
  },
  profile: 'recommended',
  precision: 'high',
  cwe: [494],
  docs: {
    title: 'Do not fetch code each time a container starts',
    why: 'Each start runs the code that the server or the package index has at that moment, on a machine that already has data and secrets. An attacker who takes over the server or the account of a maintainer gets in with the next restart, without any change that you could review; and when the server is down, the service does not start.',
    how: 'Install it in a Dockerfile, in fixed versions, and run the resulting image.',
    limits:
      'The rule reads entrypoint, command, health check, hooks, variables that programs run as commands, such as `GIT_SSH_COMMAND`, what `docker exec` runs, and scripts of the repository that are mounted and started, or given to a shell in it, not scripts in the image. It reports scripts that run directly from the network or from a file that the same command fetched, packages that are installed without a check, and, in commands and hooks, packages without an exact version, but not those in a requirements file or a lockfile. It accepts an address with a commit, and downloads whose checksum is verified. Scripts have a high severity, as where a build runs them; packages of the distribution, which signs them, have a low one unless the script disables the check, may add a repository or a key, or runs something from the network, or a mount or `APT_CONFIG` brings settings. Packages are not reported for a container that ends with the command or the job that starts it, such as `docker run --rm`.',
    references: [
      'https://cwe.mitre.org/data/definitions/494.html',
      'https://docs.docker.com/build/building/best-practices/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: debian:12
            command: sh -c "«curl -fsSL https://get.example.com/agent.sh | sh» && exec agent"
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/agent:1.4
            command: sh -c "exec agent"
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/agent:1.4
            environment:
              PROMPT_COMMAND: «curl -fsSL https://get.example.com/agent.sh | sh»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/agent:1.4
            environment:
              PROMPT_COMMAND: history -a
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          app:
            image: python:3.14
            entrypoint: ["sh", "-c"]
            command: ["pip install «flask» && exec flask run"]
      `,
      good: `
        services:
          app:
            image: python:3.14
            entrypoint: ["sh", "-c"]
            command: ["pip install flask==3.1.2 && exec flask run"]
      `,
    },
    {
      file: '.devcontainer/devcontainer.json',
      bad: `
        {
          "image": "ghcr.io/acme/dev:1.4",
          "initializeCommand": "«curl -fsSL https://example.com/prepare.sh | sh»"
        }
      `,
      good: `
        {
          "image": "ghcr.io/acme/dev:1.4",
          "initializeCommand": "sh .devcontainer/prepare.sh"
        }
      `,
    },
  ],

  *check(container) {
    for (const commands of startedCommands(container, mayDownload)) {
      const running = [...runFromNetwork(container, commands), ...savedAndRun(container, commands)];
      yield* running;
      const unchecked = [...everyCommand(commands.script)].flatMap((one) => [...unverified(container, one, commands)]);
      yield* unchecked;
      if (unchecked.length === 0 && mayPin(container, commands))
        for (const one of everyCommand(commands.script)) yield* unpinned(container, one, commands, running.length > 0);
    }
  },
});

/** A container that runs once installs once, in the version that is wanted now. */
function mayPin({ isBrief }: Container, { by }: StartedCommands): boolean {
  return isBrief !== true && (by === 'start' || by === 'hook');
}

const AS_SCRIPT = { variant: 'script' };

const WORDS = /curl|wget|fetch|install|\badd\b|aria2c|https?:/;

function mayDownload(text: string): boolean {
  return WORDS.test(text) || text.split(/[^\w.+-]+/).some((program) => MAY_FETCH.has(program));
}

function* runFromNetwork(container: Container, commands: StartedCommands): Generator<Problem> {
  const { script, when } = commands;
  const { name } = container;
  for (const execution of remoteExecutions(script)) {
    const { at, fetcher, interpreter } = execution;
    const found = commands.by === 'file' ? withGivenHosts(execution, container) : execution;
    const message = `Container "${name}" runs what ${fetcher} fetches${fromHosts(found)} with ${interpreter} ${when}, and nothing checks what that is.`;
    yield { at, message, related: givenAt(commands), ...AS_SCRIPT, ...hostParts(found, at) };
  }
}

/** With the addresses that the variables and arguments of the container give a script which names them. */
function withGivenHosts(execution: RemoteExecution, container: Container): FetchedHosts {
  const { host, hosts = [], at } = execution;
  if (host !== undefined || hosts.length > 0) return execution;
  const { environment, entrypoint, command } = container;
  const names = namesIn(at.file);
  const variables = environment.filter((one) => names.has(one.name));
  const words = [...names].some((name) => /^[1-9@*]$/.test(name))
    ? [...(entrypoint?.words ?? []), ...(command?.words ?? [])]
    : [];
  const texts = [...variables.flatMap(({ value }) => value ?? []), ...words];
  return { host, hosts: distinctHosts(texts.map((text) => known<string>(text) ?? '')) };
}

/** The variables and arguments that a script names. */
const namesIn = remember(
  ({ text }: SourceFile): ReadonlySet<string> => new Set(text.match(/(?<=\$\{?)\w{1,200}|(?<=\$\{?)[@*]/g)),
);

function* savedAndRun({ name }: Container, commands: StartedCommands): Generator<Problem> {
  const { script, when } = commands;
  for (const { address, use } of downloadsOfScript(script)) {
    // the other uses are those of a build
    if (address === undefined || !use?.action.startsWith('runs ') || isThisMachine(hostOf(address.pieces) ?? ''))
      continue;
    const source = hostOf(address.pieces);
    const from = source === undefined ? '' : ` from ${source}`;
    yield {
      at: address.span,
      message: `Container "${name}" fetches a file${from} ${when} and ${use.action}, and nothing checks what that is.`,
      related: [{ span: use.span, message: 'where it is used' }, ...givenAt(commands)],
      ...(use.isScript && !keepsReleases(address.pieces) && AS_SCRIPT),
      ...hostParts({ host: source }, address.span),
    };
  }
}

/** Packages whose signature, or whose server, is not checked. Scripts of theirs run as they are installed. */
function* unverified({ name }: Container, command: Command, commands: StartedCommands): Generator<Problem> {
  if (packageCallOf(command) === undefined) return;
  for (const { at, how, operands = [] } of [SIGNATURE_TABLE, CERTIFICATES].flatMap((one) =>
    bypassesOfCommand(command, one),
  )) {
    if (how.endsWith(' --gpg-auto-import-keys') || (operands.length > 0 && operands.every(isLocalPackage))) continue;
    const message = `Container "${name}" ${how} ${commands.when}, so anyone on the way can replace the packages that it installs.`;
    yield { at, message, related: givenAt(commands), ...AS_SCRIPT, repeats: ['env-tls-verification-off'] };
  }
}

const CERTIFICATES = bypassTable(TLS_BYPASSES);

function isLocalPackage({ pieces }: ShellWord): boolean {
  return /^[^:]+\.(?:apk|deb|rpm|whl|tgz)$/.test(pieces);
}

/** Whether packages of the distribution are signed is asked only where there are some. */
function* unpinned(
  container: Container,
  command: Command,
  { script, when }: StartedCommands,
  isOpen: boolean,
): Generator<Problem> {
  const call = packageCallOf(command);
  const packages = call === undefined ? [] : unpinnedPackages(call);
  const [first] = packages;
  if (call === undefined || first === undefined) return;
  const message = `Container "${container.name}" installs ${listed(packages)} with ${call.name} ${when} without an exact version, so an attacker who publishes a release gets it run.`;
  const isOfDistribution =
    call.manager.packages === 'system' &&
    !isOpen &&
    script !== undefined &&
    !mayChangeSources(script) &&
    !hasOtherSources(container);
  yield { at: first.word, message, ...(isOfDistribution && { variant: 'package-of-distribution' }) };
}

/** Whether a mount or a variable names other repositories or keys. */
function hasOtherSources({ mounts, environment }: Container): boolean {
  if (environment.some(({ name }) => name === SETTINGS_VARIABLE)) return true;
  return mounts.some(({ target }) => holdsSources(known<string>(target) ?? ''));
}
