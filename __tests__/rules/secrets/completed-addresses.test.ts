import { describe, expect, it } from '@jest/globals';
import { run } from '../../../src/run/run.ts';
import { scanFiles } from '../../properties/soundness.ts';
import { folderWith } from '../../support/folder.ts';
import { initialize } from '../../support/git.ts';

/** Made up. */
const PASSWORD = 'blue-Kettle-71';

async function told(path: string, text: string): Promise<readonly string[]> {
  const { findings } = await scanFiles({ [path]: text });
  return findings
    .filter(({ ruleId }) => ruleId === 'secret-in-url' || ruleId === 'env-connection-string')
    .map(({ span }) => span.file.text.slice(span.start, span.end));
}

const compose = (value: string) =>
  `services:\n  app:\n    image: ghcr.io/acme/app:1.4\n    environment: { URL: "${value}" }\n`;

describe('a password of an address that variables complete', () => {
  it.each([
    [`ARG P=${PASSWORD}\nENV URL=postgres://shop:\${P}@db/x`, 'postgres://shop:${P}@db/x'],
    [`ENV P=${PASSWORD}\nENV URL="postgres://shop:$P@db/x"`, '"postgres://shop:$P@db/x"'],
    [`ENV L=shop:${PASSWORD}\nENV URL=postgres://$L@db/x`, 'postgres://$L@db/x'],
  ])('is reported in a Dockerfile: %s', async (lines, place) => {
    const all = await told('Dockerfile', `FROM debian:12\n${lines}\n`);
    expect(all.map((one) => one.replaceAll('"', ''))).toEqual([place.replaceAll('"', '')]);
  });

  it.each([
    'ARG P\nENV URL=postgres://shop:${P}@db/x',
    'ARG P=changeme\nENV URL=postgres://shop:${P}@db/x',
    'ARG P=5432\nENV URL=postgres://db:${P}@x/y',
    'ARG P=shop\nENV URL=postgres://shop:${P}@db/x',
    'ARG H=db.example.com\nENV URL=postgres://${H}:5432/x',
    `ARG P=${PASSWORD}\nENV URL=postgres://shop:\${P}@localhost/x`,
  ])('is left alone in a Dockerfile: %s', async (lines) => {
    expect(await told('Dockerfile', `FROM debian:12\n${lines}\n`)).toEqual([]);
  });

  it.each([`postgres://\${L:-shop:${PASSWORD}}@db/x`, `postgres://shop:\${P:-${PASSWORD}}@db/x`])(
    'is reported as a default: %s',
    async (value) => expect(await told('compose.yaml', compose(value))).toEqual([PASSWORD]),
  );

  it.each([
    'postgres://${L:-shop:changeme}@db/x',
    'postgres://${L:-shop:shop}@db/x',
    'postgres://${L}@db/x',
    'postgres://${H:-db:5432}/x',
  ])('is left alone as a default: %s', async (value) => expect(await told('compose.yaml', compose(value))).toEqual([]));
});

describe('an address of a compose file beside a `.env` that git ignores', () => {
  const SETTINGS = { paths: [], config: undefined, profile: undefined, failOn: undefined, baseline: undefined };

  async function weak(value: string): Promise<readonly string[]> {
    const env = 'P=postgres\nPORT=5432\n';
    const folder = folderWith({ '.gitignore': '.env\n', '.env': env, 'compose.yaml': compose(value) });
    initialize(folder);
    const { findings } = (await run({ ...SETTINGS, folder })).report;
    return findings.filter(({ ruleId }) => ruleId === 'env-weak-credential').map(({ span }) => span.file.path);
  }

  it.each([
    'postgres://app:postgres@db.acme-corp.com/x',
    'postgres://app:postgres@db.acme-corp.com:$${PORT}/x',
    'postgres://app:postgres@db.acme-corp.com/PORT',
    'postgres://app:postgres@db.acme-corp.com/${PORTAL:-x}',
  ])('is reported where that file completes nothing of it: %s', async (value) => {
    expect(await weak(value)).toEqual(['compose.yaml']);
  });

  it.each(['postgres://app:${P}@db.acme-corp.com/x', 'postgres://app:$P@db.acme-corp.com/x'])(
    'is left alone where that file completes it: %s',
    async (value) => expect(await weak(value)).toEqual([]),
  );
});
