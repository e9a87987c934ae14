import { isHoneypot } from '../../analysis/posture/honeypot.ts';
import { mayStart, startedLines } from '../../analysis/processes/started-processes.ts';
import { REMOTE_LOGINS, type RemoteLogin } from '../../data/remote-logins.ts';
import type { Container, PublishedPort } from '../../model/containers/container.ts';
import { covers, reachOf } from '../../model/containers/published-port.ts';
import type { StartedProcess } from '../../model/containers/started-process.ts';
import type { Problem } from '../../model/findings/finding.ts';
import { isDockerHub } from '../../model/images/docker-hub.ts';
import { known } from '../../model/located.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'sshd-in-container',
  on: 'container',
  danger: { attacker: 'login', reach: 'container' },
  profile: 'recommended',
  precision: 'high',
  cwe: [1188],
  cis: ['5.7'],
  peers: { 'docker-bench': ['5.7'] },
  docs: {
    title: 'Do not run a remote login server in a container',
    why: 'An SSH or Telnet server is one more way in, with its own accounts, passwords and keys that are rarely rotated, and one more program to keep up to date: CVE-2024-6387 let strangers run code as root through sshd without a password. Logins there leave no trace in the log of the engine.',
    how: 'Remove it. `docker exec -it <container> sh` opens a shell in any running container, also over `DOCKER_HOST=ssh://…`, and you can exchange files through volumes or `docker cp`.',
    limits:
      'The rule reads entrypoint and command, those of the Dockerfile that it is built from, the name of the image, and whether port 22 is published. It leaves alone servers for git and for file transfer, whose purpose is SSH, honeypots, and servers that scripts in the image start.',
    verify: { run: 'docker top NAME', prints: 'No `sshd`.' },
    references: [
      'https://nvd.nist.gov/vuln/detail/CVE-2024-6387',
      'https://docs.docker.com/reference/cli/docker/container/exec/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            command: sh -c "«/usr/sbin/sshd» && exec /app"
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            command: sh -c "exec /app"
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          jump:
            image: «linuxserver/openssh-server:version-10.0_p1-r9»
          app:
            image: ghcr.io/acme/app:1.4
            ports:
              - "«2222:22»"
      `,
      good: `
        services:
          git:
            image: gitea/gitea:1.25.2
            ports:
              - "2222:22"
          app:
            image: ghcr.io/acme/app:1.4
            ports:
              - 127.0.0.1:8080:80
      `,
    },
  ],

  *check(container) {
    const found =
      byImage(container) ?? (speaksSsh(container) ? undefined : (inCommands(container) ?? byPort(container)));
    if (found !== undefined) yield found;
  },
});

const BY_PROGRAM = new Map(REMOTE_LOGINS.flatMap((login) => login.programs.map((name) => [name, login] as const)));
const BY_SERVICE = new Map(REMOTE_LOGINS.flatMap((login) => login.services.map((name) => [name, login] as const)));

/** A command that starts one of them contains one of these. */
const HINT = /sshd|ssh|dropbear|telnet|rlogin|rexec|rsh/;

function inCommands(container: Container): Problem | undefined {
  if (!mayStart(container, HINT)) return undefined;
  for (const process of startedLines(container).flat()) {
    const login = loginOf(process);
    if (login === undefined) continue;
    const message = `Container "${container.name}" starts ${login.name}, one more way to log in from outside.`;
    if (process.span !== undefined) return { at: process.span, message };
    const related = container.stage && [{ span: container.stage.span, message: 'the stage that sets it' }];
    return { at: container.span, message, evidence: login.name, ...(related && { related }) };
  }
  return undefined;
}

/** `sshd -t` only tests its configuration; FTP servers are for files. */
function loginOf({ program, words, isInitScript }: StartedProcess): RemoteLogin | undefined {
  const login = BY_PROGRAM.get(program);
  if (login !== undefined)
    return /(?:^| )-[tTVGhv]|--(?:help|version)/.test(words) || isForFiles(login) ? undefined : login;
  const [service = '', verb = ''] = isInitScript ? [program, words] : words.split(' ');
  const isStarted = isInitScript || program === 'service' || program === 'rc-service';
  const started = isStarted && /^(?:re)?start$/.test(verb) ? BY_SERVICE.get(service) : undefined;
  return started === undefined || isForFiles(started) ? undefined : started;
}

function isForFiles({ name }: RemoteLogin): boolean {
  return name.includes('FTP');
}

/** Images that are only a login server. */
const LOGIN_IMAGE =
  /^(?:(?:linuxserver|lscr\.io\/linuxserver|ghcr\.io\/linuxserver)\/openssh-server|(?:sickp|panubo|rastasheep|corbinu|danielguerra|hermsi|testcontainers|takeyamajp|gotechnies)\/(?=[\w.-]*$)(?:[\w.-]*-)?(?:sshd|ssh)(?:-[\w.-]*)?)$/;

function byImage({ name, image }: Container): Problem | undefined {
  const reference = image?.reference;
  if (reference === undefined || typeof reference.value.repository !== 'string') return undefined;
  const { registry, repository } = reference.value;
  const path = typeof registry === 'string' && !isDockerHub(registry) ? `${registry}/${repository}` : repository;
  if (!LOGIN_IMAGE.test(path)) return undefined;
  return { at: reference, message: `Container "${name}" is an SSH server, one more way to log in from outside.` };
}

/** Programs whose purpose is SSH, by a word in the name of the image or of the container. */
const SPEAKS_SSH =
  /\bgit|git(?:lab|ea|server|olite|bucket|blit)|gogs|forgejo|gerrit|onedev|phabricator|ftp|rsync|borg|backup/i;

function speaksSsh(container: Container): boolean {
  const { name, image, build } = container;
  const names = `${name} ${image?.reference.value.text ?? ''} ${known(build?.context) ?? ''}`;
  return SPEAKS_SSH.test(names) || isHoneypot(container);
}

function byPort({ name, ports }: Container): Problem | undefined {
  const port = ports.find(isLogin);
  if (port === undefined) return undefined;
  return {
    at: port.span,
    message: `Container "${name}" publishes port 22, so it lets people log in over SSH.`,
    evidence: '22',
    repeats: ['port-all-interfaces', 'port-sensitive-service'],
  };
}

function isLogin(port: PublishedPort): boolean {
  const reach = reachOf(port);
  return port.protocol === 'tcp' && (reach === 'all interfaces' || reach === 'one address') && covers(port.target, 22);
}
