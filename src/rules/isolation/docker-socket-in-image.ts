import { readOptions } from '../../analysis/commands/options.ts';
import { commandsOf, runsAny, whenItRuns } from '../../analysis/commands/stage-commands.ts';
import { plainEnginesOf } from '../../analysis/posture/engine-client.ts';
import { SOCKET_NAMES } from '../../data/host-paths.ts';
import { type Instruction, instructionsOf, isShipped, type Stage } from '../../model/dockerfile.ts';
import type { Problem } from '../../model/findings/finding.ts';
import type { Edit } from '../../model/findings/fix.ts';
import { removeOnlyPair } from '../../model/findings/removal.ts';
import { known } from '../../model/located.ts';
import type { Command, ShellWord } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'docker-socket-in-image',
  on: 'stage',
  danger: { attacker: 'weakness', reach: 'host' },
  profile: 'recommended',
  precision: 'high',
  cwe: [269],
  peers: { semgrep: ['dockerfile.security.dockerd-socket-mount.dockerfile-dockerd-socket-mount'] },
  docs: {
    title: 'Do not prepare images for the socket of the container engine',
    why: 'Anyone who reaches the socket or the open port of a container engine can start a privileged container with the disk of the host in it, and so is root on the host. An image that names the socket as its volume, links to it, or talks to an engine over plain TCP is meant to run like that.',
    how: 'Remove it. To build images in a container, use a rootless BuildKit; to watch containers, put a proxy in front of the socket that allows only the needed calls; to reach a remote engine, use `ssh://` or TLS with client certificates.',
    limits:
      'Only the place that runs the container shows whether the socket is really mounted: `runtime-socket-mount` checks that. Names that a variable decides are not seen.',
    ways: [
      {
        do: 'Remove the VOLUME, the link or the variable from the Dockerfile.',
        trap: 'A program that looks for the socket at its default place finds it again as soon as somebody mounts it.',
      },
      {
        do: 'Take the address from outside, `DOCKER_HOST`, and document that a socket proxy is meant.',
        trap: 'People copy the shortest example: show the proxy in it.',
      },
      {
        do: 'For builds in the container, use rootless BuildKit or Buildah.',
        trap: 'The host has to allow user namespaces.',
      },
    ],
    verify: {
      run: "docker image inspect -f '{{json .Config.Volumes}} {{json .Config.Env}}' IMAGE",
      prints: 'No path that ends in `docker.sock`, and no `DOCKER_HOST=tcp://` with port 2375.',
    },
    fixTrap: {
      breaks: 'A program in it that talks to the engine gets no socket, unless the container mounts it.',
      check: 'Start the container, and use the function that starts or lists containers.',
    },
    references: [
      'https://docs.docker.com/engine/security/protect-access/',
      'https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html#rule-1-do-not-expose-the-docker-daemon-socket-even-to-the-containers',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        VOLUME «/var/run/docker.sock»
        RUN ln -s /host/docker.sock «/var/run/docker.sock»
      `,
      good: `
        FROM debian:12
        VOLUME /var/lib/app
        RUN ln -s /host/app.sock /var/run/app.sock
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM docker:29-dind
        CMD dockerd -H «tcp://0.0.0.0:2375»
      `,
      good: `
        FROM docker:29-dind
        ENTRYPOINT ["dockerd", "--tlsverify", "-H", "tcp://0.0.0.0:2376"]
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM docker:29-cli
        ENV «DOCKER_HOST=tcp://docker:2375»
      `,
      isFixed: true,
      good: `
        FROM docker:29-cli
      `,
    },
  ],

  check(stage) {
    if (!isShipped(stage)) return [];
    return [...usesOf(stage)].map(({ at, clause, instruction, edit }): Problem => {
      const message = whenItRuns(
        instruction,
        `${stage.title} ${clause}, so an attacker in it can be root on the host.`,
      );
      return edit === undefined
        ? { at, message }
        : { at, message, fix: { title: 'Remove it', safety: 'review', edits: [edit] } };
    });
  },
});

interface Use {
  readonly at: Span;
  readonly clause: string;
  readonly instruction: Instruction;
  readonly edit?: Edit | undefined;
}

const PROGRAMS: ReadonlySet<string> = new Set(['ln', 'dockerd', 'docker', 'docker-compose']);

function* usesOf(stage: Stage): Generator<Use> {
  for (const instruction of stage.instructions) {
    if (instruction.isTriggered) continue;
    if (instruction.keyword === 'VOLUME') yield* inPaths(instruction, instruction.paths, 'makes a volume of');
    else if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') {
      const { sources, destination } = instruction;
      yield* inPaths(instruction, destination === undefined ? sources : [...sources, destination], 'copies');
    }
  }
  yield* inVariables(stage);
  if (!runsAny(stage, PROGRAMS)) return;
  for (const { command, instruction } of commandsOf(stage, 'RUN', 'CMD', 'ENTRYPOINT')) {
    for (const { at, clause } of inCommand(command)) yield { at, clause, instruction };
  }
}

function* inPaths(
  instruction: Instruction,
  paths: readonly { readonly value: unknown; readonly span: Span }[],
  does: string,
): Generator<Use> {
  for (const { value, span } of paths) {
    const engine = engineOf(value);
    if (engine !== undefined) yield { at: span, clause: `${does} the socket of ${engine}`, instruction };
  }
}

/** The engine that listens on a path. */
function engineOf(path: unknown): string | undefined {
  if (typeof path !== 'string' || !path.startsWith('/')) return undefined;
  return SOCKET_NAMES.get(path.slice(path.lastIndexOf('/') + 1));
}

function* inVariables(stage: Stage): Generator<Use> {
  for (const env of instructionsOf(stage, 'ENV')) {
    if (env.isTriggered) continue;
    for (const { name, value, span } of env.pairs) {
      const host = known(value);
      if (name.value !== 'DOCKER_HOST' || host === undefined || !/^tcp:\/\/[^/]*:2375(?:\/|$)/.test(host)) continue;
      yield { at: span, clause: 'talks to Docker without TLS', instruction: env, edit: removeOnlyPair(env) };
    }
  }
}

function* inCommand(command: Command): Generator<Pick<Use, 'at' | 'clause'>> {
  const { program, arguments: words } = command;
  for (const { at } of plainEnginesOf([command])) yield { at: at.span, clause: 'talks to Docker without TLS' };
  if (program === 'ln') {
    const link = words.at(-1);
    const engine = engineOf(link?.value);
    if (link !== undefined && engine !== undefined) yield { at: link.span, clause: `links to the socket of ${engine}` };
  }
  if (program === 'dockerd') {
    const address = openAddress(words);
    if (address !== undefined) yield { at: address, clause: 'opens the API of Docker to the network without TLS' };
  }
}

function openAddress(words: readonly ShellWord[]): Span | undefined {
  const { options } = readOptions(words, { letters: 'HDGgl', names: new Set(['--host']) });
  if (options.some(({ name, value }) => name === '--tlsverify' && value !== 'false')) return undefined;
  const host = options.find(({ name, value }) => (name === '-H' || name === '--host') && isOpen(value ?? ''));
  return host && (host.valueWord ?? host.word).span;
}

/** All interfaces or a name, not the loopback address. */
function isOpen(host: string): boolean {
  return /^(?:tcp:\/\/)(?!127\.|localhost|\[::1\])/.test(host);
}
