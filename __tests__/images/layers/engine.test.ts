import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { exportImage } from '../../../src/images/sources/engine.ts';
import { namedImage } from '../../../src/images/sources/index.ts';
import { hullcheck } from '../../support/command-line.ts';
import { folderWith } from '../../support/folder.ts';
import { inPieces, ociLayout } from '../../support/image.ts';
import { tar } from '../../support/tar.ts';

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

async function startEngine(answer: RequestListener): Promise<string> {
  const socket = join(folderWith({}), 'engine.sock');
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return socket;
}

const layout = ociLayout([[{ path: 'etc/os-release', content: 'ID=wolfi\n' }]], {});
const archive = tar(Object.entries(layout).map(([path, content]) => ({ path, content })));

describe('an image of an engine', () => {
  it.each(['docker', 'podman'] as const)('is exported by %s, over its socket', async (engine) => {
    const asked: (string | undefined)[] = [];
    const socket = await startEngine((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.end('archive');
    });
    const variable = engine === 'docker' ? 'DOCKER_HOST' : 'CONTAINER_HOST';
    const response = await exportImage(engine, 'acme/app:1@sha256:ab', { [variable]: `unix://${socket}` });
    const pieces: Buffer[] = [];
    for await (const piece of response) pieces.push(piece);
    expect([Buffer.concat(pieces).toString(), asked]).toEqual([
      'archive',
      ['GET /v1.40/images/acme/app:1@sha256:ab/get'],
    ]);
  });

  it.each([
    [404, 'Docker has no image acme/app'],
    [500, 'Docker responded with the status 500'],
  ])('is not exported with the status %d', async (status, message) => {
    const socket = await startEngine((_request, response) => response.writeHead(status).end('{"message":"x"}'));
    await expect(exportImage('docker', 'acme/app', { DOCKER_HOST: `unix://${socket}` })).rejects.toThrow(message);
  });

  it.each([
    [{ DOCKER_HOST: 'unix:///nowhere/at/all.sock' }, 'Docker is not running: nothing listens at /nowhere/at/all.sock'],
    [
      { DOCKER_HOST: 'tcp://registry.example.com:2375' },
      'DOCKER_HOST names an engine on another machine; pipe the image in: docker save NAME | hullcheck image -',
    ],
  ])('is not exported with %j', async (environment, message) => {
    await expect(exportImage('docker', 'acme/app', environment)).rejects.toThrow(message);
  });
});

describe('the name of an image', () => {
  it.each([
    ['docker-daemon:app', 'engine docker app'],
    ['docker-daemon:saved', 'disk'],
    ['docker:acme/app:1', 'engine docker acme/app:1'],
    ['docker:app:1', 'engine docker app:1'],
    ['docker:27-cli', 'registry docker.io/library/docker'],
    [`docker:27@sha256:${'a'.repeat(64)}`, 'registry docker.io/library/docker'],
    ['podman:app', 'engine podman app'],
    ['containerd:acme/app:1', 'engine containerd acme/app:1'],
    ['registry:2', 'registry docker.io/library/registry'],
    ['registry:5000/app:1', 'registry registry:5000/app'],
    ['registry:acme/app', 'registry docker.io/acme/app'],
    ['docker:5000/app', 'registry docker:5000/app'],
    ['oci:a.tar', 'disk'],
    ['docker-archive:a.tar:acme/app:1', 'disk'],
    ['acme/app', 'registry docker.io/acme/app'],
  ])('%s is %s', (text, expected) => {
    const named = namedImage(text, folderWith({ 'a.tar': '', 'docker-daemon:saved': '' }));
    if (named.kind === 'registry') expect(`registry ${named.target.host}/${named.target.name}`).toBe(expected);
    else expect(named.place === 'engine' ? `engine ${named.engine} ${named.name}` : named.place).toBe(expected);
  });

  it.each([
    ['oci:nowhere', 'no folder or archive has the name "nowhere"'],
    ['docker-daemon:a b', '"a b" is not a valid image name'],
    ['podman:../../containers/json?x=', '"../../containers/json?x=" is not a valid image name'],
  ])('%s names none', (text, message) => {
    expect(() => namedImage(text, folderWith({}))).toThrow(message);
  });
});

describe('an image in a pipe', () => {
  it('is checked', async () => {
    const { status, stdout } = await hullcheck(folderWith({}), ['image', '-'], {}, inPieces(archive, 1000));
    expect(status).toBe(0);
    expect(stdout).toContain('system    wolfi');
    expect(stdout).toContain('The image is on this machine, so what only a registry knows was not checked');
  });

  it('is missing in a terminal', async () => {
    const { status, stderr } = await hullcheck(folderWith({}), ['image', '-']);
    expect([status, stderr]).toEqual([
      2,
      'hullcheck: nothing is piped in; try: docker save NAME | hullcheck image -\n',
    ]);
  });
});
