import { describe, expect, it } from '@jest/globals';
import { scanFiles } from '../../properties/soundness.ts';

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
