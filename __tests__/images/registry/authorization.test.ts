import { writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from '@jest/globals';
import { allowedHosts } from '../../../src/images/registry/allowed-hosts.ts';
import type { Answer } from '../../../src/images/registry/answer.ts';
import { createAuthorization } from '../../../src/images/registry/authorization.ts';
import { challengeOf } from '../../../src/images/registry/challenge.ts';
import { openRegistry, type RegistryOptions } from '../../../src/images/registry/client.ts';
import { runWithin } from '../../../src/images/registry/credential-helper.ts';
import type { Credentials } from '../../../src/images/registry/credentials.ts';
import { dockerCredentials, type FindCredentials, withJobToken } from '../../../src/images/registry/docker-config.ts';
import { LookupError } from '../../../src/images/registry/lookup-error.ts';
import { isPublic } from '../../../src/images/registry/public.ts';
import type { Registry } from '../../../src/images/registry/registry.ts';
import type { SendRequest } from '../../../src/images/registry/requests.ts';
import { belongsTogether } from '../../../src/images/registry/same-owner.ts';
import { startBudget } from '../../../src/support/budget.ts';
import { type FakeRegistry, type FakeRegistryOptions, startRegistry, tokenFor } from '../../support/fake-registry.ts';
import { inTime } from '../../support/in-time.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function start(options: FakeRegistryOptions): Promise<FakeRegistry> {
  const registry = await startRegistry(options);
  open.push(registry);
  return registry;
}

function connect(hosts: readonly string[], options: Partial<RegistryOptions> = {}): Registry {
  const registry = openRegistry({
    privateRegistries: [],
    insecureRegistries: hosts,
    budget: startBudget(20),
    findCredentials: async () => undefined,
    ...options,
  });
  open.push(registry);
  return registry;
}

const signIn = async (): Promise<Credentials> => ({ kind: 'password', username: 'robot', password: 'pass:word' });
const BASIC = `Basic ${Buffer.from('robot:pass:word').toString('base64')}`;

