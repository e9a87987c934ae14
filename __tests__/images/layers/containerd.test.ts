import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { inspectImage } from '../../../src/images/layers/index.ts';
import { openContainerdImage } from '../../../src/images/sources/containerd.ts';
import { hullcheck } from '../../support/command-line.ts';
import { field, framed, type GrpcAnswer, type GrpcMethod, startGrpc } from '../../support/containerd.ts';
import { folderWith } from '../../support/folder.ts';
import { ociLayout } from '../../support/image.ts';
import { tar } from '../../support/tar.ts';

const PLATFORM = { os: 'linux', architecture: 'amd64' } as const;
const NAME = 'docker.io/acme/app:1';
const layout = ociLayout([[{ path: 'etc/os-release', content: 'ID=wolfi\nVERSION_ID=1\n' }]], { os: 'linux' });
const blobs = new Map(
  Object.entries(layout).flatMap(([path, content]) => {
    const hash = /^blobs\/sha256\/(\w+)$/.exec(path)?.[1];
    return hash === undefined ? [] : [[`sha256:${hash}`, content]];
  }),
);
const [target] = JSON.parse(String(layout['index.json'])).manifests;

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A containerd with one image. `change` may answer a method in another way. */
async function containerd(change: GrpcMethod = () => ({})): Promise<string> {
  const { socket, stop } = await startGrpc((method, argument, namespace) => {
    const changed = change(method, argument, namespace);
    return Object.keys(changed).length > 0 ? changed : usual(method, argument, namespace);
  });
  stops.push(stop);
  return socket;
}

const MISSING: GrpcAnswer = { status: 5 };

function usual(method: string, argument: string, namespace: unknown): GrpcAnswer {
  if (namespace !== 'default') return MISSING;
  if (method === 'images.v1.Images/Get') return argument === NAME ? imageAnswer(target.digest) : MISSING;
  const blob = blobs.get(argument);
  if (blob === undefined) return MISSING;
  if (method === 'content.v1.Content/Info')
    return { messages: [field(1, Buffer.concat([field(1, argument), field(2, blob.length)]))] };
  const half = Math.floor(blob.length / 2);
  return {
    messages: [field(2, blob.subarray(0, half)), Buffer.concat([field(1, half), field(2, blob.subarray(half))])],
  };
}

function imageAnswer(digest: string): GrpcAnswer {
  const descriptor = Buffer.concat([field(1, target.mediaType), field(2, digest), field(3, target.size)]);
  return { messages: [field(1, Buffer.concat([field(1, NAME), field(3, descriptor)]))] };
}

async function read(name: string, socket: string, environment: Record<string, string> = {}): Promise<string> {
  const source = await openContainerdImage(name, PLATFORM, { CONTAINERD_ADDRESS: socket, ...environment });
  try {
    const { operatingSystem, gaps } = await inspectImage(source, {
      scope: 'all',
      analysis: 'layers',
      signal: AbortSignal.timeout(20_000),
    });
    return `${source.digest === target.digest} ${operatingSystem?.id} ${gaps.map(({ reason }) => reason).join()}`;
  } finally {
    source.close?.();
  }
}

describe('an image of containerd', () => {
  it.each([NAME, 'acme/app:1', 'index.docker.io/acme/app:1'])('is read as %s', async (name) => {
    expect(await read(name, await containerd())).toBe('true wolfi ');
  });

  it('is read at a socket with a scheme', async () => {
    expect(await read(NAME, `unix://${await containerd()}`)).toBe('true wolfi ');
  });

  it('is in the namespace of the environment', async () => {
    const socket = await containerd();
    await expect(read('acme/app:2', socket)).rejects.toThrow(
      'containerd has no image acme/app:2 in the namespace default; CONTAINERD_NAMESPACE can name another one',
    );
    await expect(read(NAME, socket, { CONTAINERD_NAMESPACE: 'k8s.io' })).rejects.toThrow(
      `containerd has no image ${NAME} in the namespace k8s.io; CONTAINERD_NAMESPACE can name another one`,
    );
  });

  it('is checked by the command line', async () => {
    process.env['CONTAINERD_ADDRESS'] = await containerd();
    try {
      const { status, stdout } = await hullcheck(folderWith({}), ['image', `containerd:${NAME}`]);
      expect(status).toBe(0);
      expect(stdout).toContain('system    wolfi');
    } finally {
      delete process.env['CONTAINERD_ADDRESS'];
    }
  });

  it('may lack a layer', async () => {
    const [{ digest: layer }] = JSON.parse(String(blobs.get(target.digest))).layers;
    const socket = await containerd((method, argument) =>
      method.startsWith('content') && argument === layer ? MISSING : {},
    );
    expect(await read(NAME, socket)).toBe(
      'true undefined containerd did not keep it after it was unpacked, or pulled other platforms only; "ctr content fetch NAME" gets it',
    );
  });
});

