import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { type CommandResult, hullcheck } from '../support/command-line.ts';
import { folderWith } from '../support/folder.ts';
import { containerId, dockerContainer, podmanContainer } from '../support/inspect.ts';

const SECRET = ['blue', 'Kettle', '71'].join('-');
const DANGEROUS = dockerContainer({
  Id: containerId('bad1'),
  Name: '/agent',
  HostConfig: { Privileged: true, SecurityOpt: ['label=disable'], MaskedPaths: null, ReadonlyPaths: null },
  Config: { Env: [`DB_PASSWORD=${SECRET}`] },
});
const HARDENED = dockerContainer({
  HostConfig: {
    CapDrop: ['ALL'],
    SecurityOpt: ['no-new-privileges'],
    ReadonlyRootfs: true,
    Memory: 268435456,
    NanoCpus: 500000000,
    PidsLimit: 100,
    NetworkMode: 'acme',
    LogConfig: { Type: 'json-file', Config: { 'max-size': '10m' } },
  },
  NetworkSettings: { Networks: { bridge: undefined, acme: {} } },
  Config: {
    User: '10001',
    Healthcheck: { Test: ['CMD', '/web', '--check'] },
    Image: `ghcr.io/acme/web:1.4@sha256:${'c'.repeat(64)}`,
  },
});

function piped(text: string | Buffer, argv: readonly string[] = [], files = {}): Promise<CommandResult> {
  return hullcheck(folderWith(files), ['inspect', ...argv], {}, Readable.from([Buffer.from(text)]));
}

