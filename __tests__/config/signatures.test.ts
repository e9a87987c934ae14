import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Config } from '../../src/config/config.ts';
import { ConfigurationError } from '../../src/config/configuration-error.ts';
import { knownRules } from '../../src/config/known-rules.ts';
import { parseConfig } from '../../src/config/load.ts';
import { SIGSTORE_ROOT } from '../../src/data/images/sigstore-root.ts';
import { policyFor } from '../../src/images/signatures/policy.ts';
import { spanText } from '../../src/model/source.ts';
import { withNamedFiles } from '../../src/run/named-files.ts';
import { dedent } from '../support/example.ts';
import { newChain } from '../support/notation.ts';

function parse(text: string): Config {
  return parseConfig({ path: 'hullcheck.yml', text: dedent(text) }, knownRules([]));
}

const entryWith = (more: string): string => `images: { signatures: [{ images: "ghcr.io/acme/**"${more} }] }`;

function errorOf(text: string): string {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  return 'no error';
}

describe('images.signatures', () => {
  it('says who has to have signed which images', () => {
    const { images } = parse(`
      images:
        signatures:
          - images: ghcr.io/acme/**
            issuer: https://token.actions.githubusercontent.com
            identity: "https://github.com/acme/*/.github/workflows/release.yml@refs/tags/*"
            require: provenance
            source-repository: https://github.com/acme/*
            github: acme/app
          - images: registry.corp.example:5000/**
            key: .hullcheck/cosign.pub
          - images: docker.io/library/*
            require: digest-pin
        trusted-root: .hullcheck/root.json
    `);
    expect(images.signatures).toMatchObject([
      {
        images: 'ghcr.io/acme/**',
        require: 'provenance',
        github: 'acme/app',
        by: {
          kind: 'identity',
          issuer: 'https://token.actions.githubusercontent.com',
          identity: 'https://github.com/acme/*/.github/workflows/release.yml@refs/tags/*',
          sourceRepository: 'https://github.com/acme/*',
        },
      },
      {
        images: 'registry.corp.example:5000/**',
        require: 'signature',
        by: { kind: 'key', path: { value: '.hullcheck/cosign.pub' } },
      },
      { images: 'docker.io/library/*', require: 'digest-pin' },
    ]);
    expect(images.trustedRoot && spanText(images.trustedRoot.span)).toBe('.hullcheck/root.json');
  });

  it.each([
    ['ghcr.io', 'acme/app', 'ghcr.io/acme/**', true],
    ['ghcr.io', 'acme/deep/app', 'ghcr.io/acme/**', true],
    ['ghcr.io', 'acme/deep/app', 'ghcr.io/acme/*', false],
    ['ghcr.io', 'acme-evil/app', 'ghcr.io/acme/**', false],
    ['evil.example', 'ghcr.io/acme/app', 'ghcr.io/acme/**', false],
    ['ghcr.io.evil.example', 'acme/app', 'ghcr.io/acme/**', false],
    ['docker.io', 'library/nginx', 'docker.io/library/*', true],
    ['registry.corp.example:5000', 'a', '*.corp.example:5000/**', true],
    ['localhost:5000', 'a', '**', true],
    ['ghcr.io:443', 'acme/app', 'ghcr.io/acme/**', true],
    ['ghcr.io', 'acme/app', 'ghcr.io:443/acme/**', true],
    ['ghcr.io:0443', 'acme/app', 'ghcr.io/acme/**', true],
    ['localhost:5000', 'a', 'localhost:05000/**', true],
    ['ghcr.io', 'acme/app', 'GHCR.io/acme/**', true],
    ['docker.io', 'library/alpine', 'index.docker.io/library/*', true],
    ['docker.io', 'library/alpine', 'registry-1.docker.io:443/alpine', true],
    ['docker.io', 'library/alpine', 'alpine', true],
    ['docker.io', 'acme/app', 'acme/**', true],
    ['ghcr.io', 'acme/app', 'acme/**', false],
    ['docker.io', 'acme/app', 'docker.io/**', true],
    ['docker.io', 'acme/app', 'index.docker.io/**', true],
    ['docker.io', 'library/alpine', 'docker.io/*', false],
    ['localhost', 'acme/app', 'localhost/**', true],
    ['ghcr.io', 'acme/app', '*/acme/app', true],
    ['ghcr.io:4430', 'acme/app', 'ghcr.io/acme/**', false],
    ['ghcr.io:80', 'acme/app', 'ghcr.io/acme/**', false],
  ])('%s/%s and the pattern %s: %j', (host, name, images, isCovered) => {
    expect(policyFor([{ images, require: 'digest-pin' }], { host, name }) !== undefined).toBe(isCovered);
  });

  it('lets the first entry decide that covers an image', () => {
    const policies = [
      { images: 'ghcr.io/acme/public', require: 'digest-pin' },
      { images: '**', require: 'digest-pin' },
    ] as const;
    expect(policyFor(policies, { host: 'ghcr.io', name: 'acme/public' })).toBe(policies[0]);
    expect(policyFor(policies, { host: 'ghcr.io', name: 'acme/private' })).toBe(policies[1]);
  });

  it.each([
    ['', 'The signer is missing: name a `key`, an `issuer` and an `identity`, or an `authority` and a `subject`.'],
    [', authority: a.pem', '`subject` is missing: an authority vouches for many.'],
    [', subject: "O=acme"', '`authority` is missing: a name says little without who vouches for it.'],
    [
      ', authority: a.pem, subject: "O=acme", key: a.pub',
      'There is an `authority` together with another kind of signer',
    ],
    [
      ', authority: a.pem, subject: "O=acme", github: acme/app',
      'There is an `authority` together with another kind of signer',
    ],
    [', authority: a.pem, subject: "O=acme", require: sbom', 'Notation signs images'],
    [', authority: a.pem, subject: "O=acme", require: digest-pin', '`digest-pin` asks for a digest alone'],
    ...['*', 'acme', 'O=', 'O=*', 'O=acme, O=other', 'O=acme, ', 'X=acme', 'o=acme', 'O=a+CN=b', 'S=a, ST=b'].map(
      (name) =>
        [`, authority: a.pem, subject: "${name}"`, 'attributes of a name with their values'] as [string, string],
    ),
    [', issuer: https://a.example', '`identity` is missing: the issuer vouches for many.'],
    [', identity: a@b.example', '`issuer` is missing: an identity says little without who vouches for it.'],
    [
      ', key: a.pub, issuer: https://a.example',
      'There is a `key` together with fields of an identity: name one kind of signer.',
    ],
    [
      ', require: digest-pin, key: a.pub',
      '`digest-pin` asks for a digest alone: remove who signs, or ask for a signature.',
    ],
    [', require: provenence', 'did you mean "provenance"?'],
    [', isuer: https://a.example', 'did you mean "issuer"?'],
    [', key: /etc/cosign.pub', 'Expected the path of a file, from the root of the repository'],
    [', key: ../cosign.pub', 'Expected the path of a file, from the root of the repository'],
    [', issuer: http://a.example, identity: a', 'Expected the address of who vouches for identities'],
    [
      ', issuer: https://a.example, identity: a, source-repository: acme/app',
      'Expected all of the address of a repository',
    ],
    [', key: a.pub, source-repository: https://a.example/b', 'name one kind of signer'],
    [', github: acme', 'Expected a repository of GitHub'],
    [', github: acme/..', 'Expected a repository of GitHub'],
    [', issuer: https://a.example, identity: "**"', 'it is not a regular expression'],
    [', issuer: https://a.example, identity: "^https://github.com/acme/"', 'it is not a regular expression'],
    [', issuer: https://a.example, identity: "https://github.com/acme/.*"', 'it is not a regular expression'],
    [', issuer: https://a.example, identity: "a b"', 'it is not a regular expression'],
  ])('refuses %s', (more, message) => {
    const error = errorOf(entryWith(more));
    expect(error).toMatch(/^hullcheck\.yml:1:\d+: /);
    expect(error).toContain(message);
  });

  it.each([
    'nginx',
    'library/nginx',
    'GHCR.io/acme/*',
    'ghcr.io',
    'https://ghcr.io/acme/*',
    'ghcr.io/acme/app@sha256:0',
  ])('refuses the images %s', (images) => {
    expect(errorOf(`images: { signatures: [{ images: "${images}", require: digest-pin }] }`)).toContain(
      'Expected a pattern for host and path of images',
    );
  });
});

