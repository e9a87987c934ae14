import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/supply-chain/registries/image-registry-insecure.ts';
import { checkText } from '../../support/example.ts';

function messagesFor(path: string, text: string): readonly string[] {
  return checkText(rule, path, text).findings.map(({ message }) => message);
}

const RISK = 'An attacker on the way can replace the images that come from there.';

describe('image-registry-insecure', () => {
  it.each([
    [
      'daemon.json',
      '{"insecure-registries": ["10.1.0.0/16"]}',
      'The Docker daemon accepts any certificate of the registry "10.1.0.0/16", and plain HTTP, too.',
    ],
    [
      'daemon.json',
      '{"registry-mirrors": ["http://user:x@m.example:80"]}',
      'The Docker daemon talks plain HTTP to the registry "m.example:80".',
    ],
    [
      'buildkitd.toml',
      '[registry."a.example"]\nhttp = true\n',
      'BuildKit talks plain HTTP to the registry "a.example".',
    ],
    [
      'buildkitd.toml',
      '[registry."a.example"]\ninsecure = true\n',
      'BuildKit does not check the certificate of the registry "a.example".',
    ],
    [
      'registries.conf',
      '[[registry]]\nlocation = "a.example/b"\ninsecure = true\n',
      'Podman accepts any certificate of the registry "a.example/b", and plain HTTP, too.',
    ],
  ])('%s: %j', (path, text, message) => expect(messagesFor(path, text)).toEqual([`${message} ${RISK}`]));

  it.each([
    [
      'daemon.json',
      '{"insecure-registries": ["localhost:5000", "127.0.0.0/8", "127.0.0.1:5000", "[::1]:5000", "registry.localhost"]}',
    ],
    ['buildkitd.toml', '[registry."localhost:5000"]\nhttp = true\n'],
    ['buildkitd.toml', '# [registry."a.example"]\n# http = true\n[registry."b.example"]\nmirrors = ["c.example"]\n'],
    ['registries.conf', '[[registry]]\nlocation = "localhost:5000"\ninsecure = true\n'],
    ['registries.conf', '[[registry]]\nlocation = "a.example"\ninsecure = false\n'],
  ])('is content with %s: %j', (path, text) => expect(messagesFor(path, text)).toEqual([]));
});
