import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { hullcheck } from '../../support/command-line.ts';
import { type FakeRegistry, sha256, startRegistry } from '../../support/fake-registry.ts';
import { folderWith } from '../../support/folder.ts';
import { initialize } from '../../support/git.ts';

let fake: FakeRegistry | undefined;

afterEach(async () => {
  await fake?.close();
});

async function repository(settings = ''): Promise<{ folder: string; registry: FakeRegistry; digest: string }> {
  fake = await startRegistry();
  const { digest } = fake.addImage('acme/base', '1.4.0');
  fake.addImage('acme/base', '1.4.2');
  const folder = folderWith({
    '.hullcheck.yml': `images:\n  insecure-registries: ["${fake.host}"]\n${settings}`,
    Dockerfile: `FROM ${fake.host}/acme/base:1.4.0\nUSER 1000\n`,
  });
  return { folder, registry: fake, digest };
}

describe('hullcheck scan', () => {
  it('uses no network unless it is told to', async () => {
    const { folder, registry } = await repository();
    const { stdout } = await hullcheck(folder, ['scan', '--profile', 'strict', '--verbose']);
    expect(registry.requests).toEqual([]);
    expect(stdout).not.toContain('not checked');
    expect(stdout).not.toContain('image-patch-outdated');
  });

  it.each([
    ['--lookup auto', '', ['--lookup', 'auto']],
    ['the configuration', '  lookup: auto\n', []],
  ])('looks images up by %s', async (_name, settings, argv) => {
    const { folder, registry } = await repository(settings);
    const { stdout } = await hullcheck(folder, ['scan', ...argv]);
    expect(stdout).toContain('image-patch-outdated');
    expect(registry.requests.length).toBeGreaterThan(0);
  });

  it.each([
    ['--lookup never', ['--lookup', 'never']],
    ['--offline', ['--offline']],
    ['--offline, whatever else', ['--offline', '--lookup', 'auto']],
  ])('does not with %s', async (_name, argv) => {
    const { folder, registry } = await repository('  lookup: auto\n');
    const { stdout } = await hullcheck(folder, ['scan', ...argv]);
    expect(registry.requests).toEqual([]);
    expect(stdout).not.toContain('image-patch-outdated');
  });

  describe('sends no request with a secret in it, and prints none', () => {
    const SECRET = 'blue-kettle-on-a-hill';
    const service = (image: string): Record<string, string> => ({
      'compose.yaml': `services:\n  app:\n    image: "${image}"\n`,
    });
    const built = (given: string, from: string): Record<string, string> => ({
      'compose.yaml': `services:\n  app:\n    build:\n      context: .\n      args:\n        BASE: "${given}"\n`,
      Dockerfile: `ARG BASE\nFROM ${from}\n`,
    });
    const script = (body: string): Record<string, string> => ({ 'run.sh': `#!/bin/bash\n. ./.env\n${body}\n` });
    it.each<[place: string, files: (host: string) => Record<string, string>]>([
      ['in the path, from a file that git ignores', (host) => service(`${host}/acme/\${DB_PASSWORD}:1.4.0`)],
      ['in the tag', (host) => service(`${host}/acme/base:\${DB_PASSWORD}`)],
      ['as a part of the host', (host) => service(`\${DB_PASSWORD}.${host}/acme/base:1.4.0`)],
      ['under another name, from a file that git ignores', (host) => service(`${host}/acme/\${WHERE}:1.4.0`)],
      ['next to another text', (host) => service(`${host}/acme/x\${WHERE}y:1.4.0`)],
      ['from an argument', (host) => ({ Dockerfile: `ARG NPM_TOKEN=${SECRET}\nFROM ${host}/acme/$NPM_TOKEN:1.4.0\n` })],
      ['that a build gets', (host) => built('${WHERE}', `${host}/acme/$BASE:1.4.0`)],
      ['that a build gets, and changes', (host) => built('${WHERE}', `${host}/acme/\${BASE#b}:1.4.0`)],
      ['in a script', (host) => script(`docker run "${host}/acme/$WHERE:1.4.0"`)],
      ['in a script that cuts it', (host) => script(`X=\${WHERE#b}\ndocker run "${host}/acme/$X:1.4.0"`)],
      ['in a script that replaces in it', (host) => script(`docker run "${host}/acme/\${WHERE//-/}:1.4.0"`)],
      [
        'in a script that prints a file',
        (host) => ({ 'one.local': `${SECRET}\n`, ...script(`docker run "${host}/acme/$(cat one.local):1.4.0"`) }),
      ],
      [
        'in a Taskfile',
        (host) => ({
          'Taskfile.yml': `version: '3'\ndotenv: ['.env']\ntasks:\n  a:\n    cmds:\n      - docker run ${host}/acme/{{.WHERE}}:1.4.0\n`,
        }),
      ],
      [
        'in a justfile',
        (host) => ({
          justfile: `set dotenv-load\na:\n  docker run ${host}/acme/$WHERE:1.4.0\n  docker run ${host}/acme/{{env_var("WHERE")}}:1.4.0\n`,
        }),
      ],
      [
        'in a Makefile',
        (host) => ({
          Makefile: `include .env\nexport\na:\n\tdocker run ${host}/acme/$(WHERE):1.4.0\n\tdocker run ${host}/acme/$$WHERE:1\n`,
        }),
      ],
    ])('%s', async (_place, files) => {
      fake = await startRegistry();
      fake.addImage('acme/base', '1.4.0');
      const folder = folderWith({
        '.gitignore': '.env\n*.local\n',
        '.env': `DB_PASSWORD=${SECRET}\nWHERE=${SECRET}\n`,
        '.hullcheck.yml': `images:\n  lookup: auto\n  insecure-registries: ["${fake.host}"]\n`,
        ...files(fake.host),
        'other/Dockerfile': `FROM ${fake.host}/acme/base:1.4.0\n`,
      });
      initialize(folder);
      for (const format of ['terminal', 'json', 'sarif', 'markdown', 'html']) {
        const { stdout, stderr } = await hullcheck(folder, ['scan', '--verbose', '--format', format]);
        const said = stderr + stdout.replaceAll(`ARG NPM_TOKEN=${SECRET}`, '');
        expect(/kettle/.exec(said)?.[0]).toBeUndefined();
        if (format === 'json') expect(said).toMatch(/a secret is part of its name|a variable decides which one it is/);
      }
      const asked = fake.requests.map((request) => JSON.stringify(request));
      expect(asked.filter((text) => text.includes('kettle'))).toEqual([]);
      expect(asked).not.toEqual([]);
    });
  });

  it('fails when something could not be looked up and that is to fail', async () => {
    const { folder, registry } = await repository('  lookup: auto\n  fail-on-unavailable: true\n');
    await registry.close();
    const { status, stdout } = await hullcheck(folder, ['scan']);
    expect(stdout).toContain('could not be looked up');
    expect(status).toBe(3);
  });

  it('says that a rule which is switched on cannot be checked', async () => {
    const { folder, registry } = await repository('rules: { image-not-found: on }\n');
    const { stdout } = await hullcheck(folder, ['scan', '--verbose']);
    expect(stdout).toContain('image-not-found was not checked: presence unknown.');
    expect(registry.requests).toEqual([]);
  });
});

