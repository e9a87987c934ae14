import { isSecretPair } from '../../../analysis/secrets/secret.ts';
import { providerSecret } from '../../../analysis/secrets/secret-formats.ts';
import type { ConfigFile } from '../../../model/project.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';
import { passwordsIn } from '../texts/address-passwords.ts';
import { isCommonPassword } from '../texts/common-password.ts';

export default defineRule({
  id: 'config-inline-secret',
  on: 'project',
  danger: { attacker: 'reader', reach: 'service' },
  profile: 'recommended',
  precision: 'medium',
  cwe: [312],
  docs: {
    title: 'Keep secrets out of configs',
    why: 'The content of a config is in the compose file, so everyone who can read the repository knows a password in it, now or in its history. Every user of the container can read configs, too. An attacker who finds it logs in as the service.',
    how: 'Change the secret, as it is no longer secret. Move it to `secrets`, whose file is not committed, and let the configuration name that file; or replace it with a variable: `password: ${PASSWORD:?}`.',
    limits:
      'The rule checks lines such as `password: …`, `token = "…"` and addresses with a password, by name and value together. Placeholders, variables and well-known words such as `postgres` are left alone. `secret-literal` reports tokens whose format shows their issuer. Files that `configs` or `secrets` name are not read.',
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
  ],

  *check({ configs }) {
    for (const { name, content } of configs) {
      if (content === undefined) continue;
      for (const { span, key } of secretsIn(content)) {
        yield {
          at: span,
          message: `The config "${name}" contains a secret in "${key}". An attacker who reads the repository can use it.`,
          evidence: `${name} ${key}`,
          secrets: [span],
        };
      }
    }
  },
});

interface ConfigSecret {
  readonly span: Span;
  readonly key: string;
}

/** `key: value`, `key = "value"`, `"key": "value",`; no part can match the end of the previous one. */
const SETTING = /^([ \t\-"']*)([A-Za-z][\w.-]+)(["']?[ \t]*[:=][ \t]*["']?)([^\s"'`,;]+)["']?[,;]?[ \t]*$/gm;

/** The secrets, at their places in the file. */
function* secretsIn({ span }: NonNullable<ConfigFile['content']>): Generator<ConfigSecret> {
  for (const { span: at, address } of passwordsIn(span)) yield { span: at, key: address };
  for (const { index, 1: indent = '', 2: key = '', 3: sign = '', 4: value = '' } of spanText(span).matchAll(SETTING)) {
    if (!isSecret(key, value)) continue;
    const start = span.start + index + indent.length + key.length + sign.length;
    yield { span: { file: span.file, start, end: start + value.length }, key };
  }
}

function isSecret(key: string, value: string): boolean {
  return (
    !/[$<{%]/.test(value) &&
    isSecretPair(key, value) &&
    !isCommonPassword(value) &&
    providerSecret(value, key) === undefined
  );
}
