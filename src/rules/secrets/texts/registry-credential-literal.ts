import { isPlaceholder } from '../../../analysis/secrets/secret.ts';
import { known } from '../../../model/located.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'registry-credential-literal',
  on: 'container',
  holdsSecret: true,
  danger: { attacker: 'reader', reach: 'service' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [798],
  docs: {
    title: 'Keep registry passwords out of workflows',
    why: 'Everyone who can read the repository knows a password that is written in the workflow, now or in its history. An attacker can pull private images with it and, if it may push as well, replace the images that everyone runs.',
    how: 'Change the password, as it is no longer secret. Put the new one into a secret of the repository or the organisation, and name it: `password: ${{ secrets.REGISTRY_PASSWORD }}`.',
    limits:
      'The rule checks `credentials` of a job `container` and of its `services`. It leaves alone expressions, whose values are not known, empty values and placeholders.',
    ways: [
      {
        do: 'Change the password at the registry, and look at its log for pulls and pushes by others.',
        trap: 'Digests that changed meanwhile may be of somebody else: compare them with your builds.',
      },
      {
        do: 'Put the new one into a secret, and name it: `password: ${{ secrets.REGISTRY_PASSWORD }}`.',
        trap: 'Workflows for pull requests from forks get no secrets: their jobs cannot pull the image.',
      },
      {
        do: 'For the registry of GitHub, use `${{ github.token }}` with `permissions: {packages: read}`.',
        trap: 'The package has to allow that repository.',
      },
    ],
    verify: {
      run: "git grep -nE 'password:' -- .github/workflows",
      prints: 'Only lines with `${{ secrets.… }}` or `${{ github.token }}`.',
    },
    references: [
      'https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idcontainercredentials',
      'https://docs.github.com/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions',
    ],
  },
  examples: [
    {
      file: '.github/workflows/ci.yml',
      bad: `
        jobs:
          test:
            runs-on: ubuntu-latest
            container:
              image: ghcr.io/acme/app:1.4
              credentials:
                username: acme
                password: «blue-Kettle-71»
      `,
      good: `
        jobs:
          test:
            runs-on: ubuntu-latest
            container:
              image: ghcr.io/acme/app:1.4
              credentials:
                username: acme
                password: \${{ secrets.REGISTRY_PASSWORD }}
      `,
    },
    {
      file: '.github/workflows/ci.yml',
      bad: `
        jobs:
          test:
            runs-on: ubuntu-latest
            services:
              db:
                image: registry.example.com/acme/db:1.4
                credentials: { username: acme, password: «blue-Kettle-71» }
      `,
      good: `
        jobs:
          test:
            runs-on: ubuntu-latest
            services:
              db:
                image: registry.example.com/acme/db:1.4
                credentials: { username: acme, password: "\${{ secrets.REGISTRY_PASSWORD }}" }
      `,
    },
  ],

  *check({ name, registryPassword }) {
    if (registryPassword === undefined) return;
    const password = known<string>(registryPassword);
    if (password === undefined || password.trim() === '' || isPlaceholder(password)) return;
    yield {
      at: registryPassword,
      message: `The password for the registry of container "${name}" is written in the file. An attacker who reads the repository can use it.`,
      evidence: 'registry password',
      secrets: [registryPassword.span],
    };
  },
});
