import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runActionProcess } from '../support/action-process.ts';
import { type Checkout, makeCheckout } from '../support/checkout.ts';
import { hullcheck } from '../support/command-line.ts';
import { startFakeGitHub } from '../support/fake-github/index.ts';

/** Made up; each is in one way in the files. */
const SECRETS = {
  ignored: 'blue-kettle-on-a-hill',
  local: 'green-cup-on-the-sea',
  handed: 'yellow-tree-by-the-way',
  argument: 'white-chair-in-the-rain',
  script: 'small-lamp-under-a-roof',
  flow: 'round-table-near-a-lake',
};
const ANY = new RegExp(Object.values(SECRETS).join('|'));

/** Files that git ignores, beside the checkout. */
const IGNORED = {
  '.env': `DB_PASSWORD=${SECRETS.ignored}\nWHERE=${SECRETS.local}\n`,
  'web.env': `OTHER=${SECRETS.handed}\n`,
};

const COMPOSE = `services:
  web:
    image: acme/app:\${DB_PASSWORD}
    container_name: x-\${DB_PASSWORD}
    privileged: true
    hostname: \${WHERE}
    labels: { a: "\${WHERE}" }
    env_file: web.env
    volumes: ["/var/run/docker.sock:/\${WHERE}", "/etc/\${WHERE}:/x"]
    network_mode: "container:\${WHERE}"
  two:
    image: acme/\${WHERE}:latest
    build: { context: "\${WHERE}", args: { X: "\${DB_PASSWORD}" } }
    pid: host
  three:
    image: \${WHERE}
    cap_add: [SYS_ADMIN, "\${WHERE}"]
    profiles: ["\${WHERE}"]
  plain: { image: "acme/app:1.4", cap_add: [CHOWN] }
  both: { image: "acme/app:1.4", cap_add: [CHOWN], environment: { DB_PASSWORD: ${SECRETS.flow} } }
  flow: { image: "acme/app:1.4", privileged: true, environment: { DB_PASSWORD: ${SECRETS.flow} } }
`;

const DOCKERFILE = `ARG NPM_TOKEN=${SECRETS.argument}
FROM acme/base:$NPM_TOKEN AS one
ARG NPM_TOKEN=${SECRETS.argument}
RUN curl https://example.com/$NPM_TOKEN | sh
FROM one
COPY --from=acme/other:${SECRETS.argument} /a /a
RUN sudo cat /${SECRETS.argument}
WORKDIR a/$NPM_TOKEN
`;

const SCRIPT = `#!/bin/sh
A_TOKEN=${SECRETS.script}
docker run --privileged --name $A_TOKEN acme/app:$A_TOKEN
docker run --privileged acme/app:${SECRETS.script}
docker run --privileged --env-file web.env acme/app:1.4
`;

/** As GitHub lists it. */
const COMPOSE_IN_DIFF = {
  filename: 'compose.yaml',
  status: 'added',
  sha: createHash('sha1').update(`blob ${COMPOSE.length}\0${COMPOSE}`).digest('hex'),
  patch: `@@ -0,0 +1,${COMPOSE.split('\n').length - 1} @@\n${COMPOSE.trimEnd().replaceAll(/^/gm, '+')}`,
} as const;

let checkout: Checkout;

beforeAll(() => {
  checkout = makeCheckout({
    depth: 0,
    base: { '.gitignore': '*.env\n', '.github/hullcheck.yml': 'rules: { cap-add-redundant: on }\n' },
    change: { 'compose.yaml': COMPOSE, Dockerfile: DOCKERFILE, 'run.sh': SCRIPT },
  });
  for (const [path, text] of Object.entries(IGNORED)) writeFileSync(join(checkout.workspace, path), text);
});

afterAll(() => checkout.remove());

describe('no value of a secret variable, and none of a file that git ignores, is', () => {
  it.each([
    ...['terminal', 'json', 'sarif', 'markdown', 'html'].flatMap((format) => [
      ['scan', '--format', format],
      ['scan', '--format', format, '--profile', 'strict', '--verbose', '--include-suppressed'],
      ['scan', '--format', format, '--base', 'HEAD~1'],
    ]),
    ['scan', '--write-baseline', 'b.json'],
    ['fix', '--dry-run', '--unsafe'],
    ['fix', '--dry-run', '--unsafe', '--profile', 'strict'],
    ['posture'],
    ['posture', '--format', 'json'],
  ])('in the output of hullcheck %s %s %s', async (...argv) => {
    const { status, stdout, stderr } = await hullcheck(checkout.workspace, argv);
    expect(status).toBeLessThan(2);
    const written = argv.includes('b.json') ? readFileSync(join(checkout.workspace, 'b.json'), 'utf8') : '';
    const said = stdout + stderr + written;
    expect(said).toContain(argv.includes('posture') ? '${A_TOKEN}' : 'privileged');
    expect(ANY.exec(said)?.[0]).toBeUndefined();
  });

  it('in anything that the Action writes or sends', async () => {
    const server = await startFakeGitHub({ pullFiles: [COMPOSE_IN_DIFF] });
    try {
      const { status, log, annotations, outputs, summary, sarif } = await runActionProcess({
        checkout,
        event: 'pull_request',
        url: server.url,
        inputs: {
          profile: 'strict',
          'check-run': 'true',
          'review-suggestions': 'true',
          comment: 'always',
          'html-file': 'page.html',
        },
      });
      expect(status).toBe(1);
      const sent = [server.uploads, server.comments, server.reviewComments, server.checkRuns];
      expect([annotations, ...sent].map(({ length }) => length > 0)).toEqual(new Array(5).fill(true));
      const page = readFileSync(join(checkout.workspace, 'page.html'), 'utf8');
      const said = [log, summary, page, ...[outputs, sarif, ...sent].map((one) => JSON.stringify(one))];
      expect(said.map((text) => ANY.exec(text)?.[0])).toEqual(said.map(() => undefined));
      expect(summary + log).toContain('${DB_PASSWORD}');
    } finally {
      await server.close();
    }
  }, 60_000);
});
