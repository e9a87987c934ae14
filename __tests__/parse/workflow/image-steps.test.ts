import { afterEach, describe, expect, it } from '@jest/globals';
import { scanCheckout } from '../../support/scan-checkout.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';

const folders: TemporaryFolder[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

const BAD = 'FROM debian:12\nRUN curl -fsSL https://files.example.com/x | sh\nUSER 10001\n';

/** The places of privileged containers, and of a download in a Dockerfile with another name. */
async function foundIn(step: string): Promise<readonly string[]> {
  const folder = temporaryFolder({
    '.github/workflows/ci.yml': `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - ${step}\n`,
    'recipe.txt': BAD,
  });
  folders.push(folder);
  const { findings } = await scanCheckout(folder);
  return findings
    .filter(({ ruleId }) => ruleId === 'privileged' || ruleId === 'remote-script-exec')
    .map(({ span }) => `${span.file.path} ${span.file.text.slice(span.start, span.end)}`);
}

const PRIVILEGED = '.github/workflows/ci.yml --privileged';

describe('a step with an image that has the program of an engine', () => {
  it.each([
    ['{uses: docker://docker:cli, with: {args: run --privileged debian:13 true}}'],
    ['{uses: docker://docker.io/library/docker:28-cli, with: {args: docker run --privileged debian:13}}'],
    ['{uses: docker://docker, with: {entrypoint: sh, args: -c "docker run --privileged debian:13"}}'],
    ['{uses: "docker://quay.io/podman/stable", with: {args: podman run --privileged debian:13}}'],
    ['{uses: docker://docker:cli, env: {O: --privileged}, with: {args: "run ${{ env.O }} debian:13"}}'],
  ])('%s starts a container', async (step) => {
    expect(await foundIn(step)).toEqual([expect.stringMatching(/ci\.yml (?:--privilege|\$\{\{ env\.O)/)]);
  });

  it('reads arguments on several lines as one command', async () => {
    const step =
      'uses: docker://docker:cli\n        with:\n          args: |\n            run\n            --privileged\n            debian:13';
    expect(await foundIn(step)).toEqual([PRIVILEGED]);
  });

  it('builds a Dockerfile of any name', async () => {
    expect(await foundIn('{uses: docker://docker:cli, with: {args: build -f recipe.txt .}}')).toEqual([
      'recipe.txt curl -fsSL https://files.example.com/x | sh',
    ]);
  });

  it.each([
    '{uses: docker://docker:cli, with: {args: run --rm debian:13 true}}',
    '{uses: docker://docker:cli}',
    '{uses: docker://alpine:3.22, with: {args: run --privileged debian:13}}',
    '{uses: docker://ghcr.io/acme/lint:1, with: {args: --file docker/Dockerfile --privileged}}',
    '{uses: docker://docker:cli, with: {args: version --privileged}}',
    '{uses: acme/docker@v1, with: {args: run --privileged debian:13}}',
  ])('%s starts nothing of interest', async (step) => expect(await foundIn(step)).toEqual([]));
});