describe('signing in', () => {
  it('gets a token for each repository, and uses it again', async () => {
    const fake = await start({ auth: 'bearer' });
    fake.addImage('acme/app', '1');
    fake.addImage('acme/other', '1');
    const registry = connect([fake.host]);
    for (const name of ['acme/app', 'acme/other', 'acme/app']) {
      const image = { host: fake.host, name, tag: '1', digest: undefined };
      expect(await registry.resolveDigest(image)).toMatchObject({ ok: true });
      expect(await registry.readManifest(image)).toMatchObject({ ok: true });
    }
    expect(fake.requests.filter((request) => request.startsWith('GET /token'))).toEqual([
      'GET /token?service=fake&scope=repository%3Aacme%2Fapp%3Apull',
      'GET /token?service=fake&scope=repository%3Aacme%2Fother%3Apull',
    ]);
    expect(fake.authorizations.slice(0, 4)).toEqual([
      '',
      '',
      `Bearer ${tokenFor('acme/app')}`,
      `Bearer ${tokenFor('acme/app')}`,
    ]);
  });

  it('sends a password to get a token, and only there', async () => {
    const fake = await start({ auth: 'bearer', password: 'robot:pass:word' });
    fake.addImage('acme/app', '1');
    const registry = connect([fake.host], { findCredentials: signIn });
    const image = { host: fake.host, name: 'acme/app', tag: '1', digest: undefined };
    expect(await registry.readManifest(image)).toMatchObject({ ok: true });
    expect(fake.authorizations).toEqual(['', BASIC, `Bearer ${tokenFor('acme/app')}`]);
  });

  it.each(['basic', 'bearer'] as const)('says that a helper failed where credentials are missing: %s', async (auth) => {
    const fake = await start({ auth, password: 'robot:pass:word' });
    fake.addImage('acme/app', '1');
    const reason = 'docker-credential-x did not answer within 10 seconds';
    const registry = connect([fake.host], { findCredentials: async () => ({ kind: 'none', reason }) });
    const image = { host: fake.host, name: 'acme/app', tag: '1', digest: undefined };
    expect(await registry.readManifest(image)).toMatchObject({
      ok: false,
      error: { kind: 'denied', reason: `${fake.host} asks for credentials, and ${reason}` },
    });
    expect(fake.authorizations.filter((sent) => sent !== '')).toEqual([]);
  });

  it('sends a password where that is asked for', async () => {
    const fake = await start({ auth: 'basic', password: 'robot:pass:word' });
    fake.addImage('acme/app', '1');
    const registry = connect([fake.host], { findCredentials: signIn });
    const image = { host: fake.host, name: 'acme/app', tag: '1', digest: undefined };
    expect(await registry.readManifest(image)).toMatchObject({ ok: true });
    expect(fake.authorizations).toEqual(['', BASIC]);
  });

  it.each(['basic', 'bearer'] as const)('says that credentials are missing (%s)', async (auth) => {
    const fake = await start({ auth, password: 'robot:pass:word' });
    fake.addImage('acme/app', '1');
    const image = { host: fake.host, name: 'acme/app', tag: '1', digest: undefined };
    expect(await connect([fake.host]).readManifest(image)).toEqual({
      ok: false,
      error: { kind: 'denied', reason: `${fake.host} asks for credentials, and none are stored for it` },
    });
  });

  it('says that credentials are wrong, after one try', async () => {
    const fake = await start({ auth: 'basic', password: 'robot:other' });
    fake.addImage('acme/app', '1');
    const image = { host: fake.host, name: 'acme/app', tag: '1', digest: undefined };
    const read = await connect([fake.host], { findCredentials: signIn }).readManifest(image);
    expect(read).toEqual({
      ok: false,
      error: { kind: 'denied', reason: `${fake.host} rejects the stored credentials` },
    });
    expect(fake.requests).toHaveLength(2);
  });

  it('does not send credentials to the host that another registry names', async () => {
    const thief = await start({});
    const fake = await start({ auth: 'bearer', realm: `http://${thief.host}/token` });
    fake.addImage('acme/app', '1');
    const image = { host: fake.host, name: 'acme/app', tag: '1', digest: undefined };
    const read = await connect([fake.host, thief.host], { findCredentials: signIn }).readManifest(image);
    expect(read).toMatchObject({ ok: true });
    expect(thief.authorizations).toEqual(['']);
  });

  it('says so when the other host insists', async () => {
    const thief = await start({ password: 'robot:pass:word' });
    const fake = await start({ auth: 'bearer', realm: `http://${thief.host}/token` });
    const image = { host: fake.host, name: 'acme/app', tag: '1', digest: undefined };
    const read = await connect([fake.host, thief.host], { findCredentials: signIn }).readManifest(image);
    expect(read).toEqual({
      ok: false,
      error: {
        kind: 'denied',
        reason: `${fake.host} wants its credentials sent to ${thief.host}, which does not belong to it, so they were not sent`,
      },
    });
    expect(thief.authorizations).toEqual(['']);
  });

  it.each([
    ['http://169.254.169.254/latest/meta-data/', 'refused'],
    ['https://169.254.169.254/latest/meta-data/', 'refused'],
    ['https://127.0.0.1:1/token', 'refused'],
    ['http://auth.example.com/token', 'refused'],
    ['file:///etc/passwd', 'refused'],
    ['no address', 'invalid'],
  ])('does not go for a token to %s', async (realm, kind) => {
    const fake = await start({ auth: 'bearer', realm });
    const image = { host: fake.host, name: 'acme/app', tag: '1', digest: undefined };
    const read = await connect([fake.host], { findCredentials: signIn }).readManifest(image);
    expect(read).toMatchObject({ ok: false, error: { kind } });
    expect(fake.requests).toHaveLength(1);
  });

  it('does not take its credentials along when it is redirected', async () => {
    const other = await start({});
    const { digest, size } = other.addBlob('acme/app', 'a layer');
    const fake = await start({
      auth: 'basic',
      password: 'robot:pass:word',
      fault(request, response) {
        if (!request.url?.includes('/blobs/') || request.headers.authorization === undefined) return false;
        response.writeHead(307, { location: `http://${other.host}${request.url}` }).end();
        return true;
      },
    });
    const registry = connect([fake.host, other.host], { findCredentials: signIn });
    const blob = await registry.openBlob({ host: fake.host, name: 'acme/app' }, { digest, size });
    if (!blob.ok) throw new Error(blob.error.reason);
    for await (const _ of blob.value);
    expect(fake.authorizations).toEqual(['', BASIC]);
    expect(other.authorizations).toEqual(['']);
  });

  it('answers no challenge of the host that it is redirected to', async () => {
    const thief = await start({ auth: 'basic', password: 'robot:pass:word' });
    const fake = await start({
      fault(request, response) {
        response.writeHead(307, { location: `http://${thief.host}${request.url}` }).end();
        return true;
      },
    });
    const registry = connect([fake.host, thief.host], { findCredentials: signIn });
    const image = { host: fake.host, name: 'acme/app', tag: '1', digest: undefined };
    expect(await registry.readManifest(image)).toMatchObject({ ok: false, error: { kind: 'denied' } });
    expect(thief.authorizations).toEqual(['']);
  });
});

