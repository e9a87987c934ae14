import { isSecretPair, looksLikeSecretName } from '../../../analysis/secrets/secret.ts';
import { providerSecret } from '../../../analysis/secrets/secret-formats.ts';
import { buildLabel } from '../../../model/build.ts';
import type { Entry } from '../../../model/containers/entry.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { DYNAMIC } from '../../../model/located.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'build-arg-secret',
  on: 'build',
  score: 7.0,
  profile: 'recommended',
  precision: 'medium',
  cwe: [538, 798],
  cis: ['4.10'],
  peers: { semgrep: ['dockerfile.security.secret-in-build-arg.secret-in-build-arg'] },
  docs: {
    title: 'Do not hand secrets to a build as arguments',
    why: 'Arguments of a build stay in the image: `docker history` shows them beside the commands that used them, provenance attestations list them, and caches keep them. Everyone who can pull the image reads the secret, and uses it in the name of its owner.',
    how: 'Hand it over as a secret of the build, `secrets: [{id: npm_token, environment: NPM_TOKEN}]`, and mount it for the one command that needs it: `RUN --mount=type=secret,id=npm_token …`. Change the secret when images with it were pushed.',
    limits:
      'Judged by the name of the argument, and where a value is written by both together. An argument that takes its value from outside is reported as well, since what is handed over stays in the image. Paths, switches, placeholders, names such as `*_FILE`, and empty values are left alone. Tokens whose form shows who issued them are reported by `secret-literal`.',
    references: [
      'https://docs.docker.com/build/building/secrets/',
      'https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            build:
              context: .
              args:
                NODE_ENV: production
                «NPM_TOKEN: \${NPM_TOKEN}»
      `,
      good: `
        services:
          app:
            build:
              context: .
              args:
                NODE_ENV: production
              secrets: [npm_token]
        secrets:
          npm_token:
            environment: NPM_TOKEN
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          app:
            build:
              context: .
              args:
                - «PIP_PASSWORD=blue-Kettle-71»
                - «GITHUB_TOKEN»
      `,
      good: `
        services:
          app:
            build:
              context: .
              args:
                - PIP_PASSWORD_FILE=/run/secrets/pip_password
      `,
    },
    {
      file: '.github/workflows/build.yml',
      bad: `
        on: push
        jobs:
          build:
            runs-on: ubuntu-latest
            steps:
              - uses: docker/build-push-action@v6
                with:
                  build-args: |
                    VERSION=1.4
                    «NPM_TOKEN=\${{ secrets.NPM_TOKEN }}»
      `,
      good: `
        on: push
        jobs:
          build:
            runs-on: ubuntu-latest
            steps:
              - uses: docker/build-push-action@v6
                with:
                  build-args: |
                    VERSION=1.4
                  secrets: |
                    npm_token=\${{ secrets.NPM_TOKEN }}
      `,
    },
  ],

  *check(build) {
    for (const entry of build.arguments) {
      const how = looksLikeSecretName(entry.name) ? handedOver(entry) : undefined;
      if (how !== undefined) yield problem(buildLabel(build), entry, how);
    }
  },
});

/** How the secret gets there; undefined when it is none. */
function handedOver({ name, value }: Entry): 'passed on' | 'written' | undefined {
  if (value === undefined || value.value === DYNAMIC) return 'passed on';
  const text = value.value as string;
  // `${TOKEN:-}` is empty unless somebody sets it, which is why it is there
  if (text === '') return value.assumes === undefined ? undefined : 'passed on';
  return isSecretPair(name, text) && providerSecret(text, name) === undefined ? 'written' : undefined;
}

function problem(label: string, { name, value, span }: Entry, how: 'passed on' | 'written'): Problem {
  const what = how === 'written' ? 'a secret that is written in the file' : 'a secret';
  return {
    at: span,
    message: `The build of ${label} is handed ${what} as the argument ${name}, which stays in the history of the image.`,
    evidence: name,
    ...(how === 'written' && value !== undefined && { secrets: [value.span] }),
  };
}
