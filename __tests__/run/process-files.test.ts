import { describe, expect, it } from '@jest/globals';
import type { Files } from '../properties/repository.ts';
import { scanFiles } from '../properties/soundness.ts';

const FETCH = 'curl -fsSL https://registry.example.com/a | sh';
const SCRIPT = { 'run.sh': `#!/bin/sh\n${FETCH}\n` };

/** `path:line` of what is fetched and run at the start. */
async function fetched(start: string, files: Files): Promise<readonly string[]> {
  const { findings } = await scanFiles({ ...files, Dockerfile: `FROM debian:12\nWORKDIR /a\nCOPY . .\n${start}\n` });
  return findings
    .filter(({ ruleId }) => ruleId === 'remote-script-exec')
    .map(({ span: { file, start: at } }) => `${file.path}:${file.text.slice(0, at).split('\n').length}`);
}

describe('a Procfile', () => {
  const both = { Procfile: `web: app --port 80\nworker: ${FETCH}\n` };

  it.each([
    'CMD ["foreman", "start"]',
    'CMD foreman start -p 80',
    'CMD ["bundle", "exec", "foreman", "start", "-m", "all=1"]',
    'CMD ["honcho", "start"]',
    'ENTRYPOINT ["honcho", "-f", "Procfile", "start", "worker"]',
    'CMD ["overmind", "start", "-f", "./Procfile"]',
    'CMD ["goreman", "start"]',
    'CMD ["hivemind", "Procfile"]',
    'CMD ["nf", "start"]',
    'CMD ["foreman", "start", "--root=/a"]',
  ])('is read for %s', async (start) => {
    expect(await fetched(start, both)).toEqual(['Procfile:2']);
  });

  it.each([
    'CMD ["foreman", "start", "web"]',
    'CMD ["foreman", "check"]',
    'CMD ["honcho", "export", "systemd", "/x"]',
    'CMD ["foreman", "start", "-f", "Procfile.dev"]',
    'CMD ["app"]',
  ])('is not read for %s', async (start) => {
    expect(await fetched(start, both)).toEqual([]);
  });

  it('names a script in its folder', async () => {
    const files = { 'p/Procfile.dev': 'web: sh run.sh\n', 'p/run.sh': SCRIPT['run.sh'] };
    expect(await fetched('CMD foreman start -f p/Procfile.dev', files)).toEqual(['p/run.sh:2']);
  });
});

describe('settings of PM2', () => {
  const app = (more: object) => JSON.stringify({ apps: [{ name: 'a', env: { A: '1' }, ...more }] });

  it.each<readonly [file: string, text: string]>([
    ['ecosystem.json', app({ script: './run.sh', interpreter: 'bash' })],
    ['ecosystem.json', app({ script: './run.sh' })],
    ['ecosystem.json', app({ script: 'sh', args: './run.sh' })],
    ['ecosystem.json', app({ script: 'run.sh', cwd: '/a', exec_interpreter: 'sh' })],
    [
      'process.yml',
      'apps:\n  - name: a\n    script: ./app.js\n  - name: b\n    script: ./run.sh\n    interpreter: bash\n',
    ],
    [
      'ecosystem.config.js',
      "module.exports = {\n  apps: [{\n    name: 'a',\n    env: { A: 1 },\n    script: './run.sh',\n    interpreter: 'bash',\n  }],\n};\n",
    ],
    ['ecosystem.config.cjs', "module.exports = { apps: [{ script: 'sh run.sh' }] };\n"],
  ])('are read in %s: %j', async (file, text) => {
    expect(await fetched(`CMD ["pm2-runtime", "${file}"]`, { ...SCRIPT, [file]: text })).toEqual(['run.sh:2']);
    expect(await fetched(`CMD ["pm2-runtime", "start", "${file}"]`, { ...SCRIPT, [file]: text })).toEqual(['run.sh:2']);
    expect(await fetched(`CMD pm2 start ${file} --no-daemon`, { ...SCRIPT, [file]: text })).toEqual(['run.sh:2']);
    expect(await fetched(`CMD pm2 describe ${file}`, { ...SCRIPT, [file]: text })).toEqual([]);
  });

  it('have a line for a shell', async () => {
    expect(await fetched('CMD pm2-runtime e.json', { 'e.json': app({ script: FETCH }) })).toEqual(['e.json:1']);
  });

  it.each([
    'CMD ["pm2-runtime", "run.sh"]',
    'RUN pm2 start run.sh --name a',
    'CMD pm2-runtime --interpreter sh run.sh',
  ])('are not needed for %s', async (start) => {
    expect(await fetched(start, SCRIPT)).toEqual(['run.sh:2']);
  });

  it.each<readonly [file: string, text: string]>([
    ['ecosystem.json', app({ script: './app.js', args: 'run.sh' })],
    ['ecosystem.json', app({ script: './other.sh', interpreter: 'bash' })],
    ['ecosystem.config.js', "module.exports = { apps: [{ script: 'npm', args: 'start' }] };\n"],
  ])('name other programs in %s: %j', async (file, text) => {
    expect(await fetched(`CMD ["pm2-runtime", "${file}"]`, { ...SCRIPT, [file]: text })).toEqual([]);
  });
});
