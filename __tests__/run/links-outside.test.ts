import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { scanCheckout } from '../support/scan-checkout.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const folders: TemporaryFolder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

type Files = Readonly<Record<string, string>>;

/** Every gap, of a repository with links to a file and a folder outside of it, and one to a folder inside. */
async function gaps(files: Files, exclude: readonly string[] = []): Promise<readonly string[]> {
  const outside = temporaryFolder({
    'x.txt': 'docker run --privileged registry.example.com/a:1\n',
    Dockerfile: 'FROM a\n',
  });
  const folder = temporaryFolder({ 'inside/x.txt': 'true\n', ...files });
  folders.push(outside, folder);
  symlinkSync(join(outside.path, 'x.txt'), join(folder.path, 'x.txt'));
  symlinkSync(outside.path, join(folder.path, 'out'));
  symlinkSync('inside', join(folder.path, 'in'));
  const scanned = await scanCheckout(folder, exclude);
  return scanned.notifications.flatMap(({ gap, path, span }) =>
    gap?.kind === 'link-leads-outside'
      ? [`${gap.weight} ${path ?? ''}${span ? span.file.text.slice(span.start, span.end) : ''}`]
      : [],
  );
}

const BUILT = 'services: {a: {build: ';

describe('a link out of the repository is not followed, which is reported', () => {
  it.each<[path: string, text: string, at: string]>([
    ['a.sh', 'bash x.txt', 'x.txt'],
    ['a.sh', '. ./x.txt', 'x.txt'],
    ['a.sh', 'sh < out/x.txt', 'out/x.txt'],
    ['a.sh', 'cd out && bash x.txt', 'out/x.txt'],
    ['a.sh', 'docker build -f x.txt .', 'x.txt'],
    ['a.sh', 'docker build out', 'out/Dockerfile'],
    ['Makefile', 'a:\n\tdocker build -f out/Dockerfile .', 'out/Dockerfile'],
    ['compose.yaml', `${BUILT}{context: out, dockerfile_inline: FROM a}}}`, 'out'],
    ['compose.yaml', `${BUILT}{context: ., dockerfile_inline: FROM a, additional_contexts: {b: ./out}}}}`, './out'],
    ['docker-bake.hcl', 'target "a" {\n  dockerfile-inline = "FROM a"\n  contexts = { b = "out" }\n}', 'out'],
    ['compose.yaml', 'services: {a: {image: a, security_opt: ["seccomp:out/p.json"]}}', 'seccomp:out/p.json'],
    ['a.sh', 'docker run --security-opt seccomp=out/p.json a', 'seccomp=out/p.json'],
  ])('%s: %s', async (path, text, at) => {
    expect(await gaps({ [path]: `${text}\n` })).toContain(`ordinary ${at}`);
  });

  it.each([
    ['a.sh', 'bash inside/x.txt; bash in/x.txt; bash missing.txt; docker build in'],
    ['a.sh', 'cat x.txt; echo bash x.txt'],
    ['compose.yaml', `${BUILT}{context: in, dockerfile_inline: FROM a}}}`],
    ['compose.yaml', `${BUILT}{context: "https://a.example/out", dockerfile_inline: FROM a}}}`],
    ['compose.yaml', 'services: {a: {image: a, security_opt: ["seccomp:in/p.json"]}}'],
  ])('nothing for %s: %s', async (path, text) => {
    expect(await gaps({ [path]: `${text}\n` })).toEqual([]);
  });

  it('nor is it reported where it is excluded', async () => {
    expect(await gaps({ 'a.sh': 'bash x.txt\n' }, ['x.txt'])).toEqual([]);
  });
});
