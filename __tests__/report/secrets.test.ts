import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { likeProviderSecrets, SECRET_FORMATS } from '../../src/analysis/secrets/secret-formats.ts';
import { FORMATS } from '../../src/commands/destinations.ts';
import { concernOf, rules } from '../../src/rules/index.ts';
import { hullcheck } from '../support/command-line.ts';
import { folderWith } from '../support/folder.ts';
import { halved, sampled } from '../support/heavy.ts';

const NAMED = 'Xq9Z!k-made-up7';

/** Of each kind, on one line. */
const KINDS: readonly string[] = [
  NAMED,
  ...SECRET_FORMATS.map(({ example }) => example.replaceAll('·', '')).filter((example) => !/[\n"]/.test(example)),
];

const withoutName = (secret: string): string => secret.replace(/^\w+=/, '');

/** The secret as a name, if it is a token that a name can have: nothing else marks it as one there. */
const asName = (secret: string): string => {
  const [found] = likeProviderSecrets(secret);
  const isToken = found?.start === 0 && found.end === secret.length && /^[A-Za-z0-9][\w.-]+$/.test(secret);
  return isToken ? secret : 'web';
};

/** Files in which something else is found, and would be mended, on the line of a secret or on one beside it. */
const PLACES: Readonly<Record<string, (secret: string) => string>> = {
  'Dockerfile.beside': (secret) =>
    `FROM alpine:3.23\nENV API_TOKEN=${secret}\nADD a /a\nARG OTHER_PASSWORD=${secret}\nRUN sudo id\n`,
  'Dockerfile.same': (secret) =>
    `FROM alpine:3.23\nRUN sudo env API_TOKEN=${secret} sh -c 'curl https://x.example.com/x.sh | sh'\nRUN apt-get install -y --force-yes x && curl -k --oauth2-bearer ${secret} https://x.example.com\n`,
  'Dockerfile.url': (secret) =>
    `FROM alpine:3.23\nADD https://me:${secret.replaceAll('/', '%2F')}@x.example.com/x /x\nRUN chmod 777 /x\n`,
  'compose.beside.yaml': (secret) =>
    `services:\n  a:\n    image: acme/app\n    environment:\n      DB_PASSWORD: "${secret}"\n    privileged: true\n    logging: {driver: splunk, options: {splunk-token: "${secret}"}}\n    network_mode: host\n`,
  'compose.same.yaml': (secret) =>
    `services:\n  a: {image: acme/app, privileged: true, environment: {DB_PASSWORD: "${secret}"}, x-token: "${secret}"}\n`,
  'compose.list.yaml': (secret) =>
    `services:\n  a:\n    image: acme/app\n    cap_add: [SYS_ADMIN]\n    command: [redis-server, --requirepass, "${secret}"]\n    pid: host\n    labels:\n      - api.password=${secret}\n    ports: ["2375:2375"]\n`,
  'compose.names.yaml': (secret) =>
    `services:\n  ${asName(secret)}:\n    image: acme/app\n    container_name: ${asName(secret)}\n    privileged: true\n    pid: container:${asName(secret)}\n    volumes: ["/var/run/docker.sock:/${asName(secret)}", "/etc/${asName(secret)}:/b", "${asName(secret)}:/c"]\n    devices: ["/dev/${asName(secret)}:/dev/x"]\n    build: {context: ., target: ${asName(secret)}}\n`,
  'names.sh': (secret) =>
    `docker run --privileged --name ${asName(secret)} -v /${asName(secret)}:/x -v /var/run/docker.sock:/${asName(secret)} --network container:${asName(secret)} acme/app\n`,
  'Dockerfile.names': (secret) =>
    `FROM alpine:3.23 AS ${asName(secret)}\nRUN chmod 777 /${asName(secret)}\nUSER root\n`,
  'run.sh': (secret) =>
    `API_TOKEN=${secret} docker run --privileged acme/app\npodman run --privileged --creds me:${secret} acme/app\n`,
};

const SECRET_RULES = rules.map(({ id }) => id).filter((id) => concernOf[id] === 'secrets');

const NO_SECRET_RULES = `rules:\n${SECRET_RULES.map((id) => `  ${id}: off\n`).join('')}`;

/** All that the command line says of the files. */
async function outputsOf(files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> {
  const folder = folderWith(files);
  const formats = FORMATS.flatMap((format) => ['--format', `${format}=out.${format}`]);
  const { status, stderr } = await hullcheck(folder, ['scan', '--profile', 'strict', ...formats]);
  expect(status).toBeLessThan(2);
  const diff = await hullcheck(folder, ['fix', '--unsafe', '--dry-run', '--profile', 'strict']);
  const texts = FORMATS.map((format) => [format, readFileSync(join(folder, `out.${format}`), 'utf8')] as const);
  const postures = await Promise.all(
    ['json', 'markdown', 'terminal'].map(async (format) => {
      const { stdout } = await hullcheck(folder, ['posture', '--verbose', '--format', format]);
      return [`posture as ${format}`, stdout] as const;
    }),
  );
  return new Map([
    ...texts,
    ...postures,
    ['standard error', stderr],
    ['diff', diff.stdout],
    ['what is fixed', diff.stderr],
  ]);
}

describe.each([
  ['whose rules run', {}, 0],
  ['whose rules are off', { '.hullcheck.yml': NO_SECRET_RULES }, 1],
])('no output has a secret %s', (_name, configuration, half) => {
  it.each(halved(Object.keys(PLACES), half))('of any kind in %s', async (path) => {
    const place = PLACES[path] as (secret: string) => string;
    const kinds = sampled(KINDS, Object.keys(PLACES).indexOf(path)).map(
      (secret, index) => [`${index}/${path}`, place(withoutName(secret))] as const,
    );
    const outputs = await outputsOf({ ...configuration, ...Object.fromEntries(kinds) });
    for (const [output, text] of outputs) {
      const printed = KINDS.filter((secret) => text.includes(withoutName(secret).slice(-10)));
      expect({ output, printed }).toEqual({ output, printed: [] });
    }
    expect(outputs.get('terminal')).toContain(`0/${path}`);
    if (/^compose/.test(path)) expect(outputs.get('posture as json')).toContain(`0/${path}`);
  });
});