describe('the files that it names', () => {
  const pem = (type: 'spki' | 'pkcs8'): string => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const key =
      type === 'spki' ? publicKey.export({ type, format: 'pem' }) : privateKey.export({ type, format: 'pem' });
    return key as string;
  };
  const AGREEMENT_KEY = generateKeyPairSync('x25519').publicKey.export({ type: 'spki', format: 'pem' }) as string;
  const WITH_KEY = 'images:\n  signatures:\n    - images: "**"\n      key: keys/a.pub\n';
  const WITH_AUTHORITY =
    'images:\n  signatures:\n    - images: "**"\n      authority: ca.pem\n      subject: "O=acme"\n';
  const WITH_ROOT = 'images:\n  trusted-root: root.json\n';

  it('are read, and kept with it', async () => {
    const texts = new Map([
      ['keys/a.pub', pem('spki')],
      ['root.json', SIGSTORE_ROOT],
    ]);
    const config = await withNamedFiles(parse(`${WITH_KEY}  trusted-root: root.json\n`), (path) => texts.get(path));
    expect(config.images.namedFiles).toEqual(texts);
    const authority = new Map([['ca.pem', newChain()[2].pem]]);
    const other = await withNamedFiles(parse(WITH_AUTHORITY), (path) => authority.get(path));
    expect(other.images.namedFiles).toEqual(authority);
  });

  it.each([
    [
      'a key that is missing',
      WITH_KEY,
      undefined,
      '4:12: This file does not exist in the repository, or cannot be read.',
    ],
    ['a private key', WITH_KEY, pem('pkcs8'), '4:12: The file contains a private key.'],
    [
      'a private key of cosign',
      WITH_KEY,
      '-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED SIGSTORE PRIVATE KEY-----\n',
      '4:12: The file contains a private key.',
    ],
    [
      'two keys',
      WITH_KEY,
      pem('spki') + pem('spki'),
      '4:12: The file contains several keys, and only one would be used.',
    ],
    ['a key for agreeing on keys', WITH_KEY, AGREEMENT_KEY, '4:12: The key in the file cannot sign.'],
    ['what is no key', WITH_KEY, 'x', '4:12: The file does not contain a public key.'],
    ['an authority that is missing', WITH_AUTHORITY, undefined, '4:18: This file does not exist'],
    ['a private key as the authority', WITH_AUTHORITY, pem('pkcs8'), '4:18: The file contains a private key.'],
    ['a key as the authority', WITH_AUTHORITY, pem('spki'), '4:18: The file does not contain a certificate.'],
    [
      'two authorities',
      WITH_AUTHORITY,
      newChain()[1].pem + newChain()[2].pem,
      '4:18: The file contains several certificates, and only one would be used.',
    ],
    ['a trusted root that is missing', WITH_ROOT, undefined, '2:17: This file does not exist'],
    ['what is no trusted root', WITH_ROOT, '{"mediaType":"x"}', '2:17: The file does not contain a trusted root.'],
    ['a trusted root that is empty', WITH_ROOT, '', '2:17: The file does not contain a trusted root.'],
  ])('are not %s', async (_what, text, content, message) => {
    await expect(withNamedFiles(parse(text), () => content)).rejects.toThrow(`hullcheck.yml:${message}`);
  });
});
