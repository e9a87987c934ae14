import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { hullcheck } from '../support/command-line.ts';
import { startRegistry } from '../support/fake-registry.ts';
import { ociLayout } from '../support/image.ts';
import { type TarMember, tar } from '../support/tar.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

let folder: TemporaryFolder | undefined;
afterEach(() => folder?.remove());

const STATUS = `Package: bash
Version: 5.2.15-2+b7
Source: bash (5.2.15-2)
Architecture: amd64
Status: install ok installed

Package: e\u001b[31mvil\n::warning::x
Version: 1
Architecture: amd64
Status: install ok installed
`;
const BASE: readonly TarMember[] = [
  { path: 'etc/os-release', content: 'ID=debian\nVERSION_ID="12"\nPRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\n' },
  { path: 'etc/debian_version', content: '12.8\n' },
  { path: 'var/lib/dpkg/status', content: STATUS },
];
const UPPER: readonly TarMember[] = [{ path: 'usr/bin/su', mode: 0o4755 }];
const SECRET = ['hunter', '2hunter', '2'].join('');
const CONFIG = {
  os: 'linux',
  architecture: 'amd64',
  created: '2024-11-29T01:02:03Z',
  config: { Env: ['PATH=/bin', `DB_PASSWORD=${SECRET}`], ExposedPorts: { '80/tcp': {} } },
};

function workFolder(files: Readonly<Record<string, Buffer | string>> = ociLayout([BASE, UPPER], CONFIG)): string {
  folder = temporaryFolder(Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`layout/${path}`, bytes])));
  return folder.path;
}

/** Of the system, the day decides what is wrong with it. */
const IMAGE = ['image', '--fail-on', 'none'];

