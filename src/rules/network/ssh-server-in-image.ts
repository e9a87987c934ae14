import { writtenPaths } from '../../analysis/commands/file-lines.ts';
import { commandsOf, runsAny, whenItRuns } from '../../analysis/commands/stage-commands.ts';
import { keptPackagesIn } from '../../analysis/packages/kept-packages.ts';
import { REMOTE_LOGINS, type RemoteLogin } from '../../data/remote-logins.ts';
import { type Instruction, isShipped, type Stage } from '../../model/dockerfile.ts';
import type { Problem } from '../../model/findings/finding.ts';
import type { Command } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'ssh-server-in-image',
  on: 'stage',
  danger: { attacker: 'login', reach: 'container' },
  profile: 'recommended',
  precision: 'high',
  cwe: [284],
  docs: {
    title: 'Do not ship a remote login server',
    why: 'It is one more way in from the network, with its own passwords and keys that are rarely rotated, and one more program to patch. An attacker who gets in bypasses the logs and the access rules of the platform: in 2024, CVE-2024-6387 let anyone run commands as root through OpenSSH.',
    how: 'Remove it. `docker exec`, `kubectl exec` and `docker cp` get into a container, with the permissions of the platform.',
    limits:
      'The rule checks only stages that are shipped, and only packages that are the server: the package `openssh` of Alpine Linux, which also contains it, is usually installed for its client. Packages that are removed again do not count. `PermitRootLogin yes` in settings of sshd that the Dockerfile writes or copies counts, too, unless `PasswordAuthentication no` is in the same file.',
    verify: { run: 'docker run --rm --entrypoint ls IMAGE /usr/sbin/sshd', prints: '`No such file or directory`.' },
    references: [
      'https://nvd.nist.gov/vuln/detail/CVE-2024-6387',
      'https://docs.docker.com/reference/cli/docker/container/exec/',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN apt-get update && apt-get install -y --no-install-recommends openjdk-21-jre-headless «openssh-server»
        CMD ["java", "-jar", "/app.jar"]
      `,
      good: `
        FROM debian:12
        RUN apt-get update && apt-get install -y --no-install-recommends openjdk-21-jre-headless openssh-client
        CMD ["java", "-jar", "/app.jar"]
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM registry.example.com/base:1.4
        CMD «/usr/sbin/sshd» && exec /app
      `,
      good: `
        FROM registry.example.com/base:1.4
        CMD exec /app
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM registry.example.com/base:1.4
        RUN echo «'PermitRootLogin yes'» >> /etc/ssh/sshd_config
      `,
      good: `
        FROM registry.example.com/base:1.4
        RUN echo 'PermitRootLogin prohibit-password' >> /etc/ssh/sshd_config
      `,
    },
  ],

  check(stage) {
    if (!isShipped(stage)) return [];
    const present = new Map<RemoteLogin, Presence>();
    for (const presence of [...installed(stage), ...started(stage)]) {
      if (!present.has(presence.login)) present.set(presence.login, presence);
    }
    const servers = [...present.values()].map(({ login, at, does, instruction }) => ({
      at,
      message: whenItRuns(instruction, `${stage.title} ${does} ${login.name}, one more way in from the network.`),
    }));
    return [...servers, ...rootLogins(stage)];
  },
});

/** `PermitRootLogin yes` in settings of sshd, unless the same file refuses passwords. */
function* rootLogins(stage: Stage): Generator<Problem> {
  for (const [path, lines] of writtenPaths(stage)) {
    if (!SSHD_SETTINGS.test(path)) continue;
    const root = lines.find(({ text }) => ROOT_LOGIN.test(text));
    if (root === undefined || lines.some(({ text }) => WITHOUT_PASSWORDS.test(text))) continue;
    const clause = `${stage.title} lets root log in over SSH with a password, which everyone who reaches the port can guess.`;
    yield { at: root.span, message: whenItRuns(root.instruction, clause) };
  }
}

const SSHD_SETTINGS = /^\/etc\/ssh\/sshd_config(?:$|\.d\/)/;
const ROOT_LOGIN = /^["']?\s{0,40}PermitRootLogin[\s=]{1,40}"?yes\b/i;
const WITHOUT_PASSWORDS = /^["']?\s{0,40}PasswordAuthentication[\s=]{1,40}"?no\b/i;

interface Presence {
  readonly login: RemoteLogin;
  readonly at: Span;
  readonly does: 'installs' | 'starts';
  readonly instruction: Instruction;
}

const BY_PACKAGE = new Map(REMOTE_LOGINS.flatMap((login) => login.packages.map((name) => [name, login] as const)));
const BY_PROGRAM = new Map(REMOTE_LOGINS.flatMap((login) => login.programs.map((name) => [name, login] as const)));
const BY_SERVICE = new Map(REMOTE_LOGINS.flatMap((login) => login.services.map((name) => [name, login] as const)));

function installed(stage: Stage): readonly Presence[] {
  return keptPackagesIn(stage).flatMap(({ name, word, instruction }) => {
    const login = BY_PACKAGE.get(name);
    return login === undefined ? [] : [{ login, at: word.span, does: 'installs', instruction }];
  });
}

function started(stage: Stage): readonly Presence[] {
  const found: Presence[] = [];
  if (!runsAny(stage, STARTERS)) return found;
  for (const { command, instruction } of commandsOf(stage, 'RUN', 'CMD', 'ENTRYPOINT')) {
    const login = startedBy(command);
    if (login !== undefined) found.push({ login, at: command.programSpan, does: 'starts', instruction });
  }
  return found;
}

/** The only programs that start one of them. */
const STARTERS: ReadonlySet<string> = new Set([
  ...BY_PROGRAM.keys(),
  ...BY_SERVICE.keys(),
  'service',
  'rc-service',
  'systemctl',
  'rc-update',
]);

/** `sshd -t` only tests its configuration, `sshd -V` prints its version. */
function startedBy({ program, arguments: words }: Command): RemoteLogin | undefined {
  if (typeof program !== 'string' || !STARTERS.has(program)) return undefined;
  const texts = words.map(({ pieces }) => pieces);
  const login = BY_PROGRAM.get(program);
  return login === undefined ? startedAsService(program, texts) : texts.some(isQuestion) ? undefined : login;
}

function isQuestion(text: string): boolean {
  return /^-[tTVGhv]$|^--(?:help|version)$/.test(text);
}

function startedAsService(program: string, texts: readonly string[]): RemoteLogin | undefined {
  const [first = '', second = ''] = texts;
  if (program === 'service' || program === 'rc-service') return isStart(second) ? BY_SERVICE.get(first) : undefined;
  if (program === 'systemctl') return /^(?:enable|start)$/.test(first) ? BY_SERVICE.get(serviceOf(texts)) : undefined;
  if (program === 'rc-update') return first === 'add' ? BY_SERVICE.get(second) : undefined;
  // `/etc/init.d/ssh start`
  return isStart(first) ? BY_SERVICE.get(program) : undefined;
}

function isStart(text: string): boolean {
  return text === 'start' || text === 'restart';
}

function serviceOf(texts: readonly string[]): string {
  return (texts.slice(1).find((text) => !text.startsWith('-')) ?? '').replace(/\.service$/, '');
}
