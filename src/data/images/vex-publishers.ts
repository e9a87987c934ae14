/**
 * Publishers of images who sign VEX statements about them, by their public names for it.
 *
 * - Chainguard: chainguard-dev/edu, `verifying-chainguard-images-and-metadata-signatures-with-cosign.md` of 2025-05-27. It is the identity of
 *   the public images; private ones have identities of their customers.
 * - Docker Hardened Images: docker-hardened-images/keyring, `publickey/dhi-2.pub`, at d6b11e04 of 2026-03-25. The key before it is inactive.
 */
export const VEX_PUBLISHERS = [
  {
    name: 'Chainguard',
    images: 'cgr.dev/chainguard/**',
    by: {
      kind: 'identity',
      issuer: 'https://token.actions.githubusercontent.com',
      identity: 'https://github.com/chainguard-images/images/.github/workflows/release.yaml@refs/heads/main',
    },
  },
  {
    name: 'Docker Hardened Images',
    images: 'dhi.io/**',
    by: {
      kind: 'key',
      publicKey: `-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEKdROmntRJFBrOJOQF5ww6gDBJqGm
Fxa4333s1KsL9ISjtmRzGNih9lNRsqfRVjgFgJIdL6EQ9dohdanvn7r2cg==
-----END PUBLIC KEY-----
`,
    },
  },
] as const;
