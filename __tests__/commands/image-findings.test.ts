import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Log } from 'sarif';
import { githubErrors } from '../report/github-checks.ts';
import { hullcheck } from '../support/command-line.ts';
import { startRegistry } from '../support/fake-registry.ts';
import { structureOf } from '../support/html-structure.ts';
import { digestOf, ociLayout } from '../support/image.ts';
import { type TarMember, tar } from '../support/tar.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const folders: TemporaryFolder[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = temporaryFolder(files);
  folders.push(folder);
  return folder.path;
}

const STATUS = 'Package: bash\nVersion: 5.2\nArchitecture: amd64\nStatus: install ok installed\n';
/** No table knows when this system ends, so that every day gives the same findings. */
const LAYER: readonly TarMember[] = [
  { path: 'etc/os-release', content: 'ID=harbour\nID_LIKE=debian\nVERSION_ID="12"\n' },
  { path: 'var/lib/dpkg/status', content: STATUS },
];
const SECRET = ['hunter', '2hunter', '2'].join('');
const CONFIG = { os: 'linux', architecture: 'amd64', config: { Env: [`DB_PASSWORD=${SECRET}`] } };
const CLEAN = {
  os: 'linux',
  architecture: 'amd64',
  config: { User: '10001', Healthcheck: { Test: ['CMD', '/app', 'health'] } },
};

function layoutFolder(config: object, others: Readonly<Record<string, string | Buffer>> = {}): string {
  const files = Object.entries(ociLayout([LAYER], config)).map(
    ([path, bytes]) => [`images/app/${path}`, bytes] as const,
  );
  return folderOf({ ...Object.fromEntries(files), ...others });
}

/** As `docker save` wrote it before it used OCI layouts. */
function dockerArchive(config: object): Buffer {
  const layer = tar(LAYER);
  const withLayers = { ...config, rootfs: { type: 'layers', diff_ids: [digestOf(layer)] } };
  return tar([
    { path: 'config.json', content: JSON.stringify(withLayers) },
    { path: 'layer.tar', content: layer },
    {
      path: 'manifest.json',
      content: JSON.stringify([{ Config: 'config.json', RepoTags: ['acme/app:1.4'], Layers: ['layer.tar'] }]),
    },
  ]);
}

async function idsOf(path: string, argv: readonly string[]): Promise<string[]> {
  const { stdout } = await hullcheck(path, ['image', ...argv, '-f', 'json']);
  const { findings } = JSON.parse(stdout) as { findings: { rule: string; suppressed: object | null }[] };
  return findings.map(({ rule, suppressed }) => (suppressed === null ? rule : `(${rule})`));
}

