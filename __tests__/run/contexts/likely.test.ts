import { describe, expect, it } from '@jest/globals';
import type { Files } from '../../properties/repository.ts';
import { scanFiles } from '../../properties/soundness.ts';
import { FETCH, fetched } from './fetched.ts';

const BASE = { 'base/Dockerfile': 'FROM debian:12\nCOPY x.sh /x.sh\n' };
const of = (image: string): Files => ({ 'app/Dockerfile': `${image}\nRUN sh /x.sh\n` });
const shell = (text: string): Files => ({ 'b.sh': `#!/bin/sh\n${text}\n` });
const make = (text: string): Files => ({ Makefile: text });
const service = (lines: string): Files => ({
  'compose.yaml': `services:\n  base:\n    build:\n      context: base\n${lines}  app:\n    build: app\n`,
});
const step = (tags: string, before = ''): Files => ({
  '.github/workflows/b.yml': `on: push\njobs:\n  b:\n    runs-on: ubuntu-24.04\n    steps:\n${before}      - uses: docker/build-push-action@v6\n        with: { context: base, tags: "${tags}" }\n`,
});
const META =
  '      - uses: docker/metadata-action@v5\n        id: m\n        with: { images: registry.example.com/acme/base }\n';
const AS_NAMED = of('FROM acme/base:1');
const LOOP = 'do docker build -t acme/$i:1 $i; done';

