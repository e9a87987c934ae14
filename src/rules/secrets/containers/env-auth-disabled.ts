import { areClosed, CLOSED } from '../../../analysis/posture/closed-ports.ts';
import { variablesNamed } from '../../../model/containers/environment.ts';
import { DYNAMIC } from '../../../model/located.ts';
import { defineRule } from '../../define-rule.ts';
import { OPENING, openedPorts, openSetting } from './open-setting.ts';

export default defineRule({
  id: 'env-auth-disabled',
  on: 'container',
  danger: { attacker: 'neighbour', reach: 'service' },
  profile: 'recommended',
  precision: 'high',
  cwe: [306, 258],
  docs: {
    title: 'Let services authenticate their clients',
    why: 'The variable makes the service obey everyone who can reach it: each container of its networks, and with a published port everyone. Attackers find such open databases within hours, empty them and demand a ransom, and use consoles that run code for mining.',
    how: 'Remove the variable and give the service a password, as a file with `secrets`. For a throw-away test database, suppress the finding.',
    limits:
      'The rule knows the variables of common images, and names such as `DISABLE_AUTH`. It does not report a missing setting of a service that asks for no password by default, such as Redis or MongoDB, or a value that is known only at run time. Consoles of Traefik, Kong, Airflow and Grafana whose own port is not among the published ones count one severity milder. A container that ends with the command or the job that starts it, such as `docker run --rm`, is left alone.',
    ways: [
      {
        do: 'Remove the variable, and give a password as a file: `POSTGRES_PASSWORD_FILE: /run/secrets/db`.',
        trap: 'A database that exists keeps its rules, such as `trust` in `pg_hba.conf`: change them in its data, too.',
      },
      {
        do: 'Give each client the password in the same change.',
        trap: 'A client that retries without it fills the log, and may be locked out.',
      },
      {
        do: 'If only tests use it, start it with `docker run --rm` in the job, without `-p`.',
        trap: 'On a shared machine other jobs reach it on the default network: give each job a network of its own.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{range .Config.Env}}{{println .}}{{end}}' NAME",
      prints: 'No line that switches authentication off.',
    },
    references: [
      'https://cwe.mitre.org/data/definitions/306.html',
      'https://hub.docker.com/_/postgres',
      'https://hub.docker.com/_/mysql',
      'https://www.elastic.co/docs/reference/elasticsearch/configuration-reference/security-settings',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          db:
            image: postgres:18
            environment:
              «POSTGRES_HOST_AUTH_METHOD: trust»
              POSTGRES_DB: shop
      `,
      good: `
        services:
          db:
            image: postgres:18
            environment:
              POSTGRES_PASSWORD_FILE: /run/secrets/password
              POSTGRES_DB: shop
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          search:
            image: elasticsearch:9.2.1
            environment:
              - «xpack.security.enabled=false»
          db:
            image: mysql:8.4
            environment:
              - «MYSQL_ALLOW_EMPTY_PASSWORD=yes»
      `,
      good: `
        services:
          search:
            image: elasticsearch:9.2.1
            environment:
              - xpack.security.enabled=true
          db:
            image: mysql:8.4
            environment:
              - MYSQL_ALLOW_EMPTY_PASSWORD=yes
              - MYSQL_ROOT_PASSWORD_FILE=/run/secrets/password
      `,
    },
  ],

  *check(container) {
    if (container.isBrief) return;
    for (const { name, value, span } of variablesNamed(OPENING, container)) {
      if (value === undefined || value.value === DYNAMIC) continue;
      const open = openSetting(name, value.value, container);
      if (open === undefined) continue;
      yield {
        at: span,
        message: `Container "${container.name}" sets ${name}, so it ${open.effect}.`,
        evidence: name,
        milder:
          open.port !== undefined && areClosed(openedPorts(open, value.value, container), container)
            ? CLOSED
            : undefined,
      };
    }
  },
});