describe('findings on an image', () => {
  it('are the same from a layout, an archive of docker save and a registry', async () => {
    const path = layoutFolder(CONFIG, { 'saved.tar': dockerArchive(CONFIG) });
    const expected = ['image-env-secret', 'image-runs-as-root', 'image-without-healthcheck'];
    expect(await idsOf(path, ['images/app'])).toEqual(expected);
    expect(await idsOf(path, ['saved.tar:acme/app:1.4'])).toEqual(expected);
    const registry = await startRegistry();
    try {
      registry.addImage('acme/app', '1.4', CONFIG, tar(LAYER).toString('latin1'));
      expect(await idsOf(path, [`${registry.host}/acme/app:1.4`, '--insecure'])).toEqual(expected);
    } finally {
      await registry.close();
    }
  });

  it('are none of an image with which nothing is wrong', async () => {
    expect(await idsOf(layoutFolder(CLEAN), ['images/app'])).toEqual([]);
  });

  it('are also about what only a registry knows, where it is at one', async () => {
    const registry = await startRegistry();
    try {
      for (const tag of ['1.4.0', '1.4.2']) registry.addImage('acme/app', tag, CLEAN, tar(LAYER).toString('latin1'));
      const argv = [`${registry.host}/acme/app:1.4.0`, '--insecure'];
      expect(await idsOf(layoutFolder(CLEAN), argv)).toEqual(['image-patch-outdated']);
      expect((await hullcheck(layoutFolder(CLEAN), ['image', ...argv])).stdout).not.toContain('fix:');
      expect(await idsOf(layoutFolder(CLEAN), [`${registry.host}/acme/app:1.4.2`, '--insecure'])).toEqual([]);
    } finally {
      await registry.close();
    }
  });

  it('hold its signature against the policy, where it is at a registry', async () => {
    const registry = await startRegistry();
    try {
      registry.addImage('acme/app', '1.4', CLEAN, tar(LAYER).toString('latin1'));
      const policy = `images: { signatures: [{ images: "**", issuer: https://issuer.example.com, identity: "me@example.com" }] }`;
      const path = layoutFolder(CLEAN, { '.github/hullcheck.yml': policy });
      expect(await idsOf(path, [`${registry.host}/acme/app:1.4`, '--insecure'])).toEqual(['image-unsigned']);
      expect(await idsOf(path, ['images/app'])).toEqual([]);
      const { stdout } = await hullcheck(path, ['image', 'images/app', '-f', 'markdown']);
      expect(stdout).toMatch(/so what only a registry knows was not checked: .*image-unsigned/);
    } finally {
      await registry.close();
    }
  });

  it('take no folder for the image of that name at Docker Hub', async () => {
    const path = folderOf(
      Object.fromEntries(Object.entries(ociLayout([LAYER], CLEAN)).map(([path, bytes]) => [`centos/${path}`, bytes])),
    );
    expect(await idsOf(path, ['centos'])).toEqual([]);
  });

  it.each([
    ['medium', 1],
    ['high', 0],
    ['none', 0],
  ])('fail the check from the severity on that --fail-on names: %s', async (severity, status) => {
    const path = layoutFolder(CONFIG);
    expect((await hullcheck(path, ['image', 'images/app', '--fail-on', severity])).status).toBe(status);
  });

  it('obey the configuration: its threshold, rules that are off, scores, and what is ignored', async () => {
    const configuration = [
      'fail-on: low',
      'rules: { image-without-healthcheck: off, image-runs-as-root: { score: 2 } }',
      'ignore: [{ rule: image-env-secret, path: "images/**", reason: it is a test }, { rule: privileged, reason: elsewhere }]',
    ].join('\n');
    const path = layoutFolder(CONFIG, { '.github/hullcheck.yml': configuration, 'other.yml': 'fail-on: high\n' });
    expect(await idsOf(path, ['images/app'])).toEqual(['(image-env-secret)', 'image-runs-as-root']);
    const { status, stdout } = await hullcheck(path, ['image', 'images/app']);
    expect(status).toBe(1);
    expect(stdout).toContain('Scanned 1 image: 1 low; 1 suppressed; not looked at: 7 rules.\n');
    expect((await hullcheck(path, ['image', 'images/app', '--config', 'other.yml'])).status).toBe(0);
  });
});

