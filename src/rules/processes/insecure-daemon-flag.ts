import { type Invocation, invocationsOf } from '../../analysis/commands/argument-vector.ts';
import { areClosed, CLOSED } from '../../analysis/posture/closed-ports.ts';
import { flagName, openedPort, openFlags } from '../../analysis/processes/open-flags.ts';
import { mayStart } from '../../analysis/processes/started-processes.ts';
import type { OpenServiceFlag } from '../../data/open-services.ts';
import type { Container } from '../../model/containers/container.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'insecure-daemon-flag',
  on: 'container',
  danger: { attacker: 'neighbour', reach: 'service' },
  profile: 'recommended',
  precision: 'high',
  cwe: [306],
  docs: {
    title: 'Do not switch off the login of a service',
    why: 'The flag makes the service obey everyone who can reach it: each container of its networks, and with a published port everyone. Attackers find open databases and consoles within hours, empty them and demand a ransom, or use those that run code for mining.',
    how: 'Remove the flag and give the service a password or a certificate, as a secret. For a throw-away test database, suppress the finding.',
    limits:
      'The rule looks in entrypoint and command, and in those of the Dockerfile that it is built from, for the flags of common services, such as `--skip-grant-tables` in each spelling that MySQL and MariaDB accept, and flags with names such as `--no-auth`; `config-auth-disabled` reads configuration files. It does not matter whether a port is published, as other containers reach the service, too; a console of Traefik or Prometheus whose own port is not among the published ones counts one severity milder. Containers that end with the command or job that starts them are left alone.',
    ways: [
      {
        do: 'Remove the flag, and give the service a password from a file: `--requirepass` of Redis in its configuration, `--auth` of MongoDB.',
        trap: 'A password on the command line is visible in `docker inspect` and `ps`: use a file.',
      },
      {
        do: 'Put a proxy with a login in front of a console, such as `basicauth` of Traefik, and remove its own port.',
        trap: 'Other containers of its networks still reach it past the proxy.',
      },
      {
        do: 'If only tests use it, start it with `docker run --rm` in the job, without `-p`.',
        trap: 'On a shared machine other jobs reach it on the default network: give each job a network of its own.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{json .Config.Entrypoint}} {{json .Config.Cmd}}' NAME",
      prints: 'Neither the flag nor a password.',
    },
    references: [
      'https://cwe.mitre.org/data/definitions/306.html',
      'https://redis.io/docs/latest/operate/oss_and_stack/management/security/#protected-mode',
      'https://doc.traefik.io/traefik/operations/api/#insecure',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          cache:
            image: redis:8
            command: redis-server «--protected-mode» no
          proxy:
            image: traefik:v3.6
            command:
              - «--api.insecure=true»
              - --providers.docker=true
      `,
      good: `
        services:
          cache:
            image: redis:8
            command: redis-server --protected-mode no --requirepass \${PASSWORD:?}
          proxy:
            image: traefik:v3.6
            command:
              - --api.dashboard=true
              - --providers.docker=true
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          db:
            image: mysql:8.4
            entrypoint: sh -c "exec mysqld «--skip-grant-tables»"
      `,
      good: `
        services:
          db:
            image: mysql:8.4
            entrypoint: sh -c "exec mysqld --skip-name-resolve"
      `,
    },
  ],

  *check(container) {
    if (container.isBrief) return;
    if (container.command === undefined && container.entrypoint === undefined && container.stage === undefined) return;
    if (!mayStart(container, FLAGS)) return;
    const variables = container.environment.map(({ name }) => name);
    for (const invocation of invocationsOf(container)) {
      for (const { word, row, shown } of openFlags(invocation.names, invocation.words, variables)) {
        const milder = isClosed(row, invocation, container) ? CLOSED : undefined;
        yield {
          at: word.span ?? container.span,
          message: `Container "${container.name}" is started with ${shown}, so it ${row.effect}.`,
          evidence: flagName(word),
          milder,
        };
      }
    }
  },
});

/** A command without a match has no flag, and need not be parsed. */
const FLAGS = /(?:^|[\s"'])-|tcp:|cfg:/;

/** Whether only its neighbours reach what the flag opens. */
function isClosed(row: OpenServiceFlag, { words }: Invocation, container: Container): boolean {
  const used = openedPort(row, words);
  return used !== undefined && areClosed([used], container);
}
