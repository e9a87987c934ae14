import { describe, expect, it } from '@jest/globals';
import { hullcheck } from '../support/command-line.ts';
import { folderWith } from '../support/folder.ts';

const FILES = {
  'compose.yaml': 'services:\n  app:\n    build: ./app\n    privileged: true\n',
  'app/Dockerfile': 'FROM alpine:3.22\nUSER root\n',
};

describe('hullcheck posture', () => {
  it('prints the matrix, and is content with ways out', async () => {
    const { status, stdout, stderr } = await hullcheck(folderWith(FILES), ['posture']);
    expect(stdout).toMatch(/^namespaces: /);
    expect(stdout.split('\n').slice(8, 12)).toEqual([
      'compose.yaml',
      '  container                      pid ipc net mnt uts usr cgr  user     caps     harden limits',
      '  app                            .   .   .   .   .   H   ?    root     41       -----  ----',
      '      ways out: privileged-device',
    ]);
    expect([status, stderr]).toEqual([0, '']);
  });

  it('takes folders, formats and details', async () => {
    const folder = folderWith({ 'a/compose.yaml': FILES['compose.yaml'], 'b/compose.yaml': 'services: {}\n' });
    const json = JSON.parse((await hullcheck(folder, ['posture', 'a', '--format', 'json'])).stdout);
    expect(json.containers.map(({ path }: { path: string }) => path)).toEqual(['compose.yaml']);
    expect((await hullcheck(folder, ['posture', '-f', 'markdown'])).stdout).toContain(
      '- **app** (a/compose.yaml:2): root (assumed), 41 capabilities\n',
    );
    expect(await hullcheck(folder, ['posture', '-f', 'terminal'])).toEqual(await hullcheck(folder, ['posture']));
    expect((await hullcheck(folder, ['posture', '-v'])).stdout).toContain(
      'privileged             yes  a/compose.yaml:4:17',
    );
  });

  it('follows what the configuration says about the host', async () => {
    const folder = folderWith({ ...FILES, '.hullcheck.yml': 'host: { rootless: true, cgroup: v2 }\n' });
    const { stdout } = await hullcheck(folder, ['posture']);
    expect(stdout).toContain('  app                            .   .   .   .   .   .   .    root     41');
    expect(stdout).not.toContain('ways out');
  });

  it.each([
    ['nothing to show', { 'README.md': '# x\n' }, [], 0],
    ['a file that cannot be read', { 'compose.yaml': 'services: {a: [\n' }, [], 3],
    ['an unknown format', {}, ['--format', 'sarif'], 2],
    ['a path that does not exist', {}, ['nowhere'], 2],
    ['a configuration that is wrong', { '.hullcheck.yml': 'host: { cgroup: v3 }\n' }, [], 2],
  ] as const)('knows %s', async (_name, files, argv, status) => {
    expect((await hullcheck(folderWith(files), ['posture', ...argv])).status).toBe(status);
  });
});