describe('hullcheck inspect and posture', () => {
  const containers = (host: string): string =>
    JSON.stringify([
      { Id: 'a'.repeat(64), Name: '/app', Config: { Image: `${host}/acme/base:1.4.0` }, HostConfig: {} },
    ]);

  it.each([
    ['the configuration', ['inspect', 'app.json'], true],
    ['--offline', ['inspect', 'app.json', '--offline'], false],
    ['--lookup never', ['inspect', 'app.json', '--lookup', 'never'], false],
    ['--posture', ['inspect', 'app.json', '--posture'], false],
    ['posture', ['posture'], false],
  ])('look images up, or not, by %s', async (_name, argv, isAsked) => {
    const { folder, registry } = await repository('  lookup: auto\n');
    writeFileSync(join(folder, 'app.json'), containers(registry.host));
    const { status } = await hullcheck(folder, argv);
    expect(status).toBeLessThan(2);
    expect(registry.requests.length > 0).toBe(isAsked);
  });
});

describe('hullcheck fix', () => {
  it('pins digests, with the tag beside them', async () => {
    const { folder, registry, digest } = await repository();
    const { stdout } = await hullcheck(folder, ['fix', '--lookup', 'auto', '--rule', 'image-not-digest-pinned']);
    expect(stdout).toContain('Pin the current digest');
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(
      `FROM ${registry.host}/acme/base:1.4.0@${digest}\nUSER 1000\n`,
    );
  });

  it('moves to the newest patch', async () => {
    const { folder, registry } = await repository();
    await hullcheck(folder, ['fix', '--lookup', 'auto', '--unsafe', '--rule', 'image-patch-outdated']);
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(`FROM ${registry.host}/acme/base:1.4.2\nUSER 1000\n`);
  });
});

