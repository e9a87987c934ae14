import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'credential-spec',
  on: 'container',
  profile: 'changes',
  precision: 'high',
  cwe: [],
  docs: {
    title: 'Know which containers have a Windows account',
    why: 'With a credential specification the container acts in the domain as a managed Windows service account. An attacker who takes over the container has all rights of that account, on every machine that trusts it.',
    how: 'Give the account only the rights that the service needs, and use a separate account for each service.',
    limits: 'The specification itself contains no secret, and is not read.',
    references: [
      'https://docs.docker.com/reference/compose-file/services/#credential_spec',
      'https://learn.microsoft.com/virtualization/windowscontainers/manage-containers/manage-serviceaccounts',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            credential_spec:
              «file: app-account.json»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
      `,
    },
  ],

  *check({ name, credentialSpec }) {
    const [entry] = credentialSpec;
    if (entry === undefined) return;
    yield {
      at: entry.span,
      message: `Container "${name}" acts as a service account of a Windows domain. An attacker in it has all rights of that account.`,
    };
  },
});
