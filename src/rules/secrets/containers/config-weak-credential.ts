import { defineRule } from '../../define-rule.ts';
import type { Weakness } from './weak-credential.ts';
import { weakSettings } from './weak-settings.ts';

export default defineRule({
  id: 'config-weak-credential',
  on: 'container',
  danger: { attacker: 'neighbour', reach: 'service' },
  profile: 'recommended',
  precision: 'high',
  cwe: [1392, 521],
  docs: {
    title: 'Keep weak passwords out of configuration files',
    why: 'Passwords such as `admin` or `changeme`, and the name of the user, are the first that scanners try. Anyone who reaches the service, from another container or over a published port, can log in, often as its administrator.',
    how: 'Generate a password (`openssl rand -base64 24`), and pass it from outside of the repository: most services read it from a file or a variable, such as `GF_SECURITY_ADMIN_PASSWORD__FILE` of Grafana.',
    limits:
      'The rule reads files of the repository that are mounted, themselves or in a folder, where a well-known image reads its configuration: Grafana, ClickHouse, Redis, RabbitMQ, the dashboard of APISIX and Uptrace. It does not read files that a Dockerfile copies or a command writes. A value that a variable decides, and a setting that a variable of the container replaces, are left alone. A comment in the file suppresses the finding, except in XML. Containers that end with the command or the job that starts them are left alone.',
    ways: [
      {
        do: 'Remove the password from the file, and pass it as a file with `secrets`.',
        trap: 'Many services read it at the first start only: existing data keeps the old password until you change it there.',
      },
      {
        do: 'Change it in the running service: `grafana cli admin reset-admin-password --password-from-stdin`, `rabbitmqctl change_password`.',
        trap: 'Sessions and tokens that were made before remain valid: end them as well.',
      },
    ],
    verify: {
      run: "curl --silent --output /dev/null --write-out '%{http_code}' --user admin:admin http://HOST:3000/api/org",
      prints: '`401`: the old password is refused, here by Grafana, with the port and a page of your service.',
    },
    references: [
      'https://cwe.mitre.org/data/definitions/1392.html',
      'https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/#admin_password',
      'https://clickhouse.com/docs/operations/settings/settings-users',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      files: {
        bad: { 'grafana.ini': '[security]\nadmin_user = admin\nadmin_password = «admin»\n' },
        good: { 'grafana.ini': '[security]\nadmin_user = admin\n' },
      },
      bad: `
        services:
          dashboard:
            image: grafana/grafana:12.2.1
            volumes:
              - ./grafana.ini:/etc/grafana/grafana.ini
      `,
      good: `
        services:
          dashboard:
            image: grafana/grafana:12.2.1
            environment:
              GF_SECURITY_ADMIN_PASSWORD__FILE: /run/secrets/grafana
            volumes:
              - ./grafana.ini:/etc/grafana/grafana.ini
      `,
    },
  ],

  *check(container) {
    for (const { key, at, mount, path, weakness, isReadBefore } of weakSettings(container)) {
      if (weakness === undefined || isReadBefore) continue;
      yield {
        at,
        message: `Container "${container.name}" reads this file as ${path}, in which ${key} is ${KINDS[weakness]}. Anyone who reaches the service can log in.`,
        related: [{ span: mount, message: 'the mount' }],
        evidence: key,
        secrets: [at],
      };
    }
  },
});

const KINDS: Readonly<Record<Weakness, string>> = {
  common: 'a password that everyone tries',
  'user name': 'the name of the user',
  placeholder: 'a placeholder',
  'known key': 'a key that everyone knows',
};