describe('hullcheck image', () => {
  it('prints the verdict, what an image is, and a table of its packages if asked for', async () => {
    const { status, stdout, stderr } = await hullcheck(workFolder(), [...IMAGE, 'layout', '--list-packages']);
    const lines = stdout.split('\n').map((line) => line.trimEnd());
    expect(lines.slice(0, 3)).toEqual([
      'No severity is set to fail the check. Vulnerabilities were not looked up: --vulnerabilities auto does so.',
      '',
      'image     layout',
    ]);
    expect(lines[3]).toMatch(/^digest {4}sha256:[0-9a-f]{64}$/);
    expect(lines.slice(4, lines.indexOf('layout'))).toEqual([
      'system    Debian GNU/Linux 12 (bookworm), release 12.8',
      'platform  linux/amd64',
      'created   2024-11-29',
      'user      root',
      'ports     80/tcp',
      'health    not checked',
      'secrets   in the variables DB_PASSWORD',
      '',
      'deb package                       version                     source                          layer',
      'bash                              5.2.15-2+b7                 bash 5.2.15-2                   1',
      'e\\x1b[31mvil                      1                                                           1',
      '',
      'files that run as their owner or group',
      '4755  /usr/bin/su  layer 2',
      '',
      '2 packages in 2 layers of 0.0 MB.',
      '',
    ]);
    expect([status, stderr]).toEqual([0, '']);
  });

  it('lists no packages unless asked to', async () => {
    const { stdout } = await hullcheck(workFolder(), [...IMAGE, 'layout']);
    expect(stdout).toContain('2 packages in 2 layers of 0.0 MB. --list-packages lists them.\n');
    expect(stdout).not.toContain('bash');
  });

  it('writes JSON with every package, and no secret', async () => {
    const path = workFolder();
    const { status, stdout } = await hullcheck(path, [...IMAGE, 'layout', '-f', 'json', '-f', 'terminal=out.txt']);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      version: 1,
      image: { name: 'layout' },
      operatingSystem: { id: 'debian', versionId: '12', codename: null, pointRelease: '12.8' },
      configuration: {
        user: '',
        variables: ['PATH', 'DB_PASSWORD'],
        secretVariables: ['DB_PASSWORD'],
        exposedPorts: ['80/tcp'],
      },
      notRead: [],
    });
    expect(report.packages[0]).toEqual({
      purl: 'pkg:deb/debian/bash@5.2.15-2%2Bb7?arch=amd64&distro=debian-12&upstream=bash%405.2.15-2',
      type: 'deb',
      ecosystem: 'Debian:12',
      name: 'bash',
      version: '5.2.15-2+b7',
      source: { name: 'bash', version: '5.2.15-2' },
      architecture: 'amd64',
      layer: report.layers[0].digest,
      path: 'var/lib/dpkg/status',
    });
    expect(report.setuidFiles).toEqual([{ path: 'usr/bin/su', mode: '4755', layer: report.layers[1].digest }]);
    expect(readFileSync(join(path, 'out.txt'), 'utf8')).toContain('2 packages in 2 layers');
    expect(status).toBe(0);
    expect(stdout + readFileSync(join(path, 'out.txt'), 'utf8')).not.toContain(SECRET);
  });

  it('says what it could not read, and that nothing can be promised', async () => {
    const { status, stdout } = await hullcheck(workFolder(ociLayout([BASE, Buffer.alloc(1024, 'x')])), [
      'image',
      'layout',
    ]);
    expect(stdout).toContain('  error     Not read: layer 2: it is not a tar archive. With --image-analysis sbom,');
    expect(stdout).toContain('; not all could be read.');
    expect(status).toBe(3);
    expect((await hullcheck(folder?.path ?? '', ['image', 'layout', '--fail-on', 'medium'])).status).toBe(1);
  });

  it('reads an image at its registry', async () => {
    const registry = await startRegistry();
    try {
      const layer = tar(BASE).toString('latin1');
      registry.addImage('acme/app', '1.4', CONFIG, layer);
      const image = `${registry.host}/acme/app:1.4`;
      const { status, stdout, stderr } = await hullcheck(workFolder(), [...IMAGE, image, '--insecure', '-f', 'json']);
      expect([status, stderr]).toEqual([0, '']);
      expect(JSON.parse(stdout)).toMatchObject({
        image: { name: image },
        packages: [{ name: 'bash' }, {}],
        notRead: [],
      });
      const missing = await hullcheck(workFolder(), ['image', `${registry.host}/acme/other`, '--insecure']);
      expect([missing.status, missing.stdout]).toEqual([3, '']);
      expect(missing.stderr).toContain('acme/other was not read: ');
    } finally {
      await registry.close();
    }
  });

  it('names the base that an image at a registry names itself, and who says so', async () => {
    const registry = await startRegistry();
    try {
      const old = registry.addImage('acme/base', '1', {}, 'before');
      registry.addImage('acme/base', '1', {}, 'after');
      const { config, layer } = registry.addImage('acme/app', '1.4', CONFIG, tar(BASE).toString('latin1'));
      const [mediaType, name] = ['application/vnd.oci.image.manifest.v1+json', `${registry.host}/acme/base:1`];
      const said = 'org.opencontainers.image.base';
      const annotations = { [`${said}.name`]: name, [`${said}.digest`]: old.digest };
      registry.addManifest('acme/app', { mediaType, config, layers: [layer], annotations }, '1.4');
      const asked = [...IMAGE, `${registry.host}/acme/app:1.4`, '--insecure'];
      const { stdout } = await hullcheck(workFolder(), asked);
      expect(stdout).toContain(`\nbase      ${name} in an older version, according to its annotations\n`);
      const json = JSON.parse((await hullcheck(workFolder(), [...asked, '-f', 'json'])).stdout);
      expect(json.base).toEqual({ name, isCurrent: false, saidBy: 'annotation' });
    } finally {
      await registry.close();
    }
  });

  it.each([
    [[], 0, ''],
    [['--platform', 'linux/amd64'], 0, ''],
    [['--platform', 'linux/x86_64'], 0, ''],
    [['--platform', 'linux/s390x'], 3, 'it is an image for linux/amd64, and not for linux/s390x'],
    [['--platform', 'windows/amd64'], 3, 'it is an image for linux/amd64, and not for windows/amd64'],
  ])('does not read an image of another platform than the one asked for: %j', async (options, expected, reason) => {
    const registry = await startRegistry();
    try {
      registry.addImage('acme/app', '1.4', CONFIG, tar(BASE).toString('latin1'));
      const remote = `${registry.host}/acme/app:1.4`;
      for (const [name, more] of [
        ['layout', []],
        [remote, ['--insecure']],
      ] as const) {
        const { status, stderr } = await hullcheck(workFolder(), [...IMAGE, name, ...more, ...options]);
        expect([status, stderr]).toEqual([
          expected,
          reason === '' ? '' : `hullcheck: ${name} was not read: ${reason}\n`,
        ]);
      }
    } finally {
      await registry.close();
    }
  });

  it('keeps what is known of layers', async () => {
    const path = workFolder();
    const argv = ['image', 'layout', '-f', 'json', '--cache-dir', 'cache'];
    const states = [];
    for (let run = 0; run < 2; run++) {
      const { layers } = JSON.parse((await hullcheck(path, argv)).stdout);
      states.push(layers.map(({ state }: { state: string }) => state));
    }
    expect(states).toEqual([
      ['read', 'read'],
      ['cached', 'cached'],
    ]);
  });

  it('reads the folder of a root file system, and claims nothing about a configuration', async () => {
    const files = Object.fromEntries(BASE.map(({ path, content = '' }) => [`root/${path}`, content as string]));
    folder = temporaryFolder(files);
    const argv = [...IMAGE, 'root'];
    const { stdout, stderr } = await hullcheck(folder.path, argv);
    expect(stderr).toBe('');
    expect(stdout).toContain('2 packages in 1 layer of 0.0 MB. --list-packages lists them.\n');
    expect(stdout).toMatch(
      /no configuration of an image, so what that decides was not\s+checked:[^.]*image-runs-as-root/,
    );
    expect(stdout).not.toMatch(/^ +image-(?:runs-as-root|without-healthcheck)$|^user |^health /m);
    const json = JSON.parse((await hullcheck(folder.path, [...argv, '-f', 'json'])).stdout);
    expect(json).toMatchObject({ configuration: null, layers: [{ digest: 'folder' }], notRead: [] });
  });

  it.each([
    [
      'a path where nothing is',
      ['image', './nowhere'],
      2,
      '"./nowhere" is neither a folder, nor an archive, nor a valid image name',
    ],
    [
      'what is no name',
      ['image', 'No:Name'],
      2,
      '"No:Name" is neither a folder, nor an archive, nor a valid image name',
    ],
    ['no image', ['image'], 2, "missing required argument 'image'"],
    [
      'an unknown format',
      ['image', 'layout', '-f', 'xml'],
      2,
      'unknown format "xml"; formats are terminal, sarif, json, markdown, html',
    ],
    ['a registry while offline', ['image', 'debian:12', '--offline'], 3, 'debian:12 was not read: with --offline'],
    ['a configuration that is none', ['image', 'layout', '--config', 'layout/oci-layout'], 2, 'imageLayoutVersion'],
    ['an unknown platform', ['image', 'layout', '--platform', 'x'], 2, '--platform x is not a platform'],
    ['an image of another name', ['image', 'layout:1.0'], 3, 'layout:1.0 was not read: it has no image with that name'],
    [
      'what is no image',
      ['image', 'layout/oci-layout'],
      3,
      'it is neither an OCI layout nor an archive of docker save',
    ],
  ])('refuses %s', async (_name, argv, status, message) => {
    const result = await hullcheck(workFolder(), argv);
    expect(result.stderr).toContain(message);
    expect([result.status, result.stdout]).toEqual([status, '']);
  });
});
