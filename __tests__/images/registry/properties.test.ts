import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isPublicAddress } from '../../../src/images/registry/addresses.ts';
import { challengeOf } from '../../../src/images/registry/challenge.ts';
import { imageConfigOf } from '../../../src/images/registry/image-config.ts';
import { LookupError } from '../../../src/images/registry/lookup-error.ts';
import { parseManifest } from '../../../src/images/registry/manifest.ts';
import { retryAfter } from '../../../src/images/registry/requests.ts';
import { apiHost, targetOf } from '../../../src/images/registry/target.ts';
import { parseImageReference } from '../../../src/model/images/image.ts';
import { anyCharacter } from '../../support/any-character.ts';
import { fuzzRuns } from '../../support/heavy.ts';

const RUNS = { numRuns: fuzzRuns(100) };

/** References, and what looks like one. */
const reference = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'/:@.?#%&\\ []-_~'.split(''),
        '..',
        '//',
        '/v2/',
        ':5000',
        '@sha256:',
        'localhost',
        '127.1',
        '::1',
      ),
      fc.stringMatching(/^[a-zA-Z0-9._-]{1,8}$/),
      fc.string({ maxLength: 4, unit: anyCharacter }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

describe('whatever a file names', () => {
  it('a request goes to the host and the repository that the reference has, or nowhere', () => {
    fc.assert(
      fc.property(reference, (text) => {
        const target = targetOf(parseImageReference(text));
        if (typeof target === 'string') return;
        const { host, name, tag, digest } = target;
        const url = new URL(`https://${apiHost(host)}/v2/${name}/manifests/${digest ?? tag}`);
        expect(url.pathname).toBe(`/v2/${name}/manifests/${digest ?? tag}`);
        expect(url.search + url.hash + url.username + url.password).toBe('');
        expect(url.host).toBe(new URL(`https://${apiHost(host)}`).host);
      }),
      RUNS,
    );
  });
});

/** JSON that resembles a manifest. */
const manifest = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      null,
      true,
      0,
      -1,
      1e99,
      '',
      'x',
      `sha256:${'a'.repeat(64)}`,
      'application/vnd.oci.image.index.v1+json',
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        'config',
        'layers',
        'manifests',
        'mediaType',
        'digest',
        'size',
        'platform',
        'annotations',
        'subject',
        'Env',
        'ExposedPorts',
        'Healthcheck',
        'Test',
        'User',
        'created',
        '__proto__',
      ),
      tie('value'),
    ),
  ),
})).value;

describe('whatever a registry answers', () => {
  it('a manifest is read or refused, and nothing else is thrown', () => {
    fc.assert(
      fc.property(manifest, (value) => {
        try {
          const bytes = Buffer.from(JSON.stringify(value));
          const { kind, annotations } = parseManifest(bytes, 'sha256:1', '', 'registry.example.com');
          expect(['image', 'index']).toContain(kind);
          expect(annotations).toBeInstanceOf(Map);
        } catch (error) {
          expect(error).toBeInstanceOf(LookupError);
        }
      }),
      RUNS,
    );
  });

  it('a configuration is read', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('config', 'created'), manifest), (value) => {
        const { user, exposedPorts, environment, created } = imageConfigOf(value);
        expect([user, ...exposedPorts, ...environment].every((text) => typeof text === 'string')).toBe(true);
        if (created !== undefined) expect(created).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
      RUNS,
    );
  });

  it('headers are read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(['basic', 'bearer', undefined]).toContain(challengeOf(text)?.scheme);
        expect(retryAfter(text) ?? 0).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });

  it('an address that hides a private one is not public', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        for (const hidden of [`::ffff:${address}`, `64:ff9b::${address}`, `::${address}`]) {
          expect(isPublicAddress(hidden)).toBe(false);
        }
      }),
      RUNS,
    );
  });
});
