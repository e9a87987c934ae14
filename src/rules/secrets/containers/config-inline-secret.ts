import { defineRule } from '../../define-rule.ts';
import { secretsOfEntries, secretsWithin } from '../texts/settings-secrets.ts';

export default defineRule({
  id: 'config-inline-secret',
  on: 'project',
  holdsSecret: true,
  danger: { attacker: 'reader', reach: 'service' },
  profile: 'recommended',
  precision: 'medium',
  cwe: [312],
  docs: {
    title: 'Keep secrets out of configs and the options of drivers',
    why: 'The content of a config is in the compose file, so everyone who can read the repository knows a password in it, now or in its history. Every user of the container can read configs, too. An attacker who finds it logs in as the service.',
    how: 'Change the secret, as it is no longer secret. Move it to `secrets`, whose file is not committed, and let the configuration name that file; or replace it with a variable: `password: ${PASSWORD:?}`.',
    limits:
      'The rule checks lines such as `password: …`, `token = "…"`, JSON, options such as `o: username=app,password=…` of volumes and networks, and addresses with a password, by name and value together. Placeholders, variables and well-known words such as `postgres` are left alone. `secret-literal` reports tokens whose format shows their issuer. `mount-committed-secret` reads the files that `configs` and `secrets` name.',
    ways: [
      {
        do: 'Change the secret at its service first.',
        trap: 'It stays in the history of git for everyone who has a clone.',
      },
      {
        do: 'Move it to `secrets` with a `file` that git ignores, and name `/run/secrets/…` in the configuration.',
        trap: 'The file keeps its mode and owner of the host: the user of the container has to be able to read it.',
      },
      {
        do: 'As a first step, take it from outside: `password: ${PASSWORD:?}`.',
        trap: 'Every user in the container reads the config, and `docker compose config` prints it.',
      },
      {
        do: 'For a share, mount it on the host with `credentials=` in `/etc/fstab`, and bind its folder.',
        trap: 'If it is not mounted, the engine binds the empty folder below it. The driver `local` itself does not read `credentials=`.',
      },
    ],
    verify: {
      run: "docker compose config | grep -inE 'passw|secret|token'",
      prints: 'Names of files and of `/run/secrets/…`, and no value.',
    },
    references: [
      'https://docs.docker.com/reference/compose-file/configs/',
      'https://docs.docker.com/compose/how-tos/use-secrets/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            configs: [app]
        configs:
          app:
            content: |
              listen: 8080
              db_password: «blue-Kettle-71»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            configs: [app]
        configs:
          app:
            content: |
              listen: 8080
              db_password_file: /run/secrets/db_password
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes: [files:/files]
        volumes:
          files:
            driver_opts:
              type: cifs
              device: //files.example.com/app
              o: "username=app,password=«blue-Kettle-71»"
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes: [files:/files]
        volumes:
          files:
            driver_opts:
              type: cifs
              device: //files.example.com/app
              o: "credentials=/etc/app/files.credentials"
      `,
    },
  ],

  *check({ configs, volumes, networks }) {
    for (const { name, content } of configs) {
      if (content === undefined) continue;
      for (const { span, key } of secretsWithin(content.span)) {
        yield {
          at: span,
          message: `The config "${name}" contains a secret in "${key}". An attacker who reads the repository can use it.`,
          evidence: `${name} ${key}`,
          secrets: [span],
        };
      }
    }
    for (const [kind, declared] of [
      ['volume', volumes],
      ['network', networks],
    ] as const) {
      for (const { name, driverOptions } of declared) {
        for (const { span, key } of secretsOfEntries(driverOptions)) {
          yield {
            at: span,
            message: `The ${kind} "${name}" contains a secret in its option "${key}". An attacker who reads the repository can use it.`,
            evidence: `${kind} ${name} ${key}`,
            secrets: [span],
          };
        }
      }
    }
  },
});
