import { defineRule } from '../../define-rule.ts';
import { weakSettings } from './weak-settings.ts';

export default defineRule({
  id: 'config-auth-disabled',
  on: 'container',
  danger: { attacker: 'neighbour', reach: 'service' },
  profile: 'recommended',
  precision: 'high',
  cwe: [306, 258],
  docs: {
    title: 'Let services require a login in their configuration files',
    why: 'With the setting the service obeys everyone who can reach it: each container of its networks, and with a published port everyone. Attackers find such open databases and consoles within hours, empty them and demand a ransom, and use those that run code for mining.',
    how: 'Remove the setting, and give the service a password from outside of the repository. For a throw-away test database, suppress the finding.',
    limits:
      'The rule reads files of the repository that are mounted, themselves or in a folder, and the `content` of configs, where a well-known image reads its configuration, or where its command or a variable says so: Grafana, Traefik, ClickHouse, Elasticsearch, Kibana, OpenSearch, Redis, PostgreSQL, MongoDB, Mosquitto, RabbitMQ, MySQL, MariaDB, Cassandra, InfluxDB, Neo4j, Airflow, Jupyter, code-server, APISIX, File Browser, qBittorrent and Caddy. It does not read files that a Dockerfile copies or a command writes, and does not report a missing setting of a service that asks for no password by default. A value that a variable decides, and a setting that a variable of the container replaces, are left alone. A user `default` of ClickHouse without a password is left alone, too, as its entrypoint closes it to the network, unless a file that is read after that opens it to all addresses. A comment in the file suppresses the finding, except in XML. Containers that end with the command or the job that starts them are left alone.',
    ways: [
      {
        do: 'Remove the setting, so that the service requires a password, and pass that with `secrets`.',
        trap: 'Clients that logged in without a password stop working.',
      },
      {
        do: 'Put a proxy with a login in front of a console, and publish only the proxy.',
        trap: 'Other containers of its networks still reach it past the proxy.',
      },
    ],
    verify: {
      run: "curl --silent --output /dev/null --write-out '%{http_code}' http://HOST:9200/",
      prints:
        '`401` or `403`: here for Elasticsearch, with the port of your service. One without HTTP has to refuse its own client, as `redis-cli -h HOST ping` does with `NOAUTH`.',
    },
    references: [
      'https://cwe.mitre.org/data/definitions/306.html',
      'https://doc.traefik.io/traefik/reference/install-configuration/api-dashboard/',
      'https://www.postgresql.org/docs/current/auth-pg-hba-conf.html',
      'https://mosquitto.org/man/mosquitto-conf-5.html',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      files: {
        bad: { 'traefik.yml': 'api:\n  dashboard: true\n  insecure: «true»\n' },
        good: { 'traefik.yml': 'api:\n  dashboard: true\n' },
      },
      bad: `
        services:
          proxy:
            image: traefik:v3.6
            volumes:
              - ./traefik.yml:/etc/traefik/traefik.yml:ro
      `,
      good: `
        services:
          proxy:
            image: traefik:v3.6
            volumes:
              - ./traefik.yml:/etc/traefik/traefik.yml:ro
      `,
    },
    {
      file: 'compose.yaml',
      files: {
        bad: { 'db/pg_hba.conf': 'local all all trust\nhost «all all 0.0.0.0/0 trust»\n' },
        good: { 'db/pg_hba.conf': 'local all all trust\nhost all all all scram-sha-256\n' },
      },
      bad: `
        services:
          db:
            image: postgres:18
            command: -c hba_file=/etc/postgresql/pg_hba.conf
            volumes:
              - ./db/pg_hba.conf:/etc/postgresql/pg_hba.conf
      `,
      good: `
        services:
          db:
            image: postgres:18
            command: -c hba_file=/etc/postgresql/pg_hba.conf
            volumes:
              - ./db/pg_hba.conf:/etc/postgresql/pg_hba.conf
      `,
    },
  ],

  *check(container) {
    for (const { key, at, mount, path, effect, isReadBefore } of weakSettings(container)) {
      if (effect === undefined || isReadBefore) continue;
      yield {
        at,
        message: `Container "${container.name}" reads this file as ${path}, and with ${key} it ${effect}.`,
        related: [{ span: mount, message: 'the mount' }],
        evidence: key,
      };
    }
  },
});