describe('the token of a workflow', () => {
  const TOKEN = ['ghs', 'made', 'up'].join('_');
  const OWN = `Basic ${Buffer.from(`x-access-token:${TOKEN}`).toString('base64')}`;
  const challenge = (realm: string) => `Bearer realm="${realm}",service="ghcr.io"`;

  /** Answers anonymous requests for tokens with `anonymous`, and others with a token. */
  function signInAt(host: string, anonymous: number, stored?: Credentials) {
    const sent: { readonly url: string; readonly authorization: string | undefined }[] = [];
    const send: SendRequest = async ({ url, headers }) => {
      const { authorization } = headers;
      sent.push({ url: url.href, authorization });
      const status = authorization === undefined ? anonymous : 200;
      const message = Object.assign(Readable.from([Buffer.from('{"token":"t0"}')]), { headers: {} });
      const rest = { isRedirected: false, bodyTime: 1000, timeLeft: () => 1000, failed: () => {} };
      return { message: message as unknown as IncomingMessage, status, url, ...rest };
    };
    const authorization = createAuthorization(
      send,
      withJobToken(async () => stored, TOKEN),
    );
    const repository = { host, name: 'acme/app' };
    return {
      sent,
      meet: (realm: string, rejected?: string) => authorization.meet(repository, challenge(realm), rejected),
      isSignedIn: () => authorization.isSignedIn(repository),
    };
  }

  it('is not sent where nobody needs to sign in', async () => {
    const { sent, meet, isSignedIn } = signInAt('ghcr.io', 200);
    expect(await meet('https://ghcr.io/token')).toBe('Bearer t0');
    expect(sent.map(({ authorization }) => authorization)).toEqual([undefined]);
    expect(isSignedIn()).toBe(false);
  });

  it('is sent to ghcr.io alone, when it asks for credentials', async () => {
    const { sent, meet, isSignedIn } = signInAt('ghcr.io', 403);
    expect(await meet('https://ghcr.io/token')).toBe('Bearer t0');
    expect(sent.map(({ authorization }) => authorization)).toEqual([undefined, OWN]);
    expect(sent.map(({ url }) => new URL(url).host)).toEqual(['ghcr.io', 'ghcr.io']);
    expect(isSignedIn()).toBe(true);
  });

  it('is sent when the anonymous token is refused later', async () => {
    const { sent, meet } = signInAt('ghcr.io', 200);
    const first = await meet('https://ghcr.io/token');
    expect(await meet('https://ghcr.io/token', first)).toBe('Bearer t0');
    expect(sent.map(({ authorization }) => authorization)).toEqual([undefined, OWN]);
  });

  it.each([
    ['ghcr.io', 'https://evil.ghcr.io/token'],
    ['ghcr.io', 'https://ghcr.io:8443/token'],
    ['ghcr.io', 'http://ghcr.io/token'],
    ['ghcr.io', 'https://ghcr.io.example.com/token'],
    ['ghcr.io', 'https://ghcr.io@example.com/token'],
    ['ghcr.io:8443', 'https://ghcr.io/token'],
    ['docker.ghcr.io', 'https://ghcr.io/token'],
    ['ghcr.io.example.com', 'https://ghcr.io/token'],
    ['registry.example.com', 'https://ghcr.io/token'],
  ])('is never sent for an image at %s whose realm is %s', async (host, realm) => {
    const { sent, meet } = signInAt(host, 401);
    await expect(meet(realm)).rejects.toThrow();
    for (const { authorization } of sent) expect(authorization).toBeUndefined();
  });

  it('gives way to stored credentials', async () => {
    const { sent, meet } = signInAt('ghcr.io', 401, await signIn());
    await meet('https://ghcr.io/token');
    expect(sent.map(({ authorization }) => authorization)).toEqual([BASIC]);
  });
});

