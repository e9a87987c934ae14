import { neighbourNamed } from '../../../analysis/posture/neighbours.ts';
import { runsService } from '../../../analysis/posture/published-services.ts';
import { isTestRunner } from '../../../analysis/posture/test-runner.ts';
import { isOwnKey } from '../../../analysis/secrets/own-keys.ts';
import {
  HOLDS_LOGINS,
  isDatabasePassword,
  isServerPassword,
  serverOf,
} from '../../../analysis/secrets/server-passwords.ts';
import { SWITCHED_OFF } from '../../../data/safeguard.ts';
import type { Container, EnvironmentEntry } from '../../../model/containers/container.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { known, type Text } from '../../../model/located.ts';
import { spanText } from '../../../model/source.ts';
import { remember } from '../../../support/caches/remember.ts';
import { addToGroup } from '../../../support/group-by.ts';
import { defineRule } from '../../define-rule.ts';
import { weakPasswordsIn } from '../texts/address-passwords.ts';
import { isMadeUpForTests } from './test-values.ts';
import { passwordIn, type Weakness, weaknessOf } from './weak-credential.ts';

export default defineRule({
  id: 'env-weak-credential',
  on: 'container',
  danger: { attacker: 'neighbour', reach: 'service' },
  profile: 'recommended',
  precision: 'high',
  cwe: [1392, 521],
  docs: {
    title: 'Choose passwords that cannot be guessed',
    why: 'Passwords such as `postgres`, `admin` or `changeme`, and the name of the user, are the first that scanners try. Anyone who reaches the service, from another container or over a published port, can log in, often as its administrator. Botnets such as Mirai spread by this alone.',
    how: 'Generate a password (`openssl rand -base64 24`), pass it as a file with `secrets`, or take it from outside: `${POSTGRES_PASSWORD:?}`, which has no default to fall back to.',
    limits:
      'The rule decides by the name of the variable and its value together. It reports placeholders such as `changeme` only where they work: as the password of a server, and as a key that a program uses for itself. Masks such as `****`, templates, passwords of accounts at a mail server, and those of key files and key stores, which are not for logging in, are left alone, and so are those of a client that a variable such as `FEED_ENABLED=false` switches off. Where several containers of a project use one password, only the server is reported, also for a client with `DATABASE_ROOT_PASSWORD`; a weak password in an address is reported where no container of the project has the name of the host. `env-secret-literal` reports other passwords that are written in the file. A container that ends with the command or the job that starts it, such as `docker run --rm`, is left alone.',
    ways: [
      {
        do: 'Put the password into a file, and use `secrets` with the variable for files: `POSTGRES_PASSWORD_FILE: /run/secrets/password`.',
        trap: 'Images read it at the first start only: an existing database keeps the old password until you change it there.',
      },
      {
        do: 'Take it from outside without a default: `${POSTGRES_PASSWORD:?}`.',
        trap: 'Everyone who starts it needs a `.env`; keep that out of git.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{range .Config.Env}}{{println .}}{{end}}' NAME",
      prints:
        'No line with the password. Note that images keep an old password in their data: change it in the running service as well.',
    },
    references: [
      'https://cwe.mitre.org/data/definitions/1392.html',
      'https://hub.docker.com/_/postgres',
      'https://docs.docker.com/compose/how-tos/use-secrets/',
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
              POSTGRES_USER: shop
              POSTGRES_PASSWORD: «postgres»
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              DB_PASSWORD: postgres
      `,
      good: `
        services:
          db:
            image: postgres:18
            environment:
              POSTGRES_USER: shop
              POSTGRES_PASSWORD: \${DB_PASSWORD:?}
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              DB_PASSWORD: \${DB_PASSWORD:?}
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          queue:
            image: rabbitmq:4.2
            environment:
              - RABBITMQ_DEFAULT_USER=shop
              - RABBITMQ_DEFAULT_PASS=«shop»
          dashboard:
            image: grafana/grafana:12.2.1
            environment:
              - GF_SECURITY_ADMIN_PASSWORD=«\${GRAFANA_PASSWORD:-changeme}»
      `,
      good: `
        services:
          queue:
            image: rabbitmq:4.2
            environment:
              - RABBITMQ_DEFAULT_USER=shop
              - RABBITMQ_DEFAULT_PASS=\${QUEUE_PASSWORD:?}
          dashboard:
            image: grafana/grafana:12.2.1
            environment:
              - GF_SECURITY_ADMIN_PASSWORD=\${GRAFANA_PASSWORD:?}
      `,
    },
  ],

  *check(container) {
    if (container.isBrief) return;
    for (const entry of inForce(container.environment)) {
      const isLocal = entry.isIgnored || entry.setAt?.isIgnored;
      const value = isLocal ? undefined : entry.value;
      if (value === undefined) continue;
      if (mayBeSecret(entry.name)) yield* ofVariable(container, entry, value);
      else yield* inAddress(container, entry, value);
    }
  },
});

/** Without the values of files that `environment` or a later file replaces. What only this machine may have replaces nothing. */
function inForce(environment: Container['environment']): Container['environment'] {
  if (!environment.some(({ via }) => via === 'env_file')) return environment;
  const last = new Map(environment.flatMap((entry, at) => (replacesOthers(entry) ? [[entry.name, at] as const] : [])));
  return environment.filter(({ name, via }, at) => via !== 'env_file' || (last.get(name) ?? at) <= at);
}

/** A name alone takes the value from outside, if there is one. */
function replacesOthers({ value, span, isIgnored }: EnvironmentEntry): boolean {
  return value !== undefined && value.span !== span && isIgnored !== true;
}

function* ofVariable(container: Container, entry: EnvironmentEntry, value: Text): Generator<Problem> {
  const weakness = weaknessOf(entry, container.environment);
  if (weakness === undefined || isForNoServer(entry.name) || isThatOfServer(container, entry, value)) return;
  if (isDummyOfCloud(entry) || isSwitchedOff(container, entry)) return;
  if (entry.setAt !== undefined && isMadeUpForTests(entry.name, value, entry.setAt.span)) return;
  yield {
    at: value,
    message: `Container "${container.name}" ${entry.isDefault ? 'falls back to' : 'has'} ${KINDS[weakness]} in ${entry.name}. ${harmOf(entry.name, weakness)}`,
    evidence: entry.name,
    ...(entry.setAt && { related: [{ span: entry.setAt.span, message: 'the value' }] }),
    secrets: [entry.setAt?.span ?? value.span],
  };
}

/** Whether a variable with the same beginning switches off the client that logs in: `FEED_ENABLED=false` for `FEED_TOKEN`. */
function isSwitchedOff(container: Container, { name }: EnvironmentEntry): boolean {
  const own = isServerPassword(name) ? serverOf(name) : undefined;
  if (own !== undefined && runsService(container, own)) return false;
  const words = name.toUpperCase().split('_');
  const switches = new Set<string>();
  for (let count = words.length - 1; count > 0; count--) {
    const begin = words.slice(0, count).join('_');
    for (const one of [`${begin}_ENABLE`, `${begin}_ENABLED`, `ENABLE_${begin}`, `USE_${begin}`]) switches.add(one);
  }
  return container.environment.some((one) => switches.has(one.name.toUpperCase()) && isOff(known(one.value)));
}

function isOff(text: string | undefined): boolean {
  return text !== undefined && SWITCHED_OFF.test(text);
}

/** A cloud issues no such key. MinIO has one. */
function isDummyOfCloud({ name, value }: EnvironmentEntry): boolean {
  return /_AWS_/.test(name) && !/^minio/i.test(known(value) ?? '');
}

function isForNoServer(name: string): boolean {
  return OF_MAIL.test(name) || OF_KEY_FILE.test(name) || OF_TUNNEL.test(name);
}

/** The account at a provider of tunnels, by which nobody logs in to the container: `password` there is a placeholder that has no effect. */
const OF_TUNNEL = /^OPENVPN_PASS(?:WORD|WD)?$/i;

/** `TLS_KEY_PASSWORD`, `SERVER_SSL_KEY_STORE_PASSWORD`, `TRUSTSTORE_PASS`, `GPG_PASSPHRASE` */
const OF_KEY_FILE =
  /(?:^|_)(?:(?:(?:KEY|TRUST)_?STORE|KEY|JKS|P12|PFX|PKCS_?12|CERT(?:IFICATE)?)_(?:PASS(?:WORD|WD|PHRASE)?|PWD)|(?:GPG|PGP|SSH|SSL|TLS)_PASSPHRASE)$/i;

/** The account of a mail server, which is nearly always elsewhere: `password` there is a placeholder that has no effect. */
const OF_MAIL =
  /(?:^|_)(?:SMTP|IMAP|POP3?|MAIL|MAILER|EMAIL)_(?:(?:(?!_(?:SMTP|IMAP|POP3?|MAIL|MAILER|EMAIL)_)\w)*_)?(?:PASS(?:WORD|WD)?|PWD)$/i;

const KINDS: Readonly<Record<Weakness, string>> = {
  common: 'a password that everyone tries',
  'user name': 'the name of the user as the password',
  placeholder: 'a placeholder as its password',
  'known key': 'a key that everyone knows',
};

/** The password of a server elsewhere. That of a server in the project is reported there. */
function* inAddress(container: Container, entry: EnvironmentEntry, value: Text): Generator<Problem> {
  // a file that is not in the repository is not reported for what it completes
  const meant = isCompletedLocally(container, value) ? undefined : known(value);
  for (const { span: at, address, host } of weakPasswordsIn(entry.setAt?.span ?? value.span, meant)) {
    if (!isElsewhere(host, container)) continue;
    yield {
      at,
      message: `Container "${container.name}" logs in to "${address}" with a password that everyone tries, in ${entry.name}. Anyone who reaches that server can log in.`,
      evidence: `${entry.name} ${address}`,
      secrets: [at],
    };
  }
}

/** Whether a file that is not in the repository sets a variable of the text. */
function isCompletedLocally({ otherVariables = [] }: Container, { span }: Text): boolean {
  const local = new Set(otherVariables.flatMap(({ name, setAt }) => (setAt?.isIgnored ? [name] : [])));
  return local.size > 0 && [...spanText(span).matchAll(/\$\{?(\w+)/g)].some(([, name = '']) => local.has(name));
}

/** Whether the host is certainly not a container that the project starts. */
function isElsewhere(host: string, { project }: Container): boolean {
  if (
    /(?:^|\.)(?:example(?:\.\w+)?|test|invalid|localhost|host\.docker\.internal)$|^(?:host|hostname|mock)$/i.test(host)
  )
    return false;
  // some programs refuse an underscore in the name of a host
  if (neighbourNamed(host.replaceAll(/%5f/gi, '_'), project) !== undefined) return false;
  return host.includes('.') || project !== undefined;
}

/** Not every secret is for logging in, and some are for logging in elsewhere. */
function harmOf(name: string, weakness: Weakness): string {
  if (weakness === 'known key') return 'Anyone can read or forge what it protects.';
  return /pass|pwd|psw|_AUTH$/i.test(name) || HOLDS_LOGINS.test(name)
    ? `Anyone who reaches ${serverOf(name) ?? reachedWith(name)} can log in.`
    : 'Anyone who reaches the service can use it.';
}

function reachedWith(name: string): string {
  if (isDatabasePassword(name)) return 'that database';
  return OF_RELAY.test(name) ? 'the server that its mail goes to' : 'the service';
}

/** The account at the server that a mail server passes its mail on to: `RELAY_PASSWORD`, `POSTFIX_SMARTHOST_PASSWORD`. */
const OF_RELAY = /(?:^|_)(?:RELAY(?:_?HOST)?|SMART_?HOST)_(?:PASS(?:WORD|WD)?|PWD)$/i;

/** A quick check: most variables are not secrets. */
function mayBeSecret(name: string): boolean {
  // keys that a cloud issues cannot be weak: such values are dummies for services that do not check them
  return (
    (/pass|pwd|psw|secret|token|key|cred|salt|^NEO4J_AUTH$/i.test(name) || HOLDS_LOGINS.test(name)) &&
    !/^AWS_|(?<!SECRET)(?:^|_)ACCESS_KEY$/.test(name)
  );
}

/** Whether it is the password of a server in the same project, which is reported instead. */
function isThatOfServer(container: Container, entry: EnvironmentEntry, value: Text): boolean {
  const { project, name } = container;
  // no server takes a key that a program has for itself
  if (project === undefined || (isOwnKey(entry.name) && !isServerPassword(entry.name))) return false;
  const own = isServerPassword(entry.name) ? serverOf(entry.name) : undefined;
  // it may have the name of a test, and be its database
  if (own !== undefined && runsService(container, own)) return false;
  const wanted = isServerPassword(entry.name) && !isTestRunner(container) ? own : 'any';
  const servers = (serversByPassword(project).get(passwordIn(entry.name, known(value)) ?? '') ?? []).filter(
    (server) => server.name !== name,
  );
  // the only clients with such a password are those that create databases: `DATABASE_ROOT_PASSWORD`
  if (wanted === undefined) return isDatabaseRoot(entry.name) && servers.some(({ runs }) => runs !== undefined);
  return servers.some(({ runs }) => wanted === 'any' || runs === wanted);
}

function isDatabaseRoot(name: string): boolean {
  return isDatabasePassword(name) && /_ROOT_PASS(?:WORD|WD)?$/.test(name);
}

interface Server {
  readonly name: string;
  /** The service that takes the password, if its image shows that it is this container. */
  readonly runs: string | undefined;
}

/** Containers by the weak passwords that they require. */
const serversByPassword = remember((project: readonly Container[]) => {
  const servers = new Map<string, Server[]>();
  for (const container of project) {
    for (const entry of inForce(container.environment)) {
      const text = isServerPassword(entry.name) ? passwordIn(entry.name, known(entry.value)) : undefined;
      const server = text === undefined ? undefined : serverThatRequires(entry, container);
      if (text !== undefined && server !== undefined) addToGroup(servers, text, server);
    }
  }
  return servers;
});

function serverThatRequires(entry: EnvironmentEntry, container: Container): Server | undefined {
  if (weaknessOf(entry, container.environment) === undefined) return undefined;
  const server = serverOf(entry.name);
  const runs = server !== undefined && runsService(container, server) ? server : undefined;
  return runs === undefined && isTestRunner(container) ? undefined : { name: container.name, runs };
}
