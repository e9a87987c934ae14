import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'image-policy-accepts-anything',
  on: 'engine',
  danger: { attacker: 'server', reach: 'defences' },
  profile: 'strict',
  precision: 'very-high',
  cwe: [347],
  cis: ['4.5'],
  docs: {
    title: 'Accept only signed images',
    why: 'With `insecureAcceptAnything` Podman, Buildah and Skopeo accept any image from a registry. An attacker who takes over an account there, or sits on the way, can replace an image unnoticed.',
    how: 'Make `reject` the default, and list the registries that you need with `sigstoreSigned` or `signedBy` and the key that signs for them.',
    limits:
      'Distributions ship such a policy, so the rule is in the strict profile. Scopes of other transports, such as archives and the local daemon, are left alone; so are scopes with a further requirement.',
    references: [
      'https://github.com/containers/image/blob/main/docs/containers-policy.json.5.md',
      'https://slsa.dev/spec/v1.0/threats-overview',
    ],
  },
  examples: [
    {
      file: 'etc/containers/policy.json',
      bad: `
        {
          "default": [{ "type": "«insecureAcceptAnything»" }],
          "transports": {
            "docker-daemon": { "": [{ "type": "insecureAcceptAnything" }] }
          }
        }
      `,
      good: `
        {
          "default": [{ "type": "reject" }],
          "transports": {
            "docker-daemon": { "": [{ "type": "insecureAcceptAnything" }] }
          }
        }
      `,
    },
    {
      file: 'policy.json',
      bad: `
        {
          "default": [{ "type": "reject" }],
          "transports": {
            "docker": {
              "ghcr.io/acme": [{ "type": "sigstoreSigned", "keyPath": "/etc/containers/acme.pub" }],
              "registry.example.com": [{ "type": "«insecureAcceptAnything»" }]
            }
          }
        }
      `,
      good: `
        {
          "default": [{ "type": "reject" }],
          "transports": {
            "docker": {
              "ghcr.io/acme": [{ "type": "sigstoreSigned", "keyPath": "/etc/containers/acme.pub" }]
            }
          }
        }
      `,
    },
  ],

  *check({ reader, unsigned = [] }) {
    for (const { scope, span } of unsigned) {
      const where = scope === undefined ? 'every registry that the policy does not name' : `"${scope}"`;
      yield {
        at: span,
        message: `${reader} accepts images from ${where} without a signature, so an attacker who replaces one goes unnoticed.`,
        evidence: scope ?? 'default',
      };
    }
  },
});