describe('whether anyone can read an image', () => {
  it.each<readonly [string, FakeRegistryOptions]>([
    ['of a registry on this machine', {}],
    ['of a registry that asks for a password', { auth: 'basic', password: 'robot:pass:word' }],
  ])('is denied %s', async (_name, options) => {
    const fake = await start(options);
    fake.addImage('acme/app', '1');
    const registry = connect([fake.host], { findCredentials: signIn });
    const image = { host: fake.host, name: 'acme/app', tag: '1', digest: undefined };
    expect(await registry.resolveDigest(image)).toMatchObject({ ok: true });
    expect(await registry.isPublic(image)).toBe(false);
  });

  it('is only known after a request that may need credentials', async () => {
    const fake = await start({ auth: 'basic', password: 'robot:pass:word' });
    fake.addImage('acme/app', '1');
    const registry = connect([fake.host], { findCredentials: signIn });
    const image = { host: fake.host, name: 'acme/app', tag: '1', digest: undefined };
    expect(await registry.isPublic(image)).toBe(false);
    // without credentials, with them, and without them on purpose
    expect(fake.requests).toEqual(Array.from({ length: 3 }, () => 'HEAD /v2/acme/app/manifests/1'));
    expect(await registry.isPublic({ ...image, tag: '2' })).toBe(false);
    expect(await registry.isPublic(image)).toBe(false);
  });

  it.each<readonly [string, boolean, number, string, boolean]>([
    ['nothing was asked for', false, 0, '', true],
    ['credentials were sent that are not needed', true, 200, '127.0.0.1', true],
    ['credentials were sent that are needed', true, 401, '127.0.0.1', false],
  ])('is known when %s', async (_name, isSignedIn, status, remoteAddress, expected) => {
    const asked: string[] = [];
    const get = async (): Promise<Answer> => {
      asked.push('HEAD');
      if (status !== 200) throw new LookupError('denied', 'no');
      return { message: { socket: { remoteAddress }, resume() {} } } as unknown as Answer;
    };
    const allowed = allowedHosts({ privateRegistries: [], insecureRegistries: [] });
    const target = { host: 'registry.example.com', name: 'acme/app', tag: '1', digest: undefined };
    const means = { authorization: { isSignedIn: () => isSignedIn }, allowed, anonymous: () => ({ get }) };
    expect(await isPublic(target, means)).toBe(expected);
    expect(asked).toHaveLength(isSignedIn ? 1 : 0);
  });

  it.each([
    ['93.184.216.34', true],
    ['10.1.2.3', false],
    ['', false],
  ])('depends on the address %j where the configuration allows private ones', async (remoteAddress, expected) => {
    const get = async () => ({ message: { socket: { remoteAddress }, resume() {} } }) as unknown as Answer;
    const allowed = allowedHosts({ privateRegistries: ['registry.example.com'], insecureRegistries: [] });
    const target = { host: 'registry.example.com', name: 'acme/app', tag: '1', digest: undefined };
    const means = { authorization: { isSignedIn: () => false }, allowed, anonymous: () => ({ get }) };
    expect(await isPublic(target, means)).toBe(expected);
  });
});

