import { type ProviderSecret, providerSecrets } from '../../../analysis/secrets/secret-formats.ts';
import type { SourceFile } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'secret-literal',
  on: 'text',
  holdsSecret: true,
  danger: { attacker: 'reader', reach: 'accounts' },
  profile: 'recommended',
  precision: 'high',
  cwe: [798],
  peers: { kics: ['a88baa34-e2ad-44ea-ad6f-8cac87bc7c71'], sonar: ['docker:S6437'] },
  docs: {
    title: 'Revoke the credential that is written in the file',
    why: 'Its format shows who issued it, so anyone who finds it knows where to try it. Everyone who can read the repository, now or in its history, and often everyone who can pull the image, can find it. An attacker acts with it in the name of its owner.',
    how: 'Revoke it first: removing it from the file does not make it secret again. Keep the new one out of the repository: in a secret mount for the build (`RUN --mount=type=secret,…`), `secrets` of a compose file for run time.',
    limits:
      'The rule searches the whole text of Dockerfiles and compose files, including comments, for the formats of common issuers. It leaves alone examples from documentation, placeholders, texts without randomness, tokens of GitHub and npm whose checksum is wrong, encrypted private keys, and JSON Web Tokens that expire within a year or have the public role `anon`. Rules about variables, labels, arguments and commands report one that is put together there: from variables, escapes, quotes or several lines. It does not try whether the credential still works.',
    ways: [
      {
        do: 'Revoke it at its issuer, and look at the log there for use by others.',
        trap: 'Everything that uses it stops: where the issuer allows two, make the new one first.',
      },
      {
        do: 'Pass the new one as a secret: `RUN --mount=type=secret,…` for a build, `secrets` of Compose for run time.',
        trap: 'ARG and ENV are not secret: both stay in the image.',
      },
      {
        do: 'Give the new one fewer rights and an end date.',
        trap: 'Note who renews it, or the service stops on that day.',
      },
      {
        do: 'After that, remove it from the history with `git filter-repo`.',
        trap: 'Forks, clones and pull requests keep the old commits: this never replaces the first step.',
      },
    ],
    verify: {
      run: 'curl --silent --output /dev/null --write-out \'%{http_code}\' --header "Authorization: Bearer $token" https://api.github.com/user',
      prints:
        '`401`: the issuer refuses the old one, here a token of GitHub. Read it with `read -r token`, so that it is not in the history of the shell.',
    },
    references: [
      'https://docs.docker.com/build/building/secrets/',
      'https://docs.docker.com/compose/how-tos/use-secrets/',
      'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22.21-alpine
        # remove before release: «dckr_pat_fictional-token-for-this-page»
        RUN npm ci
      `,
      good: `
        FROM node:22.21-alpine
        RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN npm ci
      `,
    },
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              VAULT_TOKEN: «hvs.fictional-token-for-this-page»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              VAULT_TOKEN: hvs.xxxxxxxxxxxxxxxxxxxxxxxxxxxx
              VAULT_TOKEN_FILE: /run/secrets/vault_token
      `,
    },
  ],

  *check({ file }) {
    for (const secret of providerSecrets(file.text)) {
      const span = { file, start: secret.start, end: secret.end };
      const { name } = secret.format;
      const variable = variableOf(file, secret);
      const place = variable === undefined ? 'The file' : `The variable "${variable}"`;
      yield {
        at: span,
        message: `${place} contains ${name}. Everyone who can read the repository can use it.`,
        evidence: variable === undefined ? name : `${name} in ${variable}`,
        secrets: [span],
      };
    }
  },
});

/** The name before `=` or `:` on the same line, at most as long as real names are, and never part of a secret. */
function variableOf({ text }: SourceFile, { format, start, end }: ProviderSecret): string | undefined {
  const from = Math.max(0, start - 100);
  const before = format.isKeyed ? text.slice(start, Math.min(end, start + 40)) : text.slice(from, start);
  const pattern = format.isKeyed
    ? /^(\w+)/
    : /(?:^|[\s"'{,;])([A-Za-z_][\w.]{0,60})["']?[ \t]{0,9}[=:][ \t]{0,9}["']?$/;
  return pattern.exec(before)?.[1];
}
