import { describe, expect, it } from '@jest/globals';
import { providerSecret, providerSecrets, SECRET_FORMATS } from '../../../src/analysis/secrets/secret-formats.ts';
import { inTime } from '../../support/in-time.ts';

/** Examples contain a dot, so that secret scanners ignore them. */
function assembled(example: string): string {
  return example.replaceAll('·', '');
}

describe.each(SECRET_FORMATS.map((format) => [`${format.name} (${format.starts[0]})`, format] as const))(
  '%s',
  (_name, format) => {
    const { example, counterexample } = format;

    it('knows its example', () => {
      const text = `ENV A="${assembled(example)}" B=1\n`;
      const [secret, ...others] = providerSecrets(text);
      expect(others).toEqual([]);
      expect(secret?.format).toBe(format);
      expect(text.slice(secret?.start, secret?.end).trim()).toBe(assembled(example).trim().replace(/"$/, ''));
    });

    it('leaves its counterexample alone', () => {
      expect(providerSecrets(`ENV ${assembled(counterexample)} B=1\n`)).toEqual([]);
    });

    it('begins after any sign that no word has', () => {
      if (format.isKeyed) return;
      const places = ['${N:-·}', '${N-·}', '$${N:-·}', 'a-·', '-·', '\\n·', 'https://u:·@h', '"·"', '=·'];
      for (const place of places) {
        const text = place.replace('·', () => assembled(example).trim().replace(/"$/, ''));
        expect([place, providerSecrets(text).length]).toEqual([place, 1]);
      }
    });

    it('does not begin or end inside a longer word', () => {
      if (format.isKeyed || !/^\w/.test(format.starts[0] as string)) return;
      expect(providerSecret(`a${assembled(example)}`)).toBeUndefined();
    });
  },
);

describe('providerSecret', () => {
  it('needs the name of the variable where the form alone says nothing', () => {
    const value = ['h7Qm2vXcL9/pRt4Wb8Zy', 'K1nJ6dF+sG3aE5uT0oYi'].join('');
    expect(providerSecret(value)).toBeUndefined();
    expect(providerSecret(value, 'AWS_SECRET_ACCESS_KEY')?.format.name).toBe('an AWS secret access key');
  });

  it.each([
    ['a digest', 'sha256:8a1f59ffb675680d47db6337b49d22281a139e9d709335b492be023728e11715'],
    ['a commit', '4f8e2b1c9d7a6350e4f1b2c3d4e5f60718293a4b'],
    ['a key fingerprint', '0D27E4F1A6C9B835720E1D4F6A8B9C0E2D3F4A5B'],
    ['nothing', ''],
  ])('does not take %s for one', (_name, text) => expect(providerSecret(text)).toBeUndefined());

  it('takes a key for public by what the whole line says, from its first character on', () => {
    const { example } = SECRET_FORMATS.find(({ starts }) => starts[0] === 'AIza') as (typeof SECRET_FORMATS)[number];
    const key = assembled(example);
    const found = (text: string) => providerSecrets(text).length;
    expect(found(`firebase: ${key}\n`)).toBe(0);
    expect(found(`a: b\nfirebase: ${key}\n`)).toBe(0);
    expect(found(`firebase: b\na: ${key}\n`)).toBe(1);
    expect(found(`firebase ${'x'.repeat(180)} ${key}\n`)).toBe(0);
    expect(found(`firebase ${'x'.repeat(200)} ${key}\n`)).toBe(1);
  });

  it.each([
    ['starts without end', '-----BEGIN RSA PRIVATE KEY-----\n'.repeat(20_000)],
    ['tokens without end', 'eyJ-'.repeat(200_000)],
    ['tokens with separators', 'eyJabcdefghijk.'.repeat(60_000)],
    ['one long token', `ghp_${'a1'.repeat(500_000)}`],
    ['words that begin like one', `${'sk-proj-'.repeat(100_000)}${'x'.repeat(300)}`],
  ])('takes linear time for %s', (_name, text) => {
    inTime(1500, () => expect(providerSecrets(text)).toEqual([]));
  });
});
