import { describe, expect, it } from '@jest/globals';
import { isAmbiguous } from '../../../src/images/registry/ambiguous-json.ts';
import { LookupError } from '../../../src/images/registry/lookup-error.ts';
import { parseManifest } from '../../../src/images/registry/manifest.ts';

const INDEX = 'application/vnd.oci.image.index.v1+json';
const entry = (name: string, letter: string): string =>
  `"${name}":[{"mediaType":"application/vnd.oci.image.manifest.v1+json","digest":"sha256:${letter.repeat(64)}","size":1}]`;

describe('JSON that programs read differently', () => {
  it.each([
    ['two names, of which some programs take the first', `{${entry('manifests', 'a')},${entry('manifests', 'b')}}`],
    ['a name that programs in Go read in capitals', `{${entry('manifests', 'a')},${entry('Manifests', 'b')}}`],
    ['a long s, which Go takes for an s', `{${entry('manifests', 'a')},${entry('manifeſts', 'b')}}`],
    ['a platform in capitals', `{${entry('manifests', 'a').replace('"size"', '"Platform":{"os":"linux"},"size"')}}`],
    [
      'an architecture twice',
      `{${entry('manifests', 'a').replace('"size"', '"platform":{"os":"a","os":"b"},"size"')}}`,
    ],
    ['escapes in one of two names', `{${entry('manifests', 'a')},${entry('manifest\\u0073', 'b')}}`],
  ])('is refused: %s', (_what, text) => {
    const parse = (): unknown => parseManifest(Buffer.from(text), 'sha256:0', INDEX, 'registry.example.com');
    expect(parse).toThrow(
      new LookupError('invalid', 'registry.example.com responded with a manifest that programs read differently'),
    );
  });

  it.each([
    '{}',
    '{"a":{"b":[{"c":":"},[{"d":"\\":"}]]},"e":"\\\\"}',
    '{"annotations":{"Digest":"x","OS":"y:z"},"Annotations.x":"y"}',
    '{"__proto__":{"x":1}}',
  ])('is not %s', (text) => {
    expect(isAmbiguous(Buffer.from(text), JSON.parse(text))).toBe(false);
  });
});
