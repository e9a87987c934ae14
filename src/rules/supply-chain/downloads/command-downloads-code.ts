import { downloadsOfScript } from '../../../analysis/downloads/downloads.ts';
import { MAY_FETCH } from '../../../analysis/downloads/fetch.ts';
import { listed, packageCallOf, unpinnedPackages } from '../../../analysis/packages/package-commands.ts';
import { holdsSources, mayChangeSources, SETTINGS_VARIABLE } from '../../../analysis/packages/package-sources.ts';
import type { Container, Hook } from '../../../model/containers/container.ts';
import type { ContainerCommand } from '../../../model/containers/container-command.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { known } from '../../../model/located.ts';
import { type Command, everyCommand } from '../../../model/shell.ts';
import { hostOf, isThisMachine } from '../../../model/web-address.ts';
import { defineRule } from '../../define-rule.ts';
import { remoteExecutions } from './remote-execution.ts';

export default defineRule({
  id: 'command-downloads-code',
  on: 'container',
  danger: { attacker: 'publisher', reach: 'users' },
  variants: { 'package-of-distribution': { attacker: 'release', reach: 'users' } },
  profile: 'recommended',
  precision: 'high',
  cwe: [494],
  docs: {
    title: 'Do not fetch code each time a container starts',
    why: 'Each start runs the code that the server or the package index has at that moment, on a machine that already has data and secrets. An attacker who takes over the server or the account of a maintainer gets in with the next restart, without any change that you could review; and when the server is down, the service does not start.',
    how: 'Install it in a Dockerfile, in fixed versions, and run the resulting image.',
    limits:
      'The rule reads entrypoint, command, health check, hooks, and variables that programs run as commands, such as `GIT_SSH_COMMAND`, not scripts in the image. It reports scripts that run directly from the network or from a file that the same command fetched, and packages without an exact version, but not those in a requirements file or a lockfile. It accepts an address with a commit, and downloads whose checksum is verified. Packages of the distribution, which signs them, have a low severity unless the script disables the check, may add a repository or a key, or runs something from the network, or a mount or `APT_CONFIG` brings settings. Packages are not reported for a container that ends with the command or the job that starts it, such as `docker run --rm`.',
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
    const { entrypoint, command, healthcheck, hooks, variableCommands = [] } = container;
    if (entrypoint !== undefined && mayDownload(entrypoint)) yield* downloads(container, entrypoint);
    if (command !== undefined && mayDownload(command)) yield* downloads(container, command);
    if (healthcheck !== undefined && mayDownload(healthcheck))
      yield* runFromNetwork(container, healthcheck, 'at each check');
    for (const { name, command: given } of variableCommands)
      if (mayDownload(given)) yield* runFromNetwork(container, given, `by the variable ${name}`);
    for (const hook of hooks) {
      if (hook.command === undefined || !mayDownload(hook.command)) continue;
      yield* isInside(hook) ? downloads(container, hook.command) : downloadsOutside(container, hook.command);
    }
  },
});

/** Dev containers run a command on the host before a container exists. */
function isInside({ name }: Hook): boolean {
  return name !== 'initialize';
}

function* downloadsOutside({ name }: Container, { script }: ContainerCommand): Generator<Problem> {
  for (const { at, fetcher, host, interpreter } of remoteExecutions(script)) {
    const source = host === undefined ? '' : ` from ${host}`;
    const message = `Dev container "${name}" runs what ${fetcher} fetches${source} with ${interpreter} on the machine of anyone who opens the project, outside of any container, and nothing checks what that is.`;
    yield { at, message };
  }
}

const WORDS = /curl|wget|fetch|install|\badd\b|aria2c|https?:/;

/** Most commands need not be parsed for this. */
function mayDownload({ words }: ContainerCommand): boolean {
  return words.some((word) => {
    const text = known<string>(word) ?? word.pieces ?? 'curl';
    return WORDS.test(text) || text.split(/[^\w.+-]+/).some((program) => MAY_FETCH.has(program));
  });
}

function* runFromNetwork({ name }: Container, { script }: ContainerCommand, when: string): Generator<Problem> {
  for (const { at, fetcher, host, interpreter } of remoteExecutions(script)) {
    const source = host === undefined ? '' : ` from ${host}`;
    const message = `Container "${name}" runs what ${fetcher} fetches${source} with ${interpreter} ${when}, and nothing checks what that is.`;
    yield { at, message };
  }
}

function* downloads(container: Container, entry: ContainerCommand): Generator<Problem> {
  const { name, isBrief } = container;
  const { script } = entry;
  const executions = [...runFromNetwork(container, entry, 'at each start')];
  yield* executions;
  const saved = [...savedAndRun(name, script)];
  yield* saved;
  // a container that runs once installs once, in the version that is wanted now
  if (isBrief || script === undefined) return;
  const isOpen = executions.length > 0 || saved.length > 0;
  for (const command of everyCommand(script))
    yield* unpinned(name, command, () => !isOpen && !mayChangeSources(script) && !hasOtherSources(container));
}

/** Whether a mount or a variable names other repositories or keys. */
function hasOtherSources({ mounts, environment }: Container): boolean {
  if (environment.some(({ name }) => name === SETTINGS_VARIABLE)) return true;
  return mounts.some(({ target }) => holdsSources(known<string>(target) ?? ''));
}

function* savedAndRun(name: string, script: ContainerCommand['script']): Generator<Problem> {
  for (const { address, use } of downloadsOfScript(script)) {
    // the other uses are those of a build
    if (address === undefined || !use?.action.startsWith('runs ') || isThisMachine(hostOf(address.pieces) ?? ''))
      continue;
    const source = hostOf(address.pieces);
    const from = source === undefined ? '' : ` from ${source}`;
    yield {
      at: address.span,
      message: `Container "${name}" fetches a file${from} at each start and ${use.action}, and nothing checks what that is.`,
      related: [{ span: use.span, message: 'where it is used' }],
    };
  }
}

/** Whether packages of the distribution are signed is asked only where there are some. */
function* unpinned(name: string, command: Command, areSigned: () => boolean): Generator<Problem> {
  const call = packageCallOf(command);
  const packages = call === undefined ? [] : unpinnedPackages(call);
  const [first] = packages;
  if (call === undefined || first === undefined) return;
  const message = `Container "${name}" installs ${listed(packages)} with ${call.name} at each start without an exact version, so an attacker who publishes a release gets it run.`;
  const isOfDistribution = call.manager.packages === 'system' && areSigned();
  yield { at: first.word, message, ...(isOfDistribution && { variant: 'package-of-distribution' }) };
}
