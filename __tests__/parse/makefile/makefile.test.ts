import { describe, expect, it } from '@jest/globals';
import { applyEdits, unset } from '../../../src/model/fix.ts';
import { DYNAMIC } from '../../../src/model/located.ts';
import { spanText } from '../../../src/model/source.ts';
import { frontendOf } from '../../../src/parse/index.ts';
import { processorTime } from '../../support/processor-time.ts';
import * as lines from '../run-options/lines.ts';

const containersOf = (text: string) => lines.containersOf(text, 'Makefile');
const containerOf = (text: string) => lines.containerOf(text, 'Makefile');

describe('which files are Makefiles', () => {
  it.each([
    ['Makefile', 'makefile'],
    ['makefile', 'makefile'],
    ['src/GNUmakefile', 'makefile'],
    ['build/docker.mk', 'makefile'],
    ['Makefile.md', undefined],
    ['CMakeLists.txt', undefined],
  ])('%s', (path, format) => {
    expect(frontendOf(path)?.format).toBe(format);
  });
});

describe('recipes', () => {
  it.each([
    'run:\n\tdocker run --privileged acme/app:1.4\n',
    'run:\n\t@docker run --privileged acme/app:1.4\n',
    'run:\n\t-@ docker run --privileged acme/app:1.4\n',
    'run:\n\t+docker run --privileged acme/app:1.4\n',
    'run:\n\tcd x && docker run \\\n\t\t--privileged \\\n\t\tacme/app:1.4\n',
    'run:\r\n\tdocker run \\\r\n\t\t--privileged acme/app:1.4\r\n',
    'run:\n\t$(DOCKER) run --privileged acme/app:1.4\nDOCKER ?= docker\n',
    'DOCKER := sudo podman\nrun:\n\t${DOCKER} run --privileged acme/app:1.4\n',
    'RUN = docker run --rm $(OPTS)\nOPTS = --privileged\nrun:\n\t$(RUN) acme/app:1.4\n',
    'RUN = docker run\nRUN += --privileged\nrun:\n\t$(RUN) acme/app:1.4\n',
    'run:\n\tid=$$(docker run -d --privileged acme/app:1.4); docker rm $$id\n',
  ])('%j', (text) => {
    expect(containerOf(text).privileged?.value).toBe(true);
  });

  it.each([
    '# docker run --privileged acme/app:1.4\n',
    'run:\n\t# docker run --privileged acme/app:1.4\n',
    'RUN = docker run --privileged acme/app:1.4\n',
    'run:\n\techo docker run --privileged acme/app:1.4\n',
  ])('nothing in %j', (text) => {
    expect(containersOf(text)).toEqual([]);
  });

  it('reads recipes with the line ends of Windows to their last word, as make does', () => {
    const text = 'run:\r\n\tif true; then \\\r\n\t\tdocker run --pid host acme/app:1.4; \\\r\n\tfi\r\n';
    expect(containerOf(text).pidNamespace?.value).toBe('host');
    expect(lines.notificationsOf(text, 'Makefile')).toEqual([]);
  });

  it('points at where the value of a variable is written, and changes it there', () => {
    const text = 'RUN = docker run --rm --privileged\na:\n\t$(RUN) acme/app:1.4\n';
    const { privileged, span } = containerOf(text);
    expect(privileged && [privileged.span.start, spanText(privileged.span)]).toEqual([
      text.indexOf('--priv'),
      '--privileged',
    ]);
    expect(spanText(span)).toBe('docker run');
    expect(privileged && applyEdits(text, [unset(privileged)])).toBe(
      'RUN = docker run --rm\na:\n\t$(RUN) acme/app:1.4\n',
    );
  });

  it('points at the use where a word is made of several values', () => {
    const { mounts, image } = containerOf('DIR = /etc\nTAG = 1.4\nrun:\n\tdocker run -v $(DIR)/x:/y acme/app:$(TAG)\n');
    expect(mounts.map(({ source, sourceSpan }) => [source, spanText(sourceSpan)])).toEqual([
      [{ kind: 'host', path: '/etc/x' }, '$(DIR)/x:/y'],
    ]);
    expect(image && [image.reference.value.text, spanText(image.reference.span)]).toEqual([
      'acme/app:1.4',
      'acme/app:$(TAG)',
    ]);
  });

  it('knows what is not known', () => {
    const text =
      'run:\n\tdocker run --network $(NETWORK) -v $(CURDIR)/x:/x -v $(HOME)/.ssh:/s -u $(shell id -u) acme/app:1.4\n';
    const { networkMode, mounts, user, image, name } = containerOf(text);
    expect([networkMode?.value, user?.value]).toEqual([DYNAMIC, DYNAMIC]);
    expect(mounts.map(({ source }) => source)).toEqual([
      { kind: 'unknown', suffix: '/x' },
      { kind: 'home', path: '~/.ssh' },
    ]);
    expect([image?.reference.value.text, name]).toEqual(['acme/app:1.4', 'acme/app:1.4']);
  });

  it.each([
    ['MODE != cat mode\n', DYNAMIC],
    ['MODE = bridge\nMODE = host\n', DYNAMIC],
    ['ifdef CI\nMODE = host\nendif\n', DYNAMIC],
    ['test: MODE = host\n', DYNAMIC],
    ['define MODE\nhost\nendef\n', DYNAMIC],
    ['MODE = $(shell cat mode)\n', DYNAMIC],
    ['MODE = $(MODE)\n', DYNAMIC],
    ['MODE ?= host\n', 'host'],
    ['export MODE := host # for the tests\n', 'host'],
    ['MODE = bridge\nMODE ?= host\n', 'bridge'],
    ['ifdef CI\nX = 1\nelse\nX = 2\nendif\nMODE = host\n', 'host'],
  ])('after %j', (before, value) => {
    expect(containerOf(`${before}run:\n\tdocker run --pid $(MODE) acme/app:1.4\n`).pidNamespace?.value).toBe(value);
  });
});

describe('a stranger writes the file', () => {
  const doubling = Array.from({ length: 40 }, (_, index) => `A${index + 1} = $(A${index})$(A${index})`).join('\n');

  it.each([
    ['values that double', `A0 = docker run x\n${doubling}\nrun:\n\t$(A40)\n`],
    ['a circle', 'A = $(B)\nB = $(A) docker\nrun:\n\t$(A) run\n'],
    ['opened references', `DOCKER = docker\nrun:\n\tdocker run ${'$('.repeat(100_000)}\n`],
    ['a million backslashes', `run:\n\tdocker run ${'\\'.repeat(1_000_000)}\n`],
    ['200,000 continued lines', `run:\n\tdocker run ${'\\\n'.repeat(200_000)}\n`],
    ['a long left side', `${'docker '.repeat(100_000)}\n${'a:'.repeat(100_000)}\n`],
  ])('%s', (_, text) => {
    const start = processorTime();
    containersOf(text);
    expect(processorTime() - start).toBeLessThan(4000);
  });
});
