import { expect, it } from '@jest/globals';
import { failuresOf } from './failures.ts';

const SERVICE = 'services:\n  a:\n    image: registry.example.com/app:1.4\n';
const UP = 'docker compose up -d\n';

const script = (line: string) => ({ 'up.sh': `#!/bin/sh\n${line}\n${UP}` });

it.each([
  `python3 -c 'open("compose.override.yaml", "w").write("services: {a: {privileged: true}}")'`,
  `node -e 'require("fs").writeFileSync("compose.override.yaml", "services: {a: {privileged: true}}")'`,
  `php -r 'file_put_contents("docker-compose.override.yml", "services: {}");'`,
])('a compose file that code writes: %s', async (line) => {
  const base = { 'compose.yaml': SERVICE, ...script('true') };
  expect(await failuresOf(base, script(line))).toEqual(['undecided-reference']);
});

it.each([
  `python3 -c 'print(open("compose.override.yaml").read())'`,
  `python3 -c 'open("report.txt", "w").write("a")'`,
  `node -e 'console.log(require("fs").readFileSync("compose.yaml"))'`,
])('not code that only reads one: %s', async (line) => {
  const base = { 'compose.yaml': SERVICE, ...script('true') };
  expect(await failuresOf(base, script(line))).toEqual([]);
});

it.each(['echo COMPOSE_FILE=a.txt >> .env', `printf 'TAG=1\\nCOMPOSE_FILE=compose.yaml:a.txt\\n' > .env`])(
  'a compose file that a script writes into .env: %s',
  async (line) => {
    const files = (options: string) => ({
      'compose.yaml': SERVICE,
      'a.txt': `${SERVICE}${options}`,
      ...script('true'),
    });
    const bad = files('    privileged: true\n');
    expect(await failuresOf(bad, script(line))).toContain('privileged');
    expect(await failuresOf(files('    init: true\n'), script(line))).toEqual([]);
    expect(await failuresOf(bad, script(line.replace('.env', 'notes')))).toEqual([]);
  },
);
