import { describe, expect, it } from '@jest/globals';
import { inspectImage } from '../../../src/images/layers/index.ts';
import { openLayerCache } from '../../../src/images/layers/layer-cache.ts';
import { folderWith } from '../../support/folder.ts';
import { testImage } from '../../support/image.ts';
import type { TarMember } from '../../support/tar.ts';

const KEY = `-----BEGIN RSA PRIVATE ${'KEY'}-----\n${'MIIEowIBAAKCAQEAq7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE5uT0oYhB7kQxM2vPcL\n'.repeat(3)}-----END RSA PRIVATE ${'KEY'}-----\n`;
const TOKEN = `gh${'p_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE486zOt'}`;
const AWS = '[default]\naws_secret_access_key = h7Qm2vXcL9/pRt4Wb8ZyK1nJ6dF+sG3aE5uT0oYi\n';

async function secretsIn(...layers: readonly (readonly TarMember[])[]): Promise<string[]> {
  const image = testImage(layers);
  const { secrets, gaps } = await inspectImage(image, { scope: 'all' });
  expect(gaps).toEqual([]);
  const digests = image.manifest.layers.map(({ digest }) => digest);
  return secrets.map(
    ({ path, what, layer, isHidden }) =>
      `${path}: ${what}, layer ${digests.indexOf(layer) + 1}${isHidden ? ', hidden' : ''}`,
  );
}

describe('secrets in the files of an image', () => {
  it.each([
    ['root/.ssh/id_rsa', KEY, 'a private key'],
    ['etc/ssh/ssh_host_rsa_key', KEY, 'a private key'],
    ['root/.m2/server.key', KEY, 'a private key'],
    ['root/.cargo/server.key', KEY, 'a private key'],
    ['root/go/src/app/server.key', KEY, 'a private key'],
    ['app/server.pem', KEY, 'a private key'],
    ['root/.aws/credentials', AWS, 'an AWS secret access key'],
    ['app/config.json', `{"token": "${TOKEN}"}`, 'a GitHub token'],
    ['usr/src/app/.env', `T=${TOKEN}\nOTHER=1\n`, 'a GitHub token'],
    ['usr/src/app/certs/server.key', KEY, 'a private key'],
    ['usr/app/.npmrc', `//registry.example.com/:_authToken=${TOKEN}\n`, 'a GitHub token'],
    ['usr/share/elasticsearch/config/certs/node.key', KEY, 'a private key'],
    ['library/app/server.key', KEY, 'a private key'],
    ['usr/share/nginx/html/.env', `T=${TOKEN}\nOTHER=1\n`, 'a GitHub token'],
    ['var/lib/jenkins/.ssh/id_rsa', KEY, 'a private key'],
    ['var/lib/app/config.yml', `token: ${TOKEN}\n`, 'a GitHub token'],
    ['app/.env.production', 'DEBUG=1\nexport DB_PASSWORD=q7Xm2VcL9pRt\n', 'a password or token'],
    ['root/.netrc', 'machine registry.example.com login a password q7Xm2VcL9pRt\n', 'a password or token'],
    [
      'root/.docker/config.json',
      '{"auths": {"registry.example.com": {"auth": "YTpxN1htMlZjTDlwUnQ="}}}',
      'a password or token',
    ],
    ['app/deploy.sh', `#!/bin/sh\nexport T=${TOKEN}\n${'# x\n'.repeat(2000)}`, 'a GitHub token'],
  ])('are found: %s', async (path, content, what) => {
    expect(await secretsIn([{ path, content, mode: 0o755 }])).toEqual([`${path}: ${what}, layer 1`]);
  });

  it.each([
    ['app/node_modules/x/test.pem', KEY],
    ['usr/lib/python3.11/site-packages/x/key.pem', KEY],
    ['usr/share/doc/x/id_rsa', KEY],
    ['usr/share/x/server.key', KEY],
    ['lib64/x/server.key', KEY],
    ['boot/x/server.key', KEY],
    ['usr/src/linux-headers-6.12.0/certs/signing.key', KEY],
    ['var/lib/dpkg/info/x.key', KEY],
    ['var/cache/x/server.key', KEY],
    ['etc/ssl/private/ssl-cert-snakeoil.key', KEY],
    ['app/tests/server.key', KEY],
    ['root/go/pkg/mod/example.com/x@v1.2.0/certs/server.key', KEY],
    ['usr/local/go/src/crypto/server.key', KEY],
    ['usr/local/cargo/registry/src/index-1/x-1.0.0/server.key', KEY],
    ['root/.cargo/git/checkouts/x/server.key', KEY],
    ['root/.m2/repository/com/example/server.key', KEY],
    ['home/app/.nuget/packages/x/server.key', KEY],
    ['opt/miniconda3/pkgs/x/server.key', KEY],
    ['opt/venv/lib/python3.11/x/server.key', KEY],
    ['app/.env.example', 'DB_PASSWORD=q7Xm2VcL9pRt\n'],
    ['app/.env', 'DB_PASSWORD=changeme-${NAME}\nDB_HOST=q7Xm2VcL9pRt\n'],
    ['etc/ssl/ca.pem', '-----BEGIN CERTIFICATE-----\nMIIEowIBAAKCAQEAq7Xm2VcL9pRt\n-----END CERTIFICATE-----\n'],
    ['app/readme.md', KEY],
    ['app/large.key', `${KEY}${' '.repeat(1_100_000)}`],
  ])('are not those of packages, tests, placeholders and other files: %s', async (path, content) => {
    expect(await secretsIn([{ path, content }])).toEqual([]);
  });

  it('still count where a later layer removes or replaces the file, and name the layer that has it', async () => {
    const file = { path: 'root/.ssh/id_rsa', content: KEY };
    expect(await secretsIn([{ path: 'x' }], [file], [{ path: 'root/.ssh/.wh.id_rsa' }])).toEqual([
      'root/.ssh/id_rsa: a private key, layer 2, hidden',
    ]);
    expect(await secretsIn([file], [{ path: 'root/.ssh/other', content: 'nothing at all is here' }])).toEqual([
      'root/.ssh/id_rsa: a private key, layer 1',
    ]);
    expect(await secretsIn([file], [{ path: 'root/.ssh/id_rsa', content: 'nothing at all is here' }])).toEqual([
      'root/.ssh/id_rsa: a private key, layer 1, hidden',
    ]);
  });

  it('do not count in a file that the same layer replaces', async () => {
    const path = 'root/.ssh/id_rsa';
    expect(
      await secretsIn([
        { path, content: KEY },
        { path, content: 'nothing at all is here' },
      ]),
    ).toEqual([]);
  });

  it('do not count in files of system packages, whichever layer says so', async () => {
    const file = { path: 'etc/app/default.key', content: KEY };
    const list = { path: 'var/lib/dpkg/info/app.list', content: '/etc\n/etc/app/default.key\n' };
    expect(await secretsIn([file, list])).toEqual([]);
    expect(await secretsIn([list], [file])).toEqual([]);
  });

  it('are never stored themselves', async () => {
    const folder = folderWith({});
    const cache = openLayerCache(folder);
    const image = testImage([[{ path: 'app/config.json', content: `{"token": "${TOKEN}"}` }]]);
    const { secrets } = await inspectImage(image, { scope: 'all', cache });
    const again = await inspectImage(image, { scope: 'all', cache });
    expect([JSON.stringify(secrets).includes(TOKEN), secrets.length, again.secrets]).toEqual([false, 1, secrets]);
    const digest = image.manifest.layers[0]?.digest ?? '';
    expect(JSON.stringify(cache.read(digest))).not.toContain(TOKEN);
  });
});