describe('hullcheck inspect', () => {
  it('judges what is piped in', async () => {
    const { status, stdout, stderr } = await piped(JSON.stringify([DANGEROUS, HARDENED], null, 4), ['-']);
    expect(stdout).toContain('critical  Container "agent" runs privileged, which removes all isolation from the host.');
    expect(stdout).toContain('privileged  <stdin>:66:27');
    expect(stdout).toContain('66 │             "Privileged": true,');
    expect(stdout).not.toContain('"web"');
    expect(stdout).not.toContain(SECRET);
    expect(stdout).not.toContain('selinux');
    expect(stdout.trimEnd().split('\n').slice(-4)).toEqual([
      expect.stringMatching(/^Scanned 1 file with 2 containers: /),
      'Images: 2 named, not looked up; --lookup auto does so.',
      'hullcheck explain ID says more about a rule.',
      '2 findings of high severity or above fail the check.',
    ]);
    expect([status, stderr]).toEqual([1, '']);
  });

  it('takes a file of any name, and offers no fix in it', async () => {
    const folder = folderWith({ 'state.txt': JSON.stringify([DANGEROUS]) });
    const { status, stdout } = await hullcheck(folder, ['inspect', 'state.txt', '-f', 'json', '--fail-on', 'none']);
    const { findings } = JSON.parse(stdout);
    expect(findings.map(({ rule }: { rule: string }) => rule)).toContain('privileged');
    expect(findings.filter((finding: { fix: unknown }) => finding.fix !== null)).toEqual([]);
    expect([status, stdout.includes(SECRET)]).toEqual([0, false]);
  });

  it('names standard input in every format so that nothing can be made of it', async () => {
    const text = JSON.stringify([DANGEROUS]);
    const sarif = JSON.parse((await piped(text, ['-f', 'sarif'])).stdout);
    const [result] = sarif.runs[0].results;
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('%3Cstdin%3E');
    const markdown = (await piped(text, ['-f', 'markdown'])).stdout;
    expect(markdown).toContain('- **agent** (&lt;stdin&gt;:1): root, 41 capabilities\n');
    expect(markdown).not.toMatch(/<stdin>/);
    const json = JSON.parse((await piped(text, ['-f', 'json'])).stdout);
    expect(json.findings[0].path).toBe('<stdin>');
  });

  it('shows the matrix instead, with the same status', async () => {
    const { status, stdout } = await piped(JSON.stringify([DANGEROUS, podmanContainer()]), ['--posture']);
    expect(stdout.split('\n').slice(8, 13)).toEqual([
      '<stdin>',
      '  container                      pid ipc net mnt uts usr cgr  user     caps     harden limits',
      '  agent                          .   .   .   .   .   H   .    root     41       -----  ----',
      '      ways out: privileged-device',
      '  web                            .   .   .   .   .   .   .    root     11       S-P--  --P-',
    ]);
    expect(status).toBe(1);
    const json = JSON.parse((await piped(JSON.stringify([HARDENED]), ['--posture', '-f', 'json'])).stdout);
    expect(json.containers[0]).toMatchObject({ path: '<stdin>', name: 'web', assumptions: [] });
  });

  it('has the controls in JSON, whatever other formats there are', async () => {
    const text = JSON.stringify([DANGEROUS]);
    const [alone, beside] = [
      await piped(text, ['-f', 'json']),
      await piped(text, ['-f', 'json', '-f', 'sarif=x.sarif']),
    ];
    expect(JSON.parse(beside.stdout)).toEqual(JSON.parse(alone.stdout));
  });

  it('follows the configuration and the profile', async () => {
    const files = { '.hullcheck.yml': 'rules: { privileged: off }\n' };
    const text = JSON.stringify([DANGEROUS]);
    expect((await piped(text, [], files)).stdout).not.toContain('privileged  <stdin>');
    const strict = await piped(JSON.stringify([HARDENED]), ['--profile', 'strict', '--fail-on', 'low']);
    expect([strict.status, strict.stdout]).toEqual([
      0,
      'Scanned 1 file with 1 container: no problem found.\nImages: 1 named, not looked up; --lookup auto does so.\n',
    ]);
  });

  it.each([
    ['nothing wrong', JSON.stringify([HARDENED]), [], 0],
    ['nothing at all', '', [], 3],
    ['no container', '[]', [], 3],
    ['something else', 'Error: No such object: web\n', [], 3],
    ['bytes', Buffer.from([0xff, 0xfe, 0x00]), [], 3],
    ['a mistake, and the matrix', '[{"HostConfig":{}},', ['--posture'], 3],
    ['a matrix as SARIF', '[]', ['--posture', '-f', 'sarif'], 2],
    ['a matrix in a file', '[]', ['--posture', '-o', 'x'], 2],
    ['an unknown format', '[]', ['-f', 'xml'], 2],
    ['a file that does not exist', '[]', ['nowhere.json'], 2],
    ['a folder', '[]', ['.'], 2],
  ])('knows %s', async (_name, text, argv, status) => {
    expect((await piped(text, argv)).status).toBe(status);
  });

  it('does not wait for a keyboard', async () => {
    const keyboard = Object.assign(Readable.from([]), { isTTY: true });
    const { status, stderr } = await hullcheck(folderWith({}), ['inspect'], {}, keyboard);
    expect(status).toBe(2);
    expect(stderr).toBe('hullcheck: nothing is piped in; try: docker inspect $(docker ps -q) | hullcheck inspect -\n');
  });

  it('says what is wrong with what it was given, without quoting it', async () => {
    const { stdout } = await piped(`[{"HostConfig":{},"Config":{"Env":["DB_PASSWORD=${SECRET}]}}]`);
    expect(stdout).toContain('<stdin> is not valid JSON, so it was not checked: the string is not closed on its');
    expect(stdout).not.toContain(SECRET);
  });
});

describe('documents in a repository', () => {
  it('are judged when their names say so', async () => {
    const files = { 'ops/inspect.json': JSON.stringify([DANGEROUS]), 'ops/state.json': JSON.stringify([DANGEROUS]) };
    const { stdout } = await hullcheck(folderWith(files), ['scan']);
    expect(stdout).toContain('privileged  ops/inspect.json:1:');
    expect(stdout).not.toContain('state.json');
  });

  it('are not mended', async () => {
    const folder = folderWith({ 'inspect.json': JSON.stringify([DANGEROUS]) });
    const { stdout } = await hullcheck(folder, ['fix', '--dry-run', '--unsafe']);
    expect(stdout).not.toContain('inspect.json');
  });
});