describe('hullcheck fix of references with a digest', () => {
  it('moves to the newest patch, and to its digest', async () => {
    const { folder, registry, digest } = await repository();
    const newer = registry.addImage('acme/base', '1.4.3', {}, 'newer');
    const text = (reference: string) => `FROM ${registry.host}/acme/base:${reference}\nUSER 1000\n`;
    writeFileSync(join(folder, 'Dockerfile'), text(`1.4.0@${digest}`));
    await hullcheck(folder, ['fix', '--lookup', 'auto', '--unsafe', '--rule', 'image-patch-outdated']);
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(text(`1.4.3@${newer.digest}`));
  });

  it('leaves it alone where the newer tag is gone when it is asked for', async () => {
    fake = await startRegistry({
      fault(request, response) {
        if (!request.url?.endsWith('/manifests/1.4.2')) return false;
        response.writeHead(404).end();
        return true;
      },
    });
    const { digest } = fake.addImage('acme/base', '1.4.0');
    fake.addImage('acme/base', '1.4.2');
    const text = `FROM ${fake.host}/acme/base:1.4.0@${digest}\nUSER 1000\n`;
    const settings = `images:\n  insecure-registries: ["${fake.host}"]\n`;
    const folder = folderWith({ '.hullcheck.yml': settings, Dockerfile: text });
    const argv = ['fix', '--lookup', 'auto', '--unsafe', '--rule', 'image-patch-outdated'];
    expect((await hullcheck(folder, argv)).stdout).toContain('Fixed nothing; 1 without a fix.');
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(text);
  });
});

describe('hullcheck fix with files of the web', () => {
  const file = 'a tool';

  async function withServer(dockerfile: (host: string) => string, argv: readonly string[]) {
    fake = await startRegistry({
      fault(request, response) {
        if (!request.url?.startsWith('/tool')) return false;
        response.writeHead(200).end(file);
        return true;
      },
    });
    const folder = folderWith({
      '.hullcheck.yml': `images:\n  insecure-registries: ["${fake.host}"]\n`,
      Dockerfile: dockerfile(fake.host),
    });
    await hullcheck(folder, ['fix', '--rule', 'add-remote-no-checksum', ...argv]);
    return { text: readFileSync(join(folder, 'Dockerfile'), 'utf8'), requests: fake.requests, host: fake.host };
  }

  const adding = (source: string) => (host: string) =>
    `FROM scratch\nARG V=1\nADD ${source.replaceAll('HOST', `http://${host}`)} /bin/\nUSER 1000\n`;

  it.each([
    ['HOST/tool', 'HOST/tool'],
    ['--chmod=755 HOST/tool', '--chmod=755 HOST/tool'],
    ['\\\n  HOST/tool', '\\\n  HOST/tool'],
  ])('writes the checksum of %s', async (source, rest) => {
    const { text, host } = await withServer(adding(source), ['--unsafe', '--lookup', 'auto']);
    expect(text).toBe(adding(`--checksum=${sha256(file)} ${rest}`)(host));
  });

  it('writes it where there are other findings, too', async () => {
    const withRoot = (source: string) => (address: string) => `${adding(source)(address)}USER root\n`;
    const { text, host } = await withServer(withRoot('HOST/tool'), ['--unsafe', '--lookup', 'auto']);
    expect(text).toBe(withRoot(`--checksum=${sha256(file)} HOST/tool`)(host));
  });

  it.each([
    ['without --unsafe', 'HOST/tool', ['--lookup', 'auto']],
    ['without --lookup', 'HOST/tool', ['--unsafe']],
    ['with --offline', 'HOST/tool', ['--unsafe', '--lookup', 'auto', '--offline']],
    ['for several sources', 'HOST/tool HOST/tool2', ['--unsafe', '--lookup', 'auto']],
    ['where a variable may be given another value', 'HOST/tool-$V', ['--unsafe', '--lookup', 'auto']],
  ])('fetches nothing %s', async (_name, source, argv) => {
    const { text, requests, host } = await withServer(adding(source), argv);
    expect(text).toBe(adding(source)(host));
    expect(requests).toEqual([]);
  });
});
