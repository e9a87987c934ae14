import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { imageOpenFlags } from '../../../analysis/processes/image-open-flags.ts';
import { flagName } from '../../../analysis/processes/open-flags.ts';
import { type ImageSetting, imageServiceSettings } from '../../../analysis/settings/image-service-settings.ts';
import { openVariables } from '../../../analysis/settings/open-variables.ts';
import { isNamedForDevelopment, isShipped, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { defineRule } from '../../define-rule.ts';
import { weaknessOfSetting } from '../containers/weak-settings.ts';

export default defineRule({
  id: 'image-auth-disabled',
  on: 'stage',
  danger: { attacker: 'neighbour', reach: 'service' },
  profile: 'recommended',
  precision: 'high',
  cwe: [306, 1392],
  docs: {
    title: 'Let the services of an image require a login',
    why: 'The image brings a configuration, a variable or a command with which its service obeys everyone who reaches it, or accepts a password that everyone tries: each container of its networks, and with a published port everyone. Attackers find such databases and consoles within hours, empty them and demand a ransom.',
    how: 'Remove the setting, and give the service a password when the container starts, as a file with `secrets`. For an image that is for tests only, suppress the finding.',
    limits:
      'The rule knows flags in CMD and ENTRYPOINT, and in the scripts that they run, such as `--skip-grant-tables` of MySQL, and variables of ENV, such as `POSTGRES_HOST_AUTH_METHOD`, of common services; a variable that a password makes harmless, such as `MYSQL_ALLOW_EMPTY_PASSWORD`, is left alone where the image, or each container of the repository that runs it, has one. An empty `DOCKER_TLS_CERTDIR` counts in an image of Docker, unless its containers set another. Stages for development and tests are left alone. It reads files that a shipped stage writes, or copies from the repository, to where a well-known program reads its configuration: Grafana, Traefik, ClickHouse, Elasticsearch, Kibana, OpenSearch, Redis, PostgreSQL, MongoDB, Mosquitto, RabbitMQ, MySQL, MariaDB, Cassandra, InfluxDB, Neo4j, CouchDB, Airflow, Jupyter, code-server and APISIX. Configuration of Redis and MongoDB counts if it is called so, or if CMD or ENTRYPOINT names it. It does not report a missing setting of a service that asks for no password by default, a value that a variable decides, and a setting that a variable of the image replaces. `config-auth-disabled` reads files that containers mount.',
    ways: [
      {
        do: 'Remove the setting, so that the service requires a password, and pass that with `secrets`.',
        trap: 'Clients that logged in without a password stop working.',
      },
      {
        do: 'Leave the configuration out of the image, and mount it where the container is started.',
        trap: 'Without the mount the service starts with its own default, which for Redis and MongoDB asks for no password.',
      },
    ],
    verify: {
      run: 'docker run --rm --entrypoint cat IMAGE /usr/local/etc/redis/redis.conf',
      prints:
        'A configuration, here of Redis, with `protected-mode yes` or the path of a file with users, and without the setting that lets everyone in.',
    },
    references: [
      'https://cwe.mitre.org/data/definitions/306.html',
      'https://redis.io/docs/latest/operate/oss_and_stack/management/security/',
      'https://www.postgresql.org/docs/current/auth-pg-hba-conf.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      files: {
        bad: { '.dockerignore': '', 'redis.conf': 'bind 0.0.0.0\nprotected-mode «no»\n' },
        good: { '.dockerignore': '', 'redis.conf': 'bind 0.0.0.0\nprotected-mode yes\n' },
      },
      bad: `
        FROM redis:8.2
        COPY redis.conf /usr/local/etc/redis/redis.conf
        CMD ["redis-server", "/usr/local/etc/redis/redis.conf"]
      `,
      good: `
        FROM redis:8.2
        COPY redis.conf /usr/local/etc/redis/redis.conf
        CMD ["redis-server", "/usr/local/etc/redis/redis.conf"]
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM postgres:18
        COPY <<EOF /etc/postgresql/pg_hba.conf
        local all all trust
        host «all all 0.0.0.0/0 trust»
        EOF
        CMD ["postgres", "-c", "hba_file=/etc/postgresql/pg_hba.conf"]
      `,
      good: `
        FROM postgres:18
        COPY <<EOF /etc/postgresql/pg_hba.conf
        local all all trust
        host all all 0.0.0.0/0 scram-sha-256
        EOF
        CMD ["postgres", "-c", "hba_file=/etc/postgresql/pg_hba.conf"]
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM grafana/grafana:12.2.1
        COPY <<EOF /etc/grafana/grafana.ini
        [security]
        admin_password = «admin»
        EOF
      `,
      good: `
        FROM grafana/grafana:12.2.1
        COPY <<EOF /etc/grafana/grafana.ini
        [security]
        admin_user = admin
        EOF
      `,
    },
  ],

  *check(stage) {
    for (const found of imageServiceSettings(stage)) {
      const problem = problemOf(stage, found);
      if (problem !== undefined) yield problem;
    }
    if (!isShipped(stage) || isNamedForDevelopment(stage)) return;
    yield* inVariables(stage);
    for (const { word, row, shown } of imageOpenFlags(stage)) {
      const message = `${stage.title} starts its service with ${shown}, so it ${row.effect}.`;
      yield { at: word.span, message: whenItRuns(word.instruction, message), evidence: flagName(word) };
    }
  },
});

function* inVariables(stage: Stage): Generator<Problem> {
  for (const { instruction, pair, row } of openVariables(stage)) {
    const message = `${stage.title} sets ${pair.name.value}, with which the service ${row.effect}.`;
    yield { at: pair.span, message: whenItRuns(instruction, message), evidence: pair.name.value };
  }
}

function problemOf({ title }: Stage, { row, setting, all, path }: ImageSetting): Problem | undefined {
  const { key, value, line } = setting;
  const isGuessable = row.value === 'guessable' && weaknessOfSetting(setting, all) !== undefined;
  if (row.effect === undefined && !isGuessable) return undefined;
  const effect = row.effect ?? 'accepts a password that everyone can guess';
  const place = path.replaceAll('\0', '…');
  const message = whenItRuns(line.instruction, `${title} sets ${key} in ${place}, with which the service ${effect}.`);
  return { at: value.span, message, evidence: key, ...(isGuessable && { secrets: [value.span] }) };
}