describe('challenges', () => {
  it.each([
    ['Basic realm="x"', { scheme: 'basic' }],
    ['BASIC', { scheme: 'basic' }],
    [
      'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:a/b:pull,push"',
      { scheme: 'bearer', realm: 'https://auth.docker.io/token', service: 'registry.docker.io' },
    ],
    ['Bearer realm=https://a.example/t', { scheme: 'bearer', realm: 'https://a.example/t', service: undefined }],
    ['Basic realm="x", Bearer realm="https://a.example"', { scheme: 'bearer', realm: 'https://a.example' }],
    ['Bearer realm="a\\"b"', { scheme: 'bearer', realm: 'a"b' }],
  ])('%s', (header, challenge) => {
    expect(challengeOf(header)).toMatchObject(challenge);
  });

  it.each([
    undefined,
    '',
    'Bearer',
    'Negotiate',
    'Digest realm="x"',
    '"',
    ',,,',
    '====',
    `Bearer realm="${'='.repeat(9000)}`,
  ])('none in %s', (header) => {
    expect(challengeOf(header)).toBeUndefined();
  });

  it('are read in little time, whatever they are', () => {
    inTime(2000, () => {
      for (const text of ['a="', 'a=', '"\\', 'a ', 'a-']) challengeOf(text.repeat(5000));
    });
  });
});

describe('where the credentials of a registry may go', () => {
  it.each([
    ['https://ghcr.io/token', 'https://ghcr.io'],
    ['https://auth.docker.io/token', 'https://registry-1.docker.io'],
    ['https://gitlab.com/jwt/auth', 'https://registry.gitlab.com'],
    ['https://gitlab.example.com/jwt/auth', 'https://gitlab.example.com:5050'],
    ['https://auth.acme.co.uk/token', 'https://registry.acme.co.uk'],
    ['http://127.0.0.1:5000/token', 'https://127.0.0.1:5000'],
  ])('%s for %s', (realm, registry) => {
    expect(belongsTogether(new URL(realm), new URL(registry))).toBe(true);
  });

  it.each([
    ['https://auth.evil.example/token', 'https://registry.acme.example'],
    ['https://acme.example.evil.com/', 'https://acme.example.com'],
    ['https://evil.co.uk/token', 'https://acme.co.uk'],
    ['https://evil.azurecr.io/token', 'https://acme.azurecr.io'],
    ['http://auth.docker.io/token', 'https://registry-1.docker.io'],
    ['http://gitlab.example.com/jwt/auth', 'https://gitlab.example.com:5050'],
    ['https://127.0.0.1:5001/token', 'https://127.0.0.1:5000'],
    ['https://10.0.0.2/token', 'https://10.0.0.1'],
    ['https://corp/token', 'https://registry'],
  ])('not %s for %s', (realm, registry) => {
    expect(belongsTogether(new URL(realm), new URL(registry))).toBe(false);
  });
});