describe('a containerd that', () => {
  const READ = 'content.v1.Content/Read';
  it.each<[string, string, GrpcAnswer, string]>([
    ['refuses', 'images.v1.Images/Get', { status: 7 }, 'containerd responded with the gRPC status 7'],
    ['has no status', 'images.v1.Images/Get', { status: 'none' }, 'containerd responded with the gRPC status 2'],
    ['says nothing', 'images.v1.Images/Get', { messages: [Buffer.from('')] }, 'it has a malformed digest'],
    ['names a path', 'images.v1.Images/Get', imageAnswer('sha256:../../etc/passwd'), 'it has a malformed digest'],
    ['sends other content', READ, { messages: [field(2, '{}')] }, 'its content does not match its digest'],
    ['ends early', READ, { raw: framed(field(2, '{}')).subarray(0, 6) }, 'the engine ended its response early'],
    ['compresses', READ, { raw: Buffer.from([1, 0, 0, 0, 0]) }, 'the engine sent a malformed message'],
    ['announces a gigabyte', READ, { raw: Buffer.from([0, 64, 0, 0, 0]) }, 'the engine sent a malformed message'],
    [
      'sends a field that ends late',
      READ,
      { messages: [Buffer.from([18, 9, 1])] },
      'the engine sent a malformed message',
    ],
    ['sends an endless number', READ, { messages: [Buffer.alloc(20, 255)] }, 'the engine sent a malformed message'],
    ['sends an unknown type', READ, { messages: [Buffer.from([11])] }, 'the engine sent a malformed message'],
  ])('%s is an error', async (_what, method, answer, message) => {
    const socket = await containerd((asked) => (asked === method ? answer : {}));
    await expect(read(NAME, socket)).rejects.toThrow(message);
  });

  it('tells a gigantic manifest is not asked for it', async () => {
    const asked: string[] = [];
    const socket = await containerd((method) => {
      asked.push(method);
      return method === 'content.v1.Content/Info' ? { messages: [field(1, field(2, 2 ** 40))] } : {};
    });
    await expect(read(NAME, socket)).rejects.toThrow('is too large');
    expect(asked).toEqual(['images.v1.Images/Get', 'content.v1.Content/Info']);
  });

  it('sends more than it says is an error', async () => {
    const more = Array.from({ length: 6 }, () => field(2, Buffer.alloc(2 ** 20, 32)));
    const socket = await containerd((method) => (method === READ ? { messages: more } : {}));
    await expect(read(NAME, socket)).rejects.toThrow('is too large');
  });

  it('does not run is an error', async () => {
    await expect(read(NAME, '/nowhere/at/all.sock')).rejects.toThrow(
      'containerd is not running: nothing listens at /nowhere/at/all.sock',
    );
  });

  it('sends many small pieces is read', async () => {
    const socket = await containerd((method, argument) => {
      const blob = blobs.get(argument);
      if (method !== READ || blob === undefined) return {};
      return { messages: [...blob].map((byte) => field(2, Buffer.from([byte]))) };
    });
    expect(await read(NAME, socket)).toBe('true wolfi ');
  });
});

const DAEMON = '/usr/bin/containerd';
const CLIENT = '/usr/bin/ctr';
const canRun = [DAEMON, CLIENT].every((path) => existsSync(path)) && process.getuid?.() === 0;

(canRun ? describe : describe.skip)('the real containerd', () => {
  it('has an image that was imported', async () => {
    const folder = folderWith({});
    const socket = join(folder, 'c.sock');
    writeFileSync(
      join(folder, 'config.toml'),
      [
        'version = 2',
        `root = "${folder}/root"`,
        `state = "${folder}/state"`,
        'disabled_plugins = ["io.containerd.grpc.v1.cri"]',
        '[grpc]',
        `address = "${socket}"`,
      ].join('\n'),
    );
    writeFileSync(join(folder, 'image.tar'), tar(Object.entries(layout).map(([path, content]) => ({ path, content }))));
    const daemon = spawn(DAEMON, ['-c', join(folder, 'config.toml')], { stdio: 'ignore' });
    try {
      const ready = 'for i in $(seq 100); do "$0" -a "$1" version >/dev/null 2>&1 && break; sleep 0.1; done';
      const command = `${ready}; "$0" -a "$1" -n lab images import --no-unpack --index-name ${NAME} --digests image.tar`;
      const { status, stderr } = spawnSync('sh', ['-c', command, CLIENT, socket], {
        cwd: folder,
        encoding: 'utf8',
        timeout: 30_000,
      });
      expect([status, stderr]).toEqual([0, '']);
      expect(await read('acme/app:1', socket, { CONTAINERD_NAMESPACE: 'lab' })).toBe('true wolfi ');
      await expect(read('acme/app:1', socket)).rejects.toThrow('in the namespace default');
    } finally {
      daemon.kill('SIGTERM');
      await new Promise((resolve) => daemon.once('exit', resolve));
    }
  }, 60_000);
});
