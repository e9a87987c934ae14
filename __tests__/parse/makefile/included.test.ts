import { describe, expect, it } from '@jest/globals';
import type { Container } from '../../../src/model/containers/container.ts';
import { spanText } from '../../../src/model/source.ts';
import { parseFile } from '../../../src/parse/index.ts';
import { repositoryView } from '../../support/repository-view.ts';

type Files = Readonly<Record<string, string>>;

const IMAGE = 'registry.example.com/a:1';

function parsed(files: Files, path = 'Makefile', isIgnored?: (path: string) => boolean) {
  const sources = new Map(Object.entries(files).map(([name, text]) => [name, { path: name, text }]));
  const repository = repositoryView((name) => sources.get(name), [...sources.keys()]);
  const file = sources.get(path);
  if (file === undefined) throw new Error(`there is no ${path}`);
  const { subjects, notifications } = parseFile(file, {
    repository,
    buildsOf: () => [],
    ...(isIgnored && { isIgnored }),
  });
  const containers = subjects.filter((subject): subject is Container => subject.kind === 'container');
  return { containers, notifications };
}

/** Where a container becomes privileged: the file and the text. */
function privileged(files: Files, path?: string): readonly string[] {
  return parsed(files, path).containers.flatMap(({ privileged }) =>
    privileged?.value === true ? [`${privileged.span.file.path} ${spanText(privileged.span)}`] : [],
  );
}

describe('variables pass between Makefiles', () => {
  const RECIPE = `run:\n\tdocker run $(OPTS) ${IMAGE}\n`;

  it.each<[what: string, files: Files, places: string]>([
    ['of an included file', { Makefile: `include c.mk\n${RECIPE}`, 'c.mk': 'OPTS = --privileged\n' }, 'c.mk'],
    ['after the recipe', { Makefile: `${RECIPE}-include c.mk`, 'c.mk': 'OPTS := --privileged' }, 'c.mk'],
    ['of any name', { Makefile: `sinclude .env # x\n${RECIPE}`, '.env': 'export OPTS=--privileged\r\n' }, '.env'],
    [
      'of several files',
      { Makefile: `include a.mk \\\n  b.mk\n${RECIPE}`, 'a.mk': 'P = --privileged\n', 'b.mk': 'OPTS = --rm $(P)\n' },
      'a.mk',
    ],
    [
      'of files that one includes',
      { Makefile: `include a.mk\n${RECIPE}`, 'a.mk': 'include mk/b.mk\n', 'mk/b.mk': 'OPTS = --privileged\n' },
      'mk/b.mk',
    ],
    [
      'of a pattern',
      { Makefile: `include mk/*.mk\n${RECIPE}`, 'mk/b.mk': 'OPTS = --privileged\n', 'mk/c.txt': 'OPTS = --rm\n' },
      'mk/b.mk',
    ],
    [
      'from the root',
      { 'ci/Makefile': `include c.mk\n${RECIPE}`, 'c.mk': 'OPTS = --privileged\n', Makefile: '' },
      'c.mk',
    ],
    [
      'in spite of another file that is missing',
      { Makefile: `-include gone.mk c.mk\n${RECIPE}`, 'c.mk': 'OPTS = --privileged\n' },
      'c.mk',
    ],
    [
      'that another file appends to',
      { Makefile: `OPTS = --rm\ninclude c.mk\n${RECIPE}`, 'c.mk': 'OPTS += --privileged\n' },
      'c.mk',
    ],
    [
      'that shells get',
      { Makefile: `include c.mk\nrun:\n\tdocker run $$OPTS ${IMAGE}\n`, 'c.mk': 'export OPTS = --privileged\n' },
      'Makefile $$OPTS',
    ],
    ['for the recipe of another file', { Makefile: 'OPTS = --privileged\ninclude c.mk\n', 'c.mk': RECIPE }, 'Makefile'],
    [
      'between included files',
      { Makefile: 'include a.mk\ninclude c.mk\n', 'a.mk': 'OPTS = --privileged\n', 'c.mk': RECIPE },
      'a.mk',
    ],
  ])('%s', (_what, files, place) => {
    const path = 'ci/Makefile' in files ? 'ci/Makefile' : 'Makefile';
    expect(privileged(files, path)).toEqual([place.includes(' ') ? place : `${place} --privileged`]);
  });

  it.each<[what: string, files: Files, place: string]>([
    [
      'by a condition',
      { Makefile: `include c.mk\n${RECIPE}`, 'c.mk': 'ifdef X\nOPTS = --privileged\nendif\n' },
      'c.mk',
    ],
    [
      'instead of another value',
      { Makefile: `OPTS ?= --init\n-include c.mk\n${RECIPE}`, 'c.mk': 'OPTS := --privileged\n' },
      'c.mk',
    ],
    [
      'by a condition, for the recipe of another file',
      { Makefile: 'include c.mk\nifdef X\nOPTS := --privileged\nendif\n', 'c.mk': `OPTS ?= --init\n${RECIPE}` },
      'Makefile',
    ],
  ])('that are chosen %s', (_what, files, place) => {
    expect(privileged(files)).toEqual([`${place} --privileged`]);
    expect(parsed(files).notifications).toEqual([]);
  });

  it('at the place of the value', () => {
    expect(privileged({ Makefile: `include c.mk\n${RECIPE}`, 'c.mk': 'A = 1\nOPTS = --rm --privileged\n' })).toEqual([
      'c.mk --privileged',
    ]);
  });

  it('so that nothing is undecided where each file is found', () => {
    const { notifications } = parsed({ Makefile: `include c.mk\n${RECIPE}`, 'c.mk': 'OPTS = --rm\n' });
    expect(notifications).toEqual([]);
  });

  it.each<[what: string, files: Files]>([
    ['is missing', { Makefile: `include gone.mk\n${RECIPE}` }],
    ['is named by a variable', { Makefile: `include $(F)\n${RECIPE}`, 'c.mk': 'OPTS = --privileged\n' }],
    ['includes the first one', { Makefile: `include c.mk\n${RECIPE}`, 'c.mk': 'include Makefile\n' }],
    ['is only here', { Makefile: `include local.mk\n${RECIPE}`, 'local.mk': 'OPTS = --privileged\n' }],
    ['is outside', { Makefile: `include ../c.mk\n${RECIPE}`, 'c.mk': 'OPTS = --rm\n' }],
  ])('but not where a file %s', (_what, files) => {
    const { containers, notifications } = parsed(files, 'Makefile', (path) => path === 'local.mk');
    expect(containers.map((container) => container.privileged)).toEqual([undefined]);
    expect(notifications.map(({ span }) => span && spanText(span))).toEqual(['$(OPTS)']);
  });
});

