import type { Container } from '../../../model/containers/container.ts';
import type { Entry } from '../../../model/containers/entry.ts';
import { defineRule } from '../../define-rule.ts';
import { secretsOfEntries } from '../texts/settings-secrets.ts';

export default defineRule({
  id: 'option-secret-literal',
  on: 'container',
  holdsSecret: true,
  danger: { attacker: 'reader', reach: 'service' },
  profile: 'recommended',
  precision: 'medium',
  cwe: [798, 312],
  docs: {
    title: 'Keep secrets out of labels, log options and hooks',
    why: 'Everyone who can read the repository knows a secret that is written in the file, now or in its history. `docker inspect` shows labels, annotations, options of log drivers and the commands of hooks, and proxies and monitors that read them from the engine often log them. An attacker who finds it logs in as the service.',
    how: 'Change the secret, as it is no longer secret. Let the program that reads the option take the new one from a file or from its own environment; for the password of a web page give the hash alone.',
    limits:
      'The rule decides by the name of the option and its value together, also within JSON and addresses. It leaves alone placeholders, hashes, well-known words such as `postgres`, and values from a variable. `env-secret-literal` checks the environment, `config-inline-secret` the options of volumes and networks, `secret-literal` tokens whose format shows their issuer.',
    ways: [
      {
        do: 'Change the secret at its service first.',
        trap: 'Logs of proxies and monitors may have it as well: it stays there until they are deleted.',
      },
      {
        do: 'Let the program read it from a file: `basicauth.usersfile` of Traefik instead of `basicauth.users`.',
        trap: 'The user of that program has to be able to read the file.',
      },
      {
        do: 'Give options of a log driver to the engine, in `daemon.json`, which only root reads.',
        trap: 'They then apply to all containers that are created after a restart of the engine.',
      },
      {
        do: 'For the password of a page, give its hash alone.',
        trap: 'Compose reads `$` as a variable: write `$$` in a hash.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{json .Config.Labels}} {{json .HostConfig.LogConfig}}' NAME",
      prints: 'No value that is a secret.',
    },
    references: [
      'https://docs.docker.com/engine/manage-resources/labels/',
      'https://docs.docker.com/engine/logging/configure/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            logging:
              driver: splunk
              options:
                splunk-url: https://logs.example.com:8088
                splunk-token: «4b9f0c67-2c1e-4f0a-9d53-7c3b1f6e8a20»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            logging:
              driver: splunk
              options:
                splunk-url: https://logs.example.com:8088
                splunk-token: \${SPLUNK_TOKEN:?}
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          db:
            image: postgres:18
            labels:
              com.example.monitor: '{"user": "monitor", "password": "«blue-Kettle-71»"}'
      `,
      good: `
        services:
          db:
            image: postgres:18
            labels:
              com.example.monitor: '{"user": "monitor", "passwordFile": "/run/secrets/monitor"}'
      `,
    },
  ],

  *check(container) {
    for (const [place, entries] of placesOf(container)) {
      for (const { span, key } of secretsOfEntries(entries)) {
        yield {
          at: span,
          message: `Container "${container.name}" has a secret in ${place} "${key}", written in the file. An attacker who reads the repository, or inspects the container, can use it.`,
          evidence: `${place} ${key}`,
          secrets: [span],
        };
      }
    }
  },
});

function placesOf({
  labels = [],
  annotations,
  logOptions,
  hooks,
}: Container): readonly (readonly [string, readonly Entry[]])[] {
  return [
    ['the label', labels],
    ['the annotation', annotations],
    ['the log option', logOptions],
    ...hooks.map(({ name, environment = [] }) => [`the environment of its hook ${name},`, environment] as const),
  ];
}