describe('reports on an image', () => {
  it('tell people what was found and what was not checked', async () => {
    const { stdout } = await hullcheck(layoutFolder(CONFIG), ['image', 'images/app']);
    expect(stdout.slice(stdout.indexOf('1 package in')).split('\n')).toEqual([
      '1 package in 1 layer of 0.0 MB. --list-packages lists them.',
      '',
      'images/app',
      '',
      '  medium    The image is "images/app", whose configuration contains a secret for everyone who can',
      '            pull it: DB_PASSWORD.',
      '            image-env-secret',
      '            how: If the image is yours, change the secret, and pass it when the container starts.',
      '',
      '  medium    A container of "images/app" runs as root, unless it is given another user: the image',
      '            sets no other user. An attacker in it has every file and capability of the container.',
      '            image-runs-as-root',
      '            how: Set a user in the image: USER 10001:10001.',
      '',
      '  note      The image "images/app" has no health check, so a container of it that hangs stays in',
      '            use.',
      '            image-without-healthcheck',
      '            how: Add a HEALTHCHECK to the Dockerfile of the image, with a program that the image',
      '                 has.',
      '',
      'About this scan',
      '',
      '  note      The image is on the disk, so what only a registry knows was not checked:',
      '            image-base-outdated, image-digest-outdated, image-not-found. Push it, and name it as in',
      '            the registry.',
      '  note      Known vulnerabilities were not looked up. --vulnerabilities auto does so.',
      '',
      'Scanned 1 image: 2 medium, 1 note; not looked at: 7 rules.',
      '',
    ]);
    expect(stdout.split('\n')[0]).toBe(
      'No finding of high severity or above. Vulnerabilities were not looked up: --vulnerabilities auto does so.',
    );
  });

  it('are SARIF that GitHub takes, at a path without tag or digest, in a category of its own', async () => {
    const registry = await startRegistry();
    try {
      registry.addImage('acme/app', '1.4', CONFIG, tar(LAYER).toString('latin1'));
      const { stdout } = await hullcheck(layoutFolder(CONFIG), [
        'image',
        `${registry.host}/acme/app:1.4`,
        '--insecure',
        '-f',
        'sarif',
      ]);
      const log = JSON.parse(stdout) as Log;
      const path = `${registry.host}/acme/app`;
      expect(githubErrors(log, [{ path, text: path }])).toEqual([]);
      const [run] = log.runs;
      expect(run?.automationDetails?.id).toBe(`hullcheck-image/${registry.host}/acme/app/`);
      expect(run?.results?.map(({ locations }) => locations?.[0]?.physicalLocation)).toContainEqual({
        artifactLocation: { uri: `${registry.host.replace(':', '%3A')}/acme/app`, uriBaseId: '%SRCROOT%' },
        region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: path.length + 1 },
      });
    } finally {
      await registry.close();
    }
  });

  it('have the same identity when a newer tag has the same problems', async () => {
    const registry = await startRegistry();
    try {
      const fingerprints = await Promise.all(
        ['1.4', '1.5'].map(async (tag) => {
          registry.addImage('acme/app', tag, CONFIG, tar(LAYER).toString('latin1'));
          const argv = ['image', `${registry.host}/acme/app:${tag}`, '--insecure', '-f', 'json'];
          const { findings } = JSON.parse((await hullcheck(layoutFolder(CONFIG), argv)).stdout);
          return findings.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
        }),
      );
      expect(fingerprints[0]).toHaveLength(3);
      expect(fingerprints[1]).toEqual(fingerprints[0]);
    } finally {
      await registry.close();
    }
  });

  it('are Markdown with the name of the image, and without a line, as the place', async () => {
    const { stdout } = await hullcheck(layoutFolder(CONFIG), ['image', 'images/app', '-f', 'markdown']);
    expect(stdout).toContain(
      '| The image is "images/app", whose configuration contains a secret for everyone who can pull it: DB\\_PASSWORD. | images/app |',
    );
    expect(stdout).not.toContain('images/app:1');
  });

  it('are a page with all packages', async () => {
    const path = layoutFolder(CONFIG);
    const { status } = await hullcheck(path, ['image', 'images/app', '-f', 'html=page.html', '-f', 'markdown=page.md']);
    const page = readFileSync(join(path, 'page.html'), 'utf8');
    const { problems, text } = structureOf(page);
    expect([status, problems]).toEqual([0, []]);
    expect(text).toContain('hullcheck · images/app');
    expect(text).toMatch(/PackageTypeVersionSourceLayer\n+bashdeb5\.21/);
    expect(page).not.toContain('<pre>');
    expect(page).not.toContain(SECRET);
    expect(readFileSync(join(path, 'page.md'), 'utf8')).toContain(
      '### The image\n\n| | |\n| --- | --- |\n| image | images/app |\n',
    );
  });

  it('are JSON with what was found beside what is inside', async () => {
    const { stdout } = await hullcheck(layoutFolder(CONFIG), ['image', 'images/app', '-f', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      packages: [{ name: 'bash', version: '5.2', source: { name: 'bash', version: '5.2' } }],
      counts: { critical: 0, high: 0, medium: 2, low: 0, note: 1, suppressed: 0, notChecked: 7 },
      findings: [{ rule: 'image-env-secret', path: 'images/app', suppressed: null }, {}, {}],
      notifications: [{ level: 'note', code: 'lookup-failed' }, {}],
    });
    expect(stdout).not.toContain(SECRET);
  });

  it('call an image outside of the folder by its last name', async () => {
    const path = layoutFolder(CONFIG);
    const { stdout } = await hullcheck(join(path, 'images/app'), ['image', `${path}/images/app`, '-f', 'json']);
    expect(JSON.parse(stdout).findings[0].path).toBe('app');
  });
});