describe('the configuration of Docker', () => {
  const folderWith = (config: unknown): NodeJS.ProcessEnv => {
    const folder = temporaryFolder({ 'config.json': typeof config === 'string' ? config : JSON.stringify(config) });
    open.push({ close: folder.remove });
    return { DOCKER_CONFIG: folder.path, PATH: process.env['PATH'] };
  };
  const auth = (text: string): { readonly auth: string } => ({ auth: Buffer.from(text).toString('base64') });
  const noHelper = async () => undefined;

  it.each([
    ['docker.io', 'library/alpine', 'hub:1'],
    ['ghcr.io', 'acme/app', 'acme:2'],
    ['ghcr.io', 'acme/app/deep', 'acme:2'],
    ['ghcr.io', 'acmes/app', 'ghcr:3:4'],
    ['registry.example.com:5000', 'a', 'port:5'],
    ['v2.example.com', 'a', 'versioned:6'],
  ])('has credentials for %s/%s', async (host, name, expected) => {
    const environment = folderWith({
      auths: {
        'https://index.docker.io/v1/': auth('hub:1'),
        'ghcr.io/acme': auth('acme:2'),
        'ghcr.io': auth('ghcr:3:4'),
        'registry.example.com:5000': auth('port:5'),
        'https://v2.example.com/v2/': auth('versioned:6'),
      },
    });
    const [username, ...rest] = expected.split(':');
    expect(await dockerCredentials(environment, noHelper)({ host, name })).toEqual({
      kind: 'password',
      username,
      password: rest.join(':'),
    });
  });

  it.each([
    ['another host', { auths: { 'ghcr.io': auth('a:b') } }],
    ['another port', { auths: { 'registry.example.com:5000': auth('a:b') } }],
    ['a host that begins alike', { auths: { 'registry.example.com.evil.example': auth('a:b') } }],
    ['nothing', {}],
    ['an empty entry', { auths: { 'registry.example.com': {} } }],
    ['what is no name and password', { auths: { 'registry.example.com': auth('nothing') } }],
    ['other types', { auths: [], credHelpers: 'x', credsStore: 5 }],
    ['no object', '[1]'],
    ['no JSON', '{'],
    ['a helper whose name is a path', { credsStore: '../../bin/sh' }],
  ])('has none in %s', async (_name, config) => {
    const calls: string[] = [];
    const helper = async (name: string) => void calls.push(name);
    const find = dockerCredentials(folderWith(config), helper as never);
    expect(await find({ host: 'registry.example.com', name: 'a' })).toBeUndefined();
    expect(calls).toEqual([]);
  });

  it('asks the helper of a registry, else the one for all, and each once', async () => {
    const calls: string[] = [];
    const helper = async (name: string, server: string): Promise<Credentials> => {
      calls.push(`${name} ${server}`);
      return { kind: 'identity-token', token: name };
    };
    const find = dockerCredentials(folderWith({ credHelpers: { 'gcr.io': 'gcloud' }, credsStore: 'desktop' }), helper);
    for (const host of ['gcr.io', 'ghcr.io', 'docker.io', 'ghcr.io']) await find({ host, name: 'a' });
    expect(calls).toEqual(['gcloud gcr.io', 'desktop ghcr.io', 'desktop https://index.docker.io/v1/']);
  });

  it.each([
    ['{"Username":"u","Secret":"s:t"}', { kind: 'password', username: 'u', password: 's:t' }],
    ['{"Username":"<token>","Secret":"t"}', { kind: 'identity-token', token: 't' }],
    ['{"Username":"","Secret":""}', undefined],
    ['credentials not found', undefined],
  ])('runs a helper that says %s', async (output, expected) => {
    const environment = folderWith({ credsStore: 'test' });
    const folder = environment['DOCKER_CONFIG'] as string;
    const script = `#!/bin/sh\nread server\n[ "$1 $server" = "get ghcr.io" ] && printf '%s' '${output}'\n`;
    writeFileSync(join(folder, 'docker-credential-test'), script, { mode: 0o755 });
    const find = dockerCredentials({ ...environment, PATH: `${folder}:${process.env['PATH']}` });
    expect(await find({ host: 'ghcr.io', name: 'a' })).toEqual(expected);
  });

  const helperThat = (script: string, milliseconds = 10_000): FindCredentials => {
    const environment = folderWith({ credsStore: 'test' });
    const folder = environment['DOCKER_CONFIG'] as string;
    writeFileSync(join(folder, 'docker-credential-test'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    const path = { ...environment, PATH: `${folder}:${process.env['PATH']}` };
    return dockerCredentials(path, (...asked) => runWithin(milliseconds, ...asked));
  };
  const none = (reason: string): object => ({ kind: 'none', reason });

  it.each([
    ['exit 1', none('docker-credential-test failed')],
    ['yes | head -c 1000000', none('docker-credential-test failed')],
    ['echo credentials not found in native keychain; exit 1', undefined],
    ['printf "{}"', undefined],
  ])('tells a helper that fails from one that has none: %s', async (script, expected) => {
    expect(await helperThat(script)({ host: 'ghcr.io', name: 'a' })).toEqual(expected);
  });

  it('tells of a helper that is missing', async () => {
    const find = dockerCredentials(folderWith({ credsStore: 'no-such' }));
    const found = await find({ host: 'ghcr.io', name: 'a' });
    expect(found).toEqual(none('docker-credential-no-such could not be started'));
  });

  it('tells of a helper that hangs', async () => {
    const found = await helperThat('exec sleep 60', 500)({ host: 'ghcr.io', name: 'a' });
    expect(found).toEqual(none('docker-credential-test did not answer within 0.5 seconds'));
  });
});