describe('a base whose name no build gives in full', () => {
  it.each<[name: string, builds: Files, app: Files]>([
    ['a loop', shell(`for i in base app; ${LOOP}`), AS_NAMED],
    [
      'a variable in the base alone',
      shell('docker build -t acme/base:latest base'),
      of('ARG T=latest\nFROM acme/base:${T}'),
    ],
    ['a list', shell(`all=(base app)\nfor i in "\${all[@]}"; ${LOOP}`), AS_NAMED],
    ['lines of a file', shell(`while read -r i; ${LOOP} < images.txt`), AS_NAMED],
    ['a function', shell('build() { docker build -t acme/$1:1 $1; }\nbuild base\nbuild app'), AS_NAMED],
    ['a second name', shell('docker build -t tmp base\ndocker tag tmp acme/base:1\ndocker build app'), AS_NAMED],
    [
      'a tag of git',
      shell(
        'T=$(git rev-parse HEAD)\ndocker build -t acme/base:$T base\ndocker build --build-arg T=$T -t acme/app:$T app',
      ),
      of('ARG T=1\nFROM acme/base:${T}'),
    ],
    [
      'an argument',
      shell('B=acme/base:1\ndocker build -t $B base\ndocker build --build-arg B=$B app'),
      of('ARG B\nFROM $B'),
    ],
    [
      'an argument with a tag of git',
      shell('T=$(git rev-parse HEAD)\ndocker build -t acme/base:$T base\ndocker build --build-arg B=acme/base:$T app'),
      of('ARG B\nFROM $B'),
    ],
    ['Podman', shell('podman build -t base base\npodman build -t app app'), of('FROM localhost/base')],
    ['Podman without the host', shell('podman build -t localhost/base base'), of('FROM base')],
    ['a target of make', make('base app:\n\tdocker build -t acme/$@:1 $@\n'), AS_NAMED],
    ['a stem of make', make('build-%:\n\tdocker build -t acme/$*:1 $*\n'), AS_NAMED],
    ['a loop of make', make('all:\n\tfor i in base app; do docker build -t acme/$$i:1 $$i; done\n'), AS_NAMED],
    [
      'a command of make',
      make(
        'T := $(shell git rev-parse HEAD)\nall:\n\tdocker build -t acme/base:$(T) base\n\tdocker build --build-arg T=$(T) app\n',
      ),
      of('ARG T=1\nFROM acme/base:$T'),
    ],
    [
      'a variable in front of that of a loop',
      shell('R=quay.io/acme\nfor i in base app; do docker build -t $R/$i $i; done'),
      of('FROM quay.io/acme/base'),
    ],
    [
      'a variable with a default in front of it',
      shell('R=${R:-quay.io/acme}\nfor i in base app; do docker build -t "$R/$i:latest" "$i"; done'),
      of('FROM quay.io/acme/base'),
    ],
    [
      'a variable in front of that of a loop of make',
      make('OWNER := acme\nall:\n\tfor i in base app; do docker build -t $(OWNER)/$$i $$i; done\n'),
      of('FROM acme/base'),
    ],
    [
      'a variable in front of a stem of make',
      make('OWNER = acme\nbuild/%:\n\tdocker build -t $(OWNER)/$* $*\n'),
      of('FROM acme/base'),
    ],
    [
      'a variable in front of a target of make',
      make('OWNER = acme\nALL = base app\n$(ALL):\n\tdocker build -t $(OWNER)/$@ $@\n'),
      of('FROM acme/base'),
    ],
    [
      'variables in the base and in front of the name of a target',
      make(
        'R ?= quay.io\nOWNER ?= acme\nbuild/%:\n\tdocker build -t "$(R)/$(OWNER)/$(notdir $@)" "./$(notdir $@)" --build-arg R="$(R)" --build-arg OWNER="$(OWNER)"\n',
      ),
      of('ARG R=quay.io\nARG OWNER=another\nARG B=$R/$OWNER/base\nFROM $B'),
    ],
    [
      'variables in the base that no build sets',
      shell('R=quay.io/acme\nfor i in base app; do docker build -t $R/$i $i; done'),
      of('ARG R=quay.io\nARG OWNER=acme\nFROM $R/${OWNER}/base'),
    ],
    [
      'a variable in the base without a default',
      shell('for i in base app; do docker build -t $R/$i $i; done'),
      of('ARG R\nFROM $R/base'),
    ],
    [
      'the owner of a repository in front of an entry of a matrix',
      {
        '.github/workflows/b.yml':
          'on: push\nenv: { R: ghcr.io }\njobs:\n  b:\n    runs-on: ubuntu-24.04\n    strategy: { matrix: { i: [base, app] } }\n    steps:\n      - run: docker build -t $R/${{ github.repository_owner }}/${{ matrix.i }} ${{ matrix.i }}\n',
      },
      of('FROM ghcr.io/acme/base'),
    ],
    [
      'a stem of make next to `all`',
      make('.PHONY: build-all\nbuild-%:\n\tdocker build -t acme/$*:1 $*\nbuild-all: build-base build-app\n'),
      AS_NAMED,
    ],
    ['a target of make next to `all`', make('all base app:\n\tdocker build -t acme/$@:1 $@\n'), AS_NAMED],
    [
      'a stem of make next to `all`, which needs the others by a function',
      make('ALL := base app\nbuild-%:\n\tdocker build -t acme/$*:1 $*\nbuild-all: $(addprefix build-,$(ALL))\n'),
      AS_NAMED,
    ],
    [
      'a stem of make next to `all`, which needs what a command lists',
      make('build-%:\n\tdocker build -t acme/$*:1 $*\nbuild-all: $(patsubst %,build-%,$(shell ls))\n'),
      AS_NAMED,
    ],
    ['tags of Compose', service('      tags: [acme/base:1]\n'), AS_NAMED],
    ['a variable of Compose', service('    image: acme/base:${T}\n'), of('ARG T\nFROM acme/base:${T}')],
    ['the name of a service', service(''), of('FROM acme-base')],
    [
      'tags that a step works out',
      step('${{ steps.m.outputs.tags }}', META),
      of('FROM registry.example.com/acme/base'),
    ],
    [
      'a variable of a workflow',
      step('registry.example.com/${{ github.repository_owner }}/base:1'),
      of('FROM registry.example.com/acme/base:1'),
    ],
    [
      'a variable of GitLab',
      { '.gitlab-ci.yml': 'b:\n  script:\n    - docker build -t $CI_REGISTRY_IMAGE/base:1 base\n' },
      of('FROM registry.example.com/acme/base:1'),
    ],
    [
      'artifacts of skaffold',
      { 'skaffold.yaml': 'kind: Config\nbuild:\n  artifacts:\n    - image: acme/base\n      context: base\n' },
      of('FROM acme/base'),
    ],
    ['a copy of files', shell(`for i in base app; ${LOOP}`), of('FROM debian:12\nCOPY --from=acme/base:1 /x.sh /x.sh')],
  ])('is read: %s', async (_name, builds, app) => {
    const files = { ...BASE, ...builds, ...app };
    expect(await fetched({ ...files, 'base/x.sh': FETCH })).toEqual(['base/x.sh:3']);
    expect(await fetched({ ...files, 'base/x.sh': '#!/bin/sh\n', 'x.sh': FETCH, 'app/x.sh': FETCH })).toEqual([]);
  });

  it.each<[name: string, files: Files]>([
    [
      'an official image',
      {
        ...shell('for i in nginx app; do docker build -t acme/$i:1 $i; done'),
        'nginx/Dockerfile': 'FROM debian:12\nCOPY x.sh /x.sh\n',
        ...of('FROM nginx:1.29'),
      },
    ],
    ['a build that names something else', { ...BASE, ...shell('docker build -t acme/other:1 base'), ...AS_NAMED }],
    ['another version', { ...BASE, ...shell('docker build -t acme/base:2 base'), ...AS_NAMED }],
    ['another image', { ...BASE, ...shell(`for i in base app; ${LOOP}`), ...of('FROM acme/debian:1') }],
    [
      'one of two',
      {
        ...shell('for i in a/base b/base; do docker build -t acme/$(basename $i):1 $i; done'),
        'a/base/Dockerfile': 'FROM debian:12\nCOPY x.sh /x.sh\n',
        'b/base/Dockerfile': 'FROM debian:12\nCOPY x.sh /x.sh\n',
        ...AS_NAMED,
      },
    ],
    ['nothing that is built', { ...BASE, ...AS_NAMED }],
    [
      'the image of somebody else',
      { ...BASE, ...shell('for i in base app; do docker build -t acme/$i:1 $i; done'), ...of('FROM another/base:1') },
    ],
    [
      'the image of somebody else next to a variable in front of that of a loop',
      {
        ...BASE,
        ...shell('R=quay.io/acme\nfor i in base app; do docker build -t $R/$i $i; done'),
        ...of('FROM quay.io/another/base'),
      },
    ],
    [
      'the image of somebody else that defaults name',
      {
        ...BASE,
        ...shell('R=quay.io/acme\nfor i in base app; do docker build -t $R/$i $i; done'),
        ...of('ARG R=quay.io\nARG OWNER=another\nFROM $R/$OWNER/base'),
      },
    ],
    [
      'an image under a name without any known part',
      { ...BASE, ...shell('for i in base app; do docker build -t $R/$i $i; done'), ...of('FROM another/base') },
    ],
    [
      'an official image with a variable as its tag',
      {
        ...shell('docker build -t $(basename nginx) nginx'),
        'nginx/Dockerfile': 'FROM debian:12\nCOPY x.sh /x.sh\n',
        ...of('ARG V=1\nFROM nginx:$V'),
      },
    ],
  ])('is no other: %s', async (_name, files) => {
    const folders = ['', 'base/', 'a/base/', 'b/base/', 'nginx/', 'app/'];
    const scripts = Object.fromEntries(folders.map((folder) => [`${folder}x.sh`, FETCH]));
    expect(await fetched({ ...files, ...scripts })).toEqual([]);
  });

  it('tells what ONBUILD runs in the folder of the other build', async () => {
    const told = async (builds: Files, script: string) => {
      const { notifications } = await scanFiles({
        'base/Dockerfile': 'FROM debian:12\nONBUILD COPY . /s\nONBUILD RUN sh /s/x.sh\n',
        'app/Dockerfile': 'FROM acme/base:1\nUSER 1\n',
        ...builds,
        'app/x.sh': script,
      });
      return notifications.flatMap(({ gap, span, message }) =>
        gap?.kind === 'unknown-value' ? [`${span?.file.path} ${message}`] : [],
      );
    };
    const builds = 'docker build -t acme/base:1 base\ndocker build -t acme/app:1 app';
    for (const files of [
      shell(builds),
      make(`all:\n\t${builds.replace('\n', '\n\t')}\n`),
      { 'package.json': JSON.stringify({ scripts: { b: builds.replace('\n', ' && ') } }) },
      shell(`for i in base app; ${LOOP}`),
    ]) {
      expect(await told(files, FETCH)).toEqual([
        'app/x.sh This depends on the build: where "app" is the context of app/Dockerfile, remote-script-exec applies. Mend it, or name the context in a compose file, a bake file or a workflow.',
      ]);
      expect(await told(files, '#!/bin/sh\n')).toEqual([]);
    }
  });
});