describe('recipes of included files', () => {
  const ALONE = `OPTS = --privileged\nrun:\n\tdocker run $(OPTS) ${IMAGE}\n`;

  it('are read once where nothing of the other file changes them', () => {
    const files = { Makefile: 'X = 1\ninclude c.mk\n', 'c.mk': ALONE };
    expect(parsed(files).containers).toEqual([]);
    expect(parsed(files, 'c.mk').containers).toHaveLength(1);
  });
});

describe('many included files', () => {
  const chain = (length: number) => ({
    Makefile: `include 0.mk\nrun:\n\tdocker run $(OPTS) ${IMAGE}\n`,
    ...Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`${at}.mk`, `#${'x'.repeat(length)}\ninclude ${at + 1}.mk\n`]),
    ),
    '12.mk': 'OPTS = --privileged\n',
  });

  it('are read up to a number of characters', () => {
    expect(privileged(chain(70_000))).toEqual(['12.mk --privileged']);
    const { notifications } = parsed(chain(90_000));
    expect(notifications.map(({ span }) => span && spanText(span))).toEqual(['$(OPTS)']);
  });

  it('have an end where each one includes the next one twice', () => {
    const files = Array.from({ length: 40 }, (_, at) => [`${at}.mk`, `include ${at + 1}.mk ${at + 1}.mk\n`]);
    const Makefile = `include 0.mk\nrun:\n\tdocker run $(OPTS) ${IMAGE}\n`;
    const { notifications } = parsed({ ...Object.fromEntries(files), Makefile });
    expect(notifications.map(({ span }) => span && spanText(span))).toEqual(['$(OPTS)']);
  });
});
