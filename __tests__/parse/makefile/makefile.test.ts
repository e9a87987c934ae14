import { afterEach, describe, expect, it } from '@jest/globals';
import { applyEdits, unset } from '../../../src/model/findings/fix.ts';
import { takeReachedLimits } from '../../../src/model/findings/reached-limits.ts';
import { DYNAMIC } from '../../../src/model/located.ts';
import { spanText } from '../../../src/model/source.ts';
import { frontendOf } from '../../../src/parse/index.ts';
import { shortened, timeFor } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';
import * as lines from '../run-options/lines.ts';

const containersOf = (text: string) => lines.containersOf(text, 'Makefile');
const containerOf = (text: string) => lines.containerOf(text, 'Makefile');

afterEach(() => {
  takeReachedLimits();
});

describe('which files are Makefiles', () => {
  it.each([
    ['Makefile', 'makefile'],
    ['makefile', 'makefile'],
    ['src/GNUmakefile', 'makefile'],
    ['build/docker.mk', 'makefile'],
    ['Makefile.md', undefined],
    ['CMakeLists.txt', undefined],
  ])('%s', (path, format) => {
    expect(frontendOf(path)?.id).toBe(format);
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
    'run: ; docker run --privileged acme/app:1.4\n',
    'run: $(X:a=b) y ; @docker run --privileged acme/app:1.4 # x\n',
    'run:: x; cd y; docker run \\\n  --privileged acme/app:1.4\n',
    // make removes the mark of a recipe from the next line, and the shell joins the halves
    'run:\n\tdocker run --priv\\\n\tileged acme/app:1.4\n',
    'run:\n\tdock\\\n\ter run --privi\\\n\tle\\\n\tged acme/app:1.4\n',
    'run:\r\n\tdocker run --priv\\\r\n\tileged acme/app:1.4\r\n',
    'run: ; docker run --priv\\\n\tileged acme/app:1.4\n',
    'O = --rm\nrun:\n\t$(DOCKER) run $(O) "--priv\\\n\tileged" acme/app:1.4\n',
    '.RECIPEPREFIX = >\nrun:\n> docker run --priv\\\n>ileged acme/app:1.4\n',
    '.ONESHELL:\nrun:\n\ttrue\n\tdocker run --priv\\\n\tileged acme/app:1.4\n',
    '.RECIPEPREFIX = >\nrun:\n>docker run --privileged acme/app:1.4\n',
    '.RECIPEPREFIX := >\nrun:\n> @docker run --privileged acme/app:1.4\n',
    '.RECIPEPREFIX +=\nrun:\n  docker run --privileged acme/app:1.4\n',
    '.RECIPEPREFIX = >\n.RECIPEPREFIX =\nrun:\n\tdocker run --privileged acme/app:1.4\n',
    '.ONESHELL:\nrun:\n\tA=docker\n\t@$$A run \\\n\t  --privileged acme/app:1.4\n',
    'Q = @\nrun:\n\t$(Q)docker run --privileged acme/app:1.4\n',
    'ifeq ($(V),1)\nQ =\nelse\nQ = @\nendif\nrun:\n\t$(Q)docker run --privileged acme/app:1.4\n',
    'RUN = @docker run\nrun:\n\t$(RUN) --privileged acme/app:1.4\n',
    'define RUN\ncd x\n@docker run --privileged acme/app:1.4\nendef\nrun:\n\t$(RUN)\n',
    'define RUN\n\tdocker run --privileged acme/app:1.4\nendef\nrun:\n\t$(call RUN)\n',
    'define RULE\n$(1):\n\tdocker run --privileged acme/app:1.4\nendef\n$(eval $(call RULE,x))\n',
    'define RUN =\ndocker run $(1) acme/app:1.4\nendef\nrun:\n\t$(call RUN,--privileged)\n',
    'run = docker run $(2) $(1)\nx:\n\t@$(call run,acme/app:1.4,--rm --privileged)\n',
    'export O = --privileged\nx:\n\tdocker run $$O acme/app:1.4\n',
    'O = --privileged\nexport A O\nx:\n\tdocker run $$O acme/app:1.4\n',
    'O = --privileged\nexport A O # x\nx:\n\tdocker run $$O acme/app:1.4\n',
    'O = --privileged\nexport\nx:\n\tdocker run $$O acme/app:1.4\n',
    'O = --privileged\nexport $(NAMES)\nx:\n\tdocker run $$O acme/app:1.4\n',
    'O = --privileged\n.EXPORT_ALL_VARIABLES:\nx:\n\tdocker run $$O acme/app:1.4\n',
    'P = --privileged\nexport O = --rm $(P)\nx:\n\tdocker run $$O acme/app:1.4\n',
    'x:\n\tdocker run $(subst no-,,--no-privileged) acme/app:1.4\n',
    'x:\n\tdocker run $(subst no-,,-e A=$(A) --no-privileged) acme/app:1.4\n',
    'x:\n\tdocker run $(subst x,y,-v a:b,c --privileged) acme/app:1.4\n',
    'x:\n\tdocker run $(strip -v a:b,c --privileged) acme/app:1.4\n',
    'x:\n\tdocker run $(if yes,--rm,) $(if ,,-v a:b,c --privileged) acme/app:1.4\n',
    'x:\n\tdocker run $(patsubst %o,--%,privilegedo) acme/app:1.4\n',
    'x:\n\tdocker run $(patsubst p%,-p%%d --privileged,p0) acme/app:1.4\n',
    'O = %\nx:\n\tdocker run $(patsubst %%,--privileged,$(O)) acme/app:1.4\n',
    'O = true\nx:\n\tdocker run $(O:%=--privileged=%) acme/app:1.4\n',
    'x:\n\tdocker run $(addprefix --,privileged rm) acme/app:1.4\n',
    'x:\n\tdocker run $(addsuffix ged,--privile) acme/app:1.4\n',
    'x:\n\tdocker run $(patsubst %,--%,privileged) acme/app:1.4\n',
    'O = privileged\nx:\n\tdocker run $(O:%=--%) acme/app:1.4\n',
    'x:\n\tdocker run $(strip  --rm   --privileged ) acme/app:1.4\n',
    'x:\n\tdocker run $(if yes,--privileged,--rm) acme/app:1.4\n',
    'x:\n\tdocker run $(if $(CI),--rm,--privileged) acme/app:1.4\n',
    'x:\n\tdocker run $(if $(CI),,--privileged -v $(CURDIR):/w) acme/app:1.4\n',
    'P := $(shell [ "$$X" ] && echo --privileged)\nx:\n\tdocker run $(P) acme/app:1.4\n',
    'P := $(shell test -t 0 && echo -it || echo --privileged)\nx:\n\tdocker run $(P) acme/app:1.4\n',
    'x:\n\t$(subst x,e,dockxr) run --privileged acme/app:1.4\n',
    'DOCKER := $(shell which docker)\nx:\n\t$(DOCKER) run --privileged acme/app:1.4\n',
    'D := $(shell command -v podman 2>/dev/null || which docker)\nx:\n\t$(D) run --privileged acme/app:1.4\n',
    'x:\n\tdocker run $(foreach x,rm privileged,--$(x)) acme/app:1.4\n',
    'x:\n\tdocker run $(or ,--privileged,--rm) $(and 1,,--privileged=false) acme/app:1.4\n',
    'x:\n\t$(foreach x,acme/app:1.4,docker run --privileged $(x);)\n',
    'x:\n\t$(foreach x,$(IMAGES),docker run --privileged $(x);)\n',
    'N = O\nO = --privileged\nx:\n\tdocker run $($(N)) acme/app:1.4\n',
    'E = dev\nO_dev = --privileged\nx:\n\tdocker run ${O_$(E)} acme/app:1.4\n',
    'x:\n\t$(if $(CI),docker run --privileged acme/app:1.4)\n',
    'x:\n\t$(if $(CI),true,docker run --privileged acme/app:1.4)\n',
    'x:\n\t$(if $(CI),docker) run --privileged acme/app:1.4\n',
    'x:\n\t$(or $(X),docker) run --privileged acme/app:1.4\n',
    'x:\n\t$(and $(X),docker run --privileged acme/app:1.4)\n',
    // what make runs itself
    'ID := $(shell docker run --privileged acme/app:1.4)\n',
    'ID := ${shell $(D) run --privileged acme/app:1.4}\nD = docker\n',
    'ID != docker run --privileged acme/app:1.4\n',
    '$(shell docker run --privileged acme/app:1.4)\n',
    'ifeq ($(shell docker run --privileged acme/app:1.4),x)\nendif\n',
    'x: $(shell docker run --privileged acme/app:1.4)\n',
    'x:\n\techo $(firstword $(shell docker run --privileged acme/app:1.4)) # x\n',
    'x:\n\t# $(shell docker run --privileged acme/app:1.4)\n',
    'define X\n$(shell docker run --privileged acme/app:1.4)\nendef\n',
    // one of several values
    'ifdef X\nR = docker run --privileged acme/app:1.4\nelse\nR =\nendif\nx:\n\t$(R) sh\n',
    'ifdef X\nD = docker\nelse\nD = podman\nendif\nx:\n\t$(D) run --privileged acme/app:1.4\n',
    'ifdef X\nD = echo\nelse\nD = sudo docker\nendif\nx:\n\t$(D) run --privileged acme/app:1.4\n',
    'R = docker run\nifdef X\nR += --privileged\nendif\nx:\n\t$(R) acme/app:1.4\n',
    'x: R = docker run --privileged\nx:\n\t$(R) acme/app:1.4\n',
    'x:\n\t@$(DOCKER) run --privileged acme/app:1.4\n',
    'include x.mk\nx:\n\t${DOCKER_CMD} run --privileged acme/app:1.4\n',
    'D != which docker\nx:\n\t$(D) run --privileged acme/app:1.4\n',
    // rules that functions make
    'define RULE\n$(1):\n\tdocker run $(2) acme/app:1.4\nendef\n$(eval $(call RULE,x,--privileged))\n',
    'define RULE\n$(1): ; docker run $$(O) acme/app:1.4\nendef\nO = --privileged\n$(eval $(call RULE,x))\n',
    'define RULE\n$(1):\n\tdocker run $$$$O $(2) acme/app:1.4\nendef\n$(foreach x,a,$(eval $(call RULE,$(x),--privileged)))\n',
    '$(eval x: ; docker run --privileged acme/app:1.4)\n',
    'run:\n\tid=$$(docker run -d --privileged acme/app:1.4); docker rm $$id\n',
  ])('%j', (text) => {
    expect(containerOf(text).privileged?.value).toBe(true);
  });

  it.each([
    '# docker run --privileged acme/app:1.4\n',
    'run:\n\t# docker run --privileged acme/app:1.4\n',
    'RUN = docker run --privileged acme/app:1.4\n',
    'run:\n\techo docker run --privileged acme/app:1.4\n',
    'run: X = y; docker run --privileged acme/app:1.4\n',
    'run: # ; docker run --privileged acme/app:1.4\n',
    'X := y; docker run --privileged acme/app:1.4\n',
    'X = $(call run,docker run --privileged acme/app:1.4)\n',
    '# $(shell docker run --privileged acme/app:1.4)\n',
    'X = y # $(shell docker run --privileged acme/app:1.4)\n',
    'x:\n\t$(if ,docker run --privileged acme/app:1.4)\n',
    'x:\n\t$(foreach x,,docker run --privileged acme/app:1.4)\n',
    'x:\n\t$(and ,docker run --privileged acme/app:1.4)\n',
    'x:\n\t$(or true,docker run --privileged acme/app:1.4)\n',
  ])('nothing in %j', (text) => {
    expect(containersOf(text)).toEqual([]);
  });

  it.each([
    // without a mark, with another one, and in a definition or a reference, where a blank comes in the place of the line end
    'run:\n\tdocker run --priv\\\n  ileged acme/app:1.4\n',
    'run:\n\tdocker run --priv\\\n\t\tileged acme/app:1.4\n',
    '.RECIPEPREFIX = >\nrun:\n>docker run --priv\\\n\tileged acme/app:1.4\n',
    'define R\ndocker run --priv\\\n\tileged acme/app:1.4\nendef\nrun:\n\t$(R)\n',
    'O = --priv\\\n\tileged\nrun:\n\tdocker run $(O) acme/app:1.4\n',
    'run:\n\techo $$(docker run --priv\\\n\tileged acme/app:1.4)\n',
  ])('does not join what make keeps apart: %j', (text) => {
    expect(containerOf(text).privileged).toBeUndefined();
  });

  it.each([
    ['run:\n\tdocker run -v /etc\\\n\t:/h acme/app:1.4\n', '/etc\\\n\t:/h'],
    ['run:\n\tdocker run --rm \\\n\t  -v /etc\\\n\t:/h acme/app:1.4\n', '/etc\\\n\t:/h'],
    ['run:\n\tdocker run -v /e\\\n\ttc:/h acme/app:1.4\n', '/e\\\n\ttc:/h'],
  ])('knows the place of what continues on the next line: %j', (text, place) => {
    const [mount] = containerOf(text).mounts;
    expect([mount?.source, mount && spanText(mount.sourceSpan)]).toEqual([{ kind: 'host', path: '/etc' }, place]);
  });

  it('reads recipes with the line ends of Windows to their last word, as make does', () => {
    const text = 'run:\r\n\tif true; then \\\r\n\t\tdocker run --pid host acme/app:1.4; \\\r\n\tfi\r\n';
    expect(containerOf(text).pidNamespace?.value).toBe('host');
    expect(lines.notificationsOf(text, 'Makefile')).toEqual([]);
  });

  it.each([
    ['run:\n\tdocker run $(shell ./options) acme/app:1.4\n', '$(shell ./options)'],
    ['O = $(foreach x,$(A),--$(x))\nrun:\n\tdocker run --rm $(O) acme/app:1.4\n', '$(foreach x,$(A),--$(x))'],
    ['include x.mk\nrun:\n\tdocker run --rm $(OPTIONS) acme/app:1.4\n', '$(OPTIONS)'],
    ['-include $(FILES)\nrun:\n\tdocker run --rm $(OPTIONS) acme/app:1.4\n', '$(OPTIONS)'],
    ['run:\n\tdocker run --rm $(O_$@) acme/app:1.4\n', '$(O_$@)'],
    ['O = --rm\nundefine O\nrun:\n\tdocker run $(O) acme/app:1.4\n', '$(O)'],
    ['run:\n\tdocker run $(if $(CI),,$(shell cat f)) acme/app:1.4\n', '$(if $(CI),,$(shell cat f))'],
    ['ifdef CI\nO :=\nelse\nO := -it $(X)\nendif\nX != ./x\nrun:\n\tdocker run $(O) acme/app:1.4\n', '$(X)'],
    ['O != ./options\nrun:\n\tdocker run $(O) acme/app:1.4\n', '$(O)'],
    ['run:\n\tdocker run $(call elsewhere,x)\n', '$(call elsewhere,x)'],
    ['ifdef A\ndefine RUN\n\tdocker run $(1) acme/app:1.4\nendef\nendif\nrun:\n\t$(call RUN,--privileged)\n', '$(1)'],
    ['run:\n\t$(eval O = --privileged)\n\tdocker run $(O) acme/app:1.4\n', '$(O)'],
    ['O = --rm\nrun:\n\t${eval O += --privileged}\n\tdocker run $(O) acme/app:1.4\n', '$(O)'],
    ['run:\n\tdocker run --$(lastword $(X)$(or $(X),b)) acme/app:1.4\n', '--$(lastword $(X)$(or $(X),b))'],
  ])('tells that nobody can say which options %j has', (text, place) => {
    expect(lines.notificationsOf(text, 'Makefile').map(({ level, span }) => [level, span && spanText(span)])).toEqual([
      ['warning', place],
    ]);
  });

  it.each([
    'run:\n\tdocker run -u $(shell id -u) -v $(shell pwd):/x $(OPTIONS) acme/app:$(shell git describe)\n',
    'run:\n\tdocker run acme/app:1.4 $(shell ./arguments)\n',
    'include x.mk\nrun:\n\tdocker run -v $(DIR):/x --name $(NAME) $(IMAGE):1.4 $(MAKEFLAGS) $(ARGUMENTS)\n',
    'include x.mk\nrun:\n\tdocker run -v $(CURDIR):/x $(MAKE_OPTIONS) acme/app:1.4\n',
    'run:\n\tdocker run $(OPTIONS) acme/app:1.4\n# include x.mk\n',
    'run:\n\tdocker version $(shell ./options)\n',
    'ifdef CI\nO :=\nelse\nO := -it\nendif\nrun:\n\tdocker run --rm $(O) acme/app:1.4\n',
    'O := --rm\nifeq ($(CI),true)\nO += --quiet\nendif\nrun:\n\tdocker run $(O) acme/app:1.4\n',
  ])('says nothing of what is no option in %j', (text) => {
    expect(lines.notificationsOf(text, 'Makefile')).toEqual([]);
  });

  it.each([
    ['ID := $(shell docker run -d acme/app:1.4 # x)\n', true],
    ['ID != docker run -d acme/app:1.4\n', true],
    ['x:\n\tdocker run -d acme/app:1.4\n', undefined],
  ])('takes a container whose id make keeps for one that is looked after: %j', (text, isBrief) => {
    expect(containerOf(text).isBrief).toBe(isBrief);
  });

  it('reads a command with each value that a variable may have', () => {
    const text =
      'ifdef X\nR = docker run --pid host\nelse ifdef Y\nR = docker run --ipc host\nendif\nR := $(R) --uts host\nx:\n\t$(R) acme/app:1.4\n';
    expect(
      containersOf(text).map(({ pidNamespace, ipcNamespace, utsNamespace }) =>
        [pidNamespace, ipcNamespace, utsNamespace].map((one) => one?.value),
      ),
    ).toEqual([
      ['host', undefined, undefined],
      [undefined, 'host', undefined],
      [undefined, 'host', 'host'],
    ]);
  });

  it.each([
    ['D := $(shell ./find docker)\nx:\n\t$(D) run --privileged acme/app:1.4\n', '$(shell ./find docker)'],
    ['D != ./find docker\nx:\n\t$(D) run --privileged acme/app:1.4\n', '$(D)'],
    ['x:\n\t$(lastword docker $(shell ./find)) run x\n', undefined],
    ['x:\n\t$(guile docker) run --privileged acme/app:1.4\n', '$(guile docker)'],
    ['x:\n\t$(shell docker inspect x) run --privileged acme/app:1.4\n', undefined],
    ['C := $(shell ./find cargo)\nx:\n\t$(C) run --privileged docker\n', undefined],
  ])('tells that nobody can say which program runs in %j', (text, place) => {
    const told = lines.notificationsOf(text, 'Makefile');
    expect(told.map(({ level, span }) => [level, span && spanText(span)])).toEqual(
      place === undefined ? [] : [['warning', place]],
    );
  });

  it.each([
    'export O = $(X)\nx:\n\tdocker run $$O acme/app:1.4\n',
    'export O := $(shell ./options)\nx:\n\tdocker run $${O} acme/app:1.4\n',
    'ifdef X\nO = --privileged\nelse\nO = --rm\nendif\nexport O\nx:\n\tdocker run $$O acme/app:1.4\n',
  ])('tells an exported variable whose value is not known: %j', (text) => {
    expect(lines.notificationsOf(text, 'Makefile').map(({ message }) => message)).toEqual([
      'A variable of the environment determines which options a container gets here, so they were not checked. Write the options out.',
    ]);
  });

  it('tells that a variable may have more values than are tried', () => {
    const text = `ifdef X\n${'R = docker run\n'.repeat(9)}endif\nx:\n\t$(R) acme/app:1.4\n`;
    expect(
      lines
        .notificationsOf(text, 'Makefile')
        .map(({ level, message, span }) => [level, message, span && spanText(span)]),
    ).toEqual([
      [
        'warning',
        'A variable with many values determines which options a container gets here, so they were not checked. Write the options out.',
        '$(R) acme/app:1.4',
      ],
    ]);
    expect(lines.notificationsOf(text.replace('R = docker run\n', ''), 'Makefile')).toEqual([]);
  });

  it('leaves the name of an unknown variable alone', () => {
    const { image } = containerOf('run:\n\tdocker run $(subst _,-,a_b/$(IMAGE_NAME)):1.4\n');
    expect(image?.reference.value.text).toBe('a-b/${…}:1.4');
  });

  it('tells many such places as a number', () => {
    const text = `run:\n${'\tdocker run $(shell ./a) acme/app:1.4\n'.repeat(30)}`;
    const told = lines.notificationsOf(text, 'Makefile');
    expect([told.length, told.at(-1)?.message, told.at(-1)?.gap?.count]).toEqual([
      21,
      'Commands at 10 further places were not checked either. Write the options out.',
      10,
    ]);
  });

  it('tells the places in such a number apart', () => {
    const text = (last: string): string =>
      `run:\n${'\tdocker run $(shell ./a) acme/app:1.4\n'.repeat(21)}\tdocker run $(shell ${last}) acme/app:1.4\n`;
    const partsOf = (last: string) => lines.notificationsOf(text(last), 'Makefile').at(-1)?.gap?.parts;
    expect([partsOf('./b'), partsOf('./c')]).toEqual([
      ['$(shell ./a)', '$(shell ./b)'],
      ['$(shell ./a)', '$(shell ./c)'],
    ]);
  });

  it('tells the commands at one such place as their number', () => {
    const text = (recipes: string): string => `O = $(shell ./a)\n${recipes}`;
    const gapOf = (recipes: string) =>
      lines.notificationsOf(text(recipes), 'Makefile').map(({ gap }) => [gap?.count, gap?.evidence, gap?.parts]);
    const first = 'x:\n\tdocker run $(O) acme/app:1.4\n';
    expect(gapOf(first)).toEqual([[1, '$(shell ./a)', undefined]]);
    expect(gapOf(`${first}y:\n\tdocker run $(O) acme/b:1.4\n`)).toEqual([
      [2, '$(shell ./a)', ['$(shell ./a)', '$(shell ./a)']],
    ]);
  });

  it('says nothing of options before what a function says', () => {
    const text = 'run:\n\tdocker run $(OPTIONS) -v $(shell pwd):/x acme/app:1.4\n';
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
    ['MODE = bridge\nMODE = host\n', 'host'],
    ['ifdef CI\nMODE = host\nendif\n', 'host'],
    ['test: MODE = host\n', 'host'],
    ['define MODE\nhost\nendef\n', 'host'],
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

const NAMES = `${'$('.repeat(5_000)}A${')'.repeat(5_000)}`;

it.each([
  ['a replacement', `A = ${'a'.repeat(3_000)}\nrun:\n\tdocker run $(subst a,$(A),$(A)) x\n`, '$(subst a,$(A),$(A))'],
  ['words', `A = ${'a '.repeat(2_000)}\nrun:\n\tdocker run $(addprefix $(A),$(A)) x\n`, '$(addprefix $(A),$(A))'],
  ['names in names', `run:\n\tdocker run ${NAMES} x\n`, NAMES],
])('tells that %s would come to more than is read', (_, text, place) => {
  const told = lines.notificationsOf(text, 'Makefile');
  expect(told.map(({ level, span }) => [level, span && spanText(span)])).toContainEqual(['error', place]);
});

it.each([
  ['a value', `A = ${':;'.repeat(10_000)}\nrun:\n${'\t: $(A)\n'.repeat(10)}\tdocker run x\n`, '$(A)'],
  ['lines', `define A\n${':\n'.repeat(10_000)}endef\nrun:\n${'\t: $(A)\n'.repeat(10)}\tdocker run x\n`, '$(A)'],
  [
    'an argument',
    `B = ${'$(1)'.repeat(40)}\nA = ${':;'.repeat(1_000)}\nrun:\n\t: $(call B,$(A))\n# docker\n`,
    '$(call B,$(A))',
  ],
  [
    'a result',
    `A = ${'a'.repeat(10_000)}\nrun:\n${'\t: $(subst a,;,$(A))\n'.repeat(10)}\tdocker run x\n`,
    '$(subst a,;,$(A))',
  ],
])('tells that the commands in %s would be repeated more often than is read', (_, text, place) => {
  const told = lines.notificationsOf(text, 'Makefile');
  expect(told.map(({ level, span }) => [level, span && spanText(span)])).toContainEqual(['error', place]);
});

describe('a stranger writes the file', () => {
  const doubling = Array.from({ length: 40 }, (_, index) => `A${index + 1} = $(A${index})$(A${index})`).join('\n');

  it.each([
    ['values that double', `A0 = docker run x\n${doubling}\nrun:\n\t$(A40)\n`],
    ['a circle', 'A = $(B)\nB = $(A) docker\nrun:\n\t$(A) run\n'],
    [
      'calls that double',
      `A0 = docker run $(1)\n${doubling.replaceAll(/\$\(A(\d+)\)/g, '$(call A$1,$(1)$(1))')}\nrun:\n\t$(call A40,x)\n`,
    ],
    [
      'a replacement that is too long',
      `A = ${'a'.repeat(shortened(60_000))}\nrun:\n\tdocker run $(subst a,$(A),$(A)) x\n`,
    ],
    [
      'prefixes that are too long',
      `A = ${'a '.repeat(shortened(30_000))}\nrun:\n\tdocker run $(addprefix $(A),$(A)) x\n`,
    ],
    [
      'functions in functions',
      `run:\n\tdocker run ${'$(strip '.repeat(shortened(50_000))}x${')'.repeat(shortened(50_000))}\n`,
    ],
    ['functions that are not closed', `run:\n\tdocker run ${'$(subst a,b,'.repeat(shortened(50_000))}\n`],
    ['functions in a row', `run:\n\tdocker run ${'$(subst a,b,aa) '.repeat(shortened(50_000))}\n`],
    ['unknown functions in a row', `run:\n\tdocker run ${'$(shell x) '.repeat(shortened(50_000))} --rm\n`],
    ['blanks behind export', `export ${' '.repeat(shortened(300_000))}#\nrun:\n\tdocker run x\n`],
    [
      'loops',
      `${['A0 = docker run x', ...Array.from({ length: 40 }, (_, at) => `A${at + 1} = $(foreach i,a b,$(A${at}))`)].join('\n')}\nrun:\n\t$(A40)\n`,
    ],
    [
      'calls of shell in each other',
      `run:\n\tdocker ${'$(shell '.repeat(shortened(50_000))}x${')'.repeat(shortened(50_000))}\n`,
    ],
    [
      'values of a variable',
      `ifdef X\n${'A = docker run x\n'.repeat(shortened(20_000))}endif\n${'run:\n\t$(A)\n'.repeat(500)}`,
    ],
    ['values that are appended', `ifdef X\n${'A += docker run x\n'.repeat(shortened(50_000))}endif\nrun:\n\t$(A)\n`],
    ['commas', `run:\n\tdocker run $(call x,${','.repeat(shortened(100_000))})\n`],
    ['definitions', `${'define A\n\tdocker run\nendef\n'.repeat(shortened(4_000))}run:\n\t$(A)\n`],
    ['definitions in definitions', `${'define A\n'.repeat(shortened(50_000))}docker\n`],
    [
      'colons and references',
      `${'$(:'.repeat(shortened(100_000))}\n\tdocker\n${'a$(b)'.repeat(shortened(100_000))}:;\n`,
    ],
    ['marks', `run:\n\tdocker\n\t${'@ '.repeat(shortened(200_000))}$A\n${'\t \n'.repeat(shortened(100_000))}`],
    ['opened references', `DOCKER = docker\nrun:\n\tdocker run ${'$('.repeat(shortened(100_000))}\n`],
    ['a million backslashes', `run:\n\tdocker run ${'\\'.repeat(shortened(1_000_000))}\n`],
    ['200,000 continued lines', `run:\n\tdocker run ${'\\\n'.repeat(shortened(200_000))}\n`],
    ['a long left side', `${'docker '.repeat(shortened(100_000))}\n${'a:'.repeat(shortened(100_000))}\n`],
  ])('%s', (_, text) => {
    inTime(timeFor(8000), () => containersOf(text));
  });
});
