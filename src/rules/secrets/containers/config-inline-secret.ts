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
  score: 6.0,
  profile: 'recommended',
  precision: 'medium',
  cwe: [312],
  docs: {
    title: 'Keep secrets out of configs',
    why: 'The content of a config is written in the compose file, so a password in it is known to everyone who can read the repository, now or in its history. Configs are also readable for every user of the container. An attacker who finds it logs in as the service.',
    how: 'Change the secret, as it is known by now. Move it to `secrets`, whose file is not committed, and let the configuration name that file; or put a variable in its place: `password: ${PASSWORD:?}`.',
    limits:
      'Lines such as `password: …`, `token = "…"` and addresses with a password are looked at, by the name and the value together. Placeholders, variables and words such as `postgres` that everyone knows are left alone. Tokens whose form shows who issued them are reported by `secret-literal`. Files that `configs` or `secrets` name are not read.',
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
          message: `The config "${name}" holds a secret in "${key}". An attacker who reads the repository can use it.`,
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

/** `key: value`, `key = "value"`, `"key": "value",`; no part can hold the end of the one before. */
const SETTING = /^([ \t\-"']*)([A-Za-z][\w.-]+)(["']?[ \t]*[:=][ \t]*["']?)([^\s"'`,;]+)["']?[,;]?[ \t]*$/gm;

/** As they are written in the file. */
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
