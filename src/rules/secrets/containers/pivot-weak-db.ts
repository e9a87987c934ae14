import { imageName, openPorts, portText, sensitiveService } from '../../../analysis/posture/published-services.ts';
import { isTestRunner } from '../../../analysis/posture/test-runner.ts';
import {
  isDatabasePassword,
  isServerPassword,
  SERVER_PASSWORD,
  serverOf,
} from '../../../analysis/secrets/server-passwords.ts';
import { PROXY_IMAGES } from '../../../data/sensitive-ports.ts';
import { anyPattern } from '../../../model/any-pattern.ts';
import type { Container, EnvironmentEntry, PublishedPort } from '../../../model/containers/container.ts';
import { variablesNamed } from '../../../model/containers/environment.ts';
import { covers } from '../../../model/containers/published-port.ts';
import { known } from '../../../model/located.ts';
import type { Span } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';
import { OPENING, openedPorts, openSetting } from './open-setting.ts';
import { weaknessOf } from './weak-credential.ts';
import { weakSettings } from './weak-settings.ts';

export default defineRule({
  id: 'pivot-weak-db',
  on: 'container',
  danger: { attacker: 'network', reach: 'service' },
  profile: 'recommended',
  precision: 'high',
  cwe: [306, 1392],
  docs: {
    title: 'Do not publish services that let everyone log in',
    why: 'The service is open to everyone who reaches the host, and lets everyone in: without a password, or with one that every password list begins with. Attackers find such databases and consoles within hours; they take the data and demand a ransom, and many services run commands for any logged-in user, such as `COPY … FROM PROGRAM` of PostgreSQL.',
    how: 'Do both: publish the port on the machine only (`127.0.0.1:5432:5432`) or not at all, and give the service a strong password, from a file with `secrets`.',
    limits:
      'The port is the known port of the service. Where that is not known, the finding is at the only published port that is not for DNS or UDP, or at the password if there are several. Only passwords that the service itself requires count, not those of its clients: `CLICKHOUSE_PASSWORD` of a program that is not ClickHouse is the password by which it logs in elsewhere, and that of Playwright or k6 the one for the program that they test. Containers that end with the command or the job that starts them are left alone.',
    ways: [
      {
        do: 'Remove the port, or publish it on the machine only: `127.0.0.1:5432:5432`.',
        trap: 'The change has an effect only when the container is created again: `docker compose up -d`, not `restart`.',
      },
      {
        do: 'Change the password in the running service: `ALTER USER postgres PASSWORD …` in `psql`.',
        trap: '`POSTGRES_PASSWORD` and its like are read at the first start only: a database that exists keeps the old one.',
      },
      {
        do: 'Pass the new one as a file with `secrets`, and look for traces of visitors: accounts, tables and jobs that nobody made.',
        trap: 'If the port was open to the internet, assume that somebody was there: restore from before, and replace other secrets that it had.',
      },
    ],
    verify: {
      run: 'docker port NAME',
      prints: 'Lines with `127.0.0.1:`, none with `0.0.0.0:` or `[::]:`. Without a published port it prints nothing.',
    },
    references: [
      'https://docs.docker.com/engine/network/port-publishing/',
      'https://www.postgresql.org/docs/current/sql-copy.html',
      'https://cwe.mitre.org/data/definitions/1392.html',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          db:
            image: postgres:17
            environment:
              POSTGRES_HOST_AUTH_METHOD: trust
            ports:
              - "«5432:5432»"
      `,
      good: `
        services:
          db:
            image: postgres:17
            environment:
              POSTGRES_HOST_AUTH_METHOD: trust
            ports:
              - "127.0.0.1:5432:5432"
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          db:
            image: mysql:8.4
            environment:
              - MYSQL_ROOT_PASSWORD=root
            ports:
              - 33306:33306
              - «3306:3306»
      `,
      good: `
        services:
          db:
            image: mysql:8.4
            environment:
              - MYSQL_ROOT_PASSWORD_FILE=/run/secrets/root
            ports:
              - 33306:33306
              - 3306:3306
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          filter:
            image: ghcr.io/acme/filter:1.4
            environment:
              ADMIN_PASSWORD: admin
            ports:
              - 53:53/tcp
              - 53:53/udp
              - «8080:80»
      `,
      good: `
        services:
          filter:
            image: ghcr.io/acme/filter:1.4
            environment:
              ADMIN_PASSWORD: admin
            ports:
              - 53:53/tcp
              - 53:53/udp
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          filter:
            image: ghcr.io/acme/filter:1.4
            environment:
              «ADMIN_PASSWORD: admin»
            ports:
              - 8080:80
              - 9000:9000
      `,
      good: `
        services:
          filter:
            image: ghcr.io/acme/filter:1.4
            environment:
              ADMIN_PASSWORD: admin
            ports:
              - 127.0.0.1:8080:80
              - 127.0.0.1:9000:9000
      `,
    },
  ],

  *check(container) {
    const ports = openPorts(container);
    const inFiles = weaknessInFiles(container, ports);
    // most variables are never weak, so the service need not be known
    if (inFiles === undefined && weaknessIn(container, ports, () => true) === undefined) return;
    const own = mainPort(container, ports);
    const weakness = weaknessIn(container, ports, (name) => isOwnPassword(name, own?.service, container)) ?? inFiles;
    if (weakness === undefined) return;
    const doors = doorsOf(ports);
    const named = weakness.port === undefined ? own?.port : portAt(weakness.port, ports);
    const port = named ?? (doors.length === 1 ? doors[0] : undefined);
    if (port === undefined && doors.length === 0) return;
    const setting = { span: weakness.at, message: weakness.what };
    const published = (port === undefined ? doors : [port]).map(({ span }) => ({
      span,
      message: 'the published port',
    }));
    const door = port === undefined ? 'one of its ports' : `port ${portText(port)}`;
    const flow = port === undefined ? [...published, setting] : [setting, ...published];
    yield {
      at: port?.span ?? weakness.at,
      message: `Anyone who reaches the host can log in to container "${container.name}" on ${door}, because it is published on all interfaces and ${weakness.because}.`,
      related: flow.slice(0, -1),
      flow,
      repeats: REPEATED,
      evidence: 'path',
      ...(weakness.secret && { secrets: [weakness.secret] }),
    };
  },
});

/** Rules about the port, and about what lets everyone in. */
const REPEATED: readonly string[] = [
  'port-sensitive-service',
  'port-all-interfaces',
  'env-weak-credential',
  'env-auth-disabled',
  'config-weak-credential',
  'config-auth-disabled',
];

/** The published port that clients of the service use, before those of its peers. */
function mainPort(container: Container, ports: readonly PublishedPort[]) {
  const found = ports.flatMap((port) => {
    const service = sensitiveService(container, port);
    const rank = service?.ports.findIndex((number) => covers(port.target, number)) ?? -1;
    return service === undefined ? [] : [{ port, service: service.name, rank }];
  });
  return found.sort((one, other) => one.rank - other.rank)[0];
}

/** The ports on which somebody may log in: not those of UDP, and not that of DNS, which has no passwords. */
function doorsOf(ports: readonly PublishedPort[]): readonly PublishedPort[] {
  return ports.filter(({ protocol, target }) => protocol !== 'udp' && !covers(target, DNS));
}

const DNS = 53;

/** These ask for the passwords of the databases behind them, which the variables of this container do not set. */
const INTERFACES = /^(?:phpMyAdmin|Adminer|Kafka UI|Redis Commander)$/;

interface Weakness {
  readonly at: Span;
  readonly what: string;
  readonly because: string;
  readonly secret?: Span;
  /** The port inside the container that it opens, if that is known. */
  readonly port?: number | undefined;
}

function portAt(inside: number, ports: readonly PublishedPort[]): PublishedPort | undefined {
  return ports.find(({ target }) => covers(target, inside));
}

/** Whether a setting that opens this port, or any for undefined, opens a published one. */
function opensOneOf(ports: readonly PublishedPort[], inside: number | undefined): boolean {
  return inside === undefined || portAt(inside, ports) !== undefined;
}

/** Whether those who reach the container log in with the password, and not the container at another service. */
function isOwnPassword(name: string, service: string | undefined, container: Container): boolean {
  const server = serverOf(name);
  if (server !== undefined && server !== service && !isNamedAfter(server, container)) return false;
  if (name === 'PASSWORD' && isLoginElsewhere(container)) return false;
  if (server === undefined && (PROXY_IMAGES.test(imageName(container)) || isTestRunner(container))) return false;
  // several containers may share one env file
  if (server === undefined && service !== undefined && OF_CONSOLE.test(name)) return false;
  return (service !== undefined && !INTERFACES.test(service)) || !isDatabasePassword(name);
}

/** `HOST`, `USER` and `PASSWORD` of a database that is another service, as images of Odoo have them. */
function isLoginElsewhere({ environment, project = [], name }: Container): boolean {
  const host = known(environment.find((entry) => entry.name === 'HOST')?.value);
  const isOther = host !== undefined && host !== name && project.some((one) => one.name === host);
  return isOther && environment.some((entry) => entry.name === 'USER');
}

/** Passwords of programs other than the known services: a database that has one, too, does not ask for it. */
const OF_CONSOLE =
  /^(?:KC|KEYCLOAK|GF|AIRFLOW|_AIRFLOW|SUPERSET|NEXTCLOUD|WORDPRESS|GITLAB|SONARQUBE|DJANGO|JUPYTER|VNC|LDAP|LLDAP|OPENLDAP)_/;

function isNamedAfter(server: string, container: Container): boolean {
  const word = server.toLowerCase().replaceAll(' ', '-');
  return imageName(container).includes(word) || container.name.toLowerCase() === word;
}

/** Names of variables that open a service, or set its password. */
const TELLING = anyPattern([OPENING, SERVER_PASSWORD]);

function weaknessIn(
  container: Container,
  ports: readonly PublishedPort[],
  isOwn: (name: string) => boolean,
): Weakness | undefined {
  for (const entry of variablesNamed(TELLING, container)) {
    const text = entry.isInherited || entry.setAt?.isIgnored ? undefined : known(entry.value);
    if (text === undefined) continue;
    const open = openSetting(entry.name, text, container);
    const opened = open && openedPorts(open, text, container);
    const port = opened?.find((one) => opensOneOf(ports, one));
    if (open !== undefined && (opened === undefined || port !== undefined)) {
      const because = `with ${entry.name} it ${open.effect}`;
      return { at: entry.span, what: 'the setting', because, port };
    }
    if (isServerPassword(entry.name) && isOwn(entry.name) && weaknessOf(entry, container.environment) !== undefined)
      return guessable(entry);
  }
  return undefined;
}

/** The first of the settings in configuration files that opens a published port, or sets a password that everyone tries. */
function weaknessInFiles(container: Container, ports: readonly PublishedPort[]): Weakness | undefined {
  for (const { key, at, effect, port, weakness, path } of weakSettings(container)) {
    if (!opensOneOf(ports, port)) continue;
    if (effect !== undefined) return { at, what: 'the setting', because: `with ${key} in ${path} it ${effect}`, port };
    if (weakness !== undefined) {
      return {
        at,
        what: 'the password',
        because: `the password ${key} in ${path} is one that everyone tries`,
        secret: at,
      };
    }
  }
  return undefined;
}

function guessable({ name, span, value, setAt }: EnvironmentEntry): Weakness {
  return {
    at: span,
    what: 'the password',
    because: `the password in ${name} is one that everyone tries`,
    ...(value && { secret: setAt?.span ?? value.span }),
  };
}
