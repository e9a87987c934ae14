import { describe, expect, it } from '@jest/globals';
import { toSuppression } from '../../src/config/ignore-entry.ts';
import type { AddedLines } from '../../src/gate/change.ts';
import { compare } from '../../src/gate/compare.ts';
import type { Files } from '../properties/repository.ts';
import { scanFiles, scanOptions } from '../properties/soundness.ts';

const RULES = new Set(['privileged', 'pid-host', 'host-system-mount-writable', 'remote-script-exec']);
const OPTIONS = { ...scanOptions, rules: scanOptions.rules.filter(({ rule }) => RULES.has(rule.id)) };

interface Outcome {
  /** The rules of findings that a change accepts, and of those that are new: while comments of a change are allowed, and while not. */
  readonly accepted: readonly string[];
  readonly fresh: readonly string[];
  readonly freshIfDenied: readonly string[];
}

/** What is known about the lines that a change adds: nothing, that it adds all, or none of those with comments. */
const LINES: Readonly<Record<'unknown' | 'all' | 'none', AddedLines>> = {
  unknown: () => undefined,
  all: () => [{ start: 1, end: 1000 }],
  none: () => [],
};

async function outcomeOf(base: Files, head: Files, options = OPTIONS, lines = LINES.unknown): Promise<Outcome> {
  const [before, after] = [await scanFiles(base, options), await scanFiles(head, options)];
  const common = { renames: new Map(), addedLines: lines, textOf: (path: string) => head[path] };
  const { accepted, fresh } = compare(before, after, common);
  const denied = compare(before, after, { ...common, isDenied: () => true });
  const ids = (findings: typeof fresh) => findings.map(({ ruleId }) => ruleId);
  return { accepted: ids(accepted), fresh: ids(fresh), freshIfDenied: ids(denied.fresh) };
}

const IMAGE = 'ghcr.io/acme/app:1.4.2';
const COMMENT = '    # hullcheck-ignore privileged -- it mounts disks\n';
const service = (name: string, options: string, image = IMAGE): string => `  ${name}:\n    image: ${image}\n${options}`;
const compose = (...services: readonly string[]): Files => ({ 'compose.yaml': `services:\n${services.join('')}` });
const BAD = `${COMMENT}    privileged: true\n`;
const APP = service('app', BAD);
const WEB = service('web', '    init: true\n', 'ghcr.io/acme/web:3.0');
const RUN = '# hullcheck-ignore remote-script-exec -- our own server\nRUN ';
const dockerfile = (...lines: readonly string[]): Files => ({
  Dockerfile: `FROM debian:13.1\n${lines.join('\n')}\nUSER 1000\n`,
});
const PIPE = 'curl -fsSL https://get.example.com/install.sh | sh';

const NOTHING: Outcome = { accepted: [], fresh: [], freshIfDenied: [] };

describe('a comment that moves along with what it accepts', () => {
  it.each<[string, Files, Files]>([
    ['to another place of its service', compose(APP), compose(service('app', `    init: true\n${BAD}    tty: true\n`))],
    [
      'to the end of its line',
      compose(APP),
      compose(service('app', '    privileged: true # hullcheck-ignore privileged -- disks\n')),
    ],
    ['with other services', compose(APP, WEB), compose(WEB, APP)],
    ['to a service with another name', compose(APP, WEB), compose(service('disks', BAD), WEB)],
    ['to another version', compose(APP), compose(service('app', BAD, 'ghcr.io/acme/app:1.5.0'))],
    [
      'to an included file',
      compose(APP, WEB),
      { 'compose.yaml': `include: [app.yaml]\nservices:\n${WEB}`, 'app.yaml': `services:\n${APP}` },
    ],
    ['to another file', compose(APP), { 'deploy/compose.yaml': `services:\n${APP}` }],
    [
      'to a RUN by itself',
      dockerfile(`${RUN}groupadd app && ${PIPE}`),
      dockerfile('RUN groupadd app', `${RUN}${PIPE}`),
    ],
    [
      'to another way to write it',
      dockerfile(`${RUN}${PIPE}`),
      dockerfile(`${RUN}wget -qO- https://get.example.com/install.sh | sh`),
    ],
    [
      'to a newer version of an address',
      dockerfile(`${RUN}${PIPE.replace('install', 'v1.2/install')}`),
      dockerfile(`${RUN}${PIPE.replace('install', 'v1.3/install')}`),
    ],
  ])('accepts nothing new: %s', async (_name, base, head) => {
    expect(await outcomeOf(base, head)).toEqual(NOTHING);
  });
});

describe('a comment of the base that names rules of which it covered nothing', () => {
  const MOUNTS = '    # hullcheck-ignore host-system-mount-writable, privileged -- a backup\n    volumes:\n';
  const mounts = (...lines: readonly string[]): Files => compose(service('app', `${MOUNTS}${lines.join('')}`));
  const ETC = '      - /etc:/etc\n';
  const DATA = '      - /srv/data:/data\n';

  it.each<[string, Files, Files, readonly string[]]>([
    ['nothing at all before', mounts(DATA), mounts(ETC), ['host-system-mount-writable']],
    [
      'of one of its rules',
      compose(service('app', `    # hullcheck-ignore pid-host, privileged -- x\n    privileged: true\n`)),
      compose(service('app', `    # hullcheck-ignore pid-host, privileged -- x\n    pid: host\n`)),
      ['pid-host'],
    ],
    ['in a Dockerfile', dockerfile(`${RUN}true`), dockerfile(`${RUN}${PIPE}`), ['remote-script-exec']],
  ])('does not accept a danger: %s', async (_name, base, head, fresh) => {
    expect(await outcomeOf(base, head)).toEqual({ accepted: [], fresh, freshIfDenied: fresh });
  });

  it.each<[string, string]>([
    ['a text', 'none'],
    ['another secret', 'blue'],
  ])('does not accept a secret in a text without a service, in place of %s', async (_name, before) => {
    const text = (value: string): Files => ({
      'compose.yaml': `services:\n${APP}# hullcheck-ignore secret-literal -- an old one\nx-a: "${value}"\n`,
    });
    const rules = scanOptions.rules.filter(({ rule }) => rule.id === 'secret-literal' || RULES.has(rule.id));
    const known = (letter: string): string => `gl${'pat-'}${letter.repeat(3)}q7Xm2VcL9pRt4Wb8Z`;
    const base = text(before === 'none' ? before : known('b'));
    const { accepted, fresh } = await outcomeOf(base, text(known('c')), { ...scanOptions, rules });
    expect({ accepted, fresh }).toEqual({ accepted: [], fresh: ['secret-literal'] });
  });

  it('accepts it with another reason, or once more', async () => {
    const [other] = Object.values(mounts(ETC));
    const head = { 'compose.yaml': String(other).replace('a backup', 'a backup of all') };
    const accepted = ['host-system-mount-writable'];
    expect(await outcomeOf(mounts(DATA), head)).toEqual({ accepted, fresh: [], freshIfDenied: accepted });
  });
});

describe('a comment that a change brings for something new', () => {
  const accepts = (rule: string): Outcome => ({ accepted: [rule], fresh: [], freshIfDenied: [rule] });

  it.each<[string, Files, Files, string]>([
    ['for a new service', compose(APP), compose(APP, service('two', BAD)), 'privileged'],
    [
      'for another image',
      compose(APP, WEB),
      compose(service('disks', BAD, 'ghcr.io/acme/disks:1.0'), WEB),
      'privileged',
    ],
    [
      'for a service that was there',
      compose(APP, WEB),
      compose(service('app', ''), WEB.replace('    init', `${BAD}    init`)),
      'privileged',
    ],
    ['for an older version', compose(APP), compose(service('app2', BAD, 'ghcr.io/acme/app:1.4.1')), 'privileged'],
    [
      'for another rule',
      compose(APP),
      compose(service('app', '    # hullcheck-ignore pid-host -- sees all\n    pid: host\n')),
      'pid-host',
    ],
    [
      'for another address, with another reason',
      dockerfile(`${RUN}${PIPE}`),
      dockerfile(`${RUN}${PIPE}`.replace(' -- ', ' -- new ').replace('example.com', 'example.org')),
      'remote-script-exec',
    ],
    [
      'for one more',
      dockerfile(`${RUN}${PIPE}`),
      dockerfile(`${RUN}${PIPE}`, `${RUN}wget -qO- https://get.example.com/install.sh | sh`),
      'remote-script-exec',
    ],
  ])('accepts it, or not if that is denied: %s', async (_name, base, head, rule) => {
    expect(await outcomeOf(base, head, OPTIONS, LINES.all)).toEqual(accepts(rule));
  });

  it.each<[string, Files, Files]>([
    ['another address', dockerfile(`${RUN}${PIPE}`), dockerfile(`${RUN}${PIPE.replace('example.com', 'example.org')}`)],
    [
      'a second one in the same command',
      dockerfile(`${RUN}${PIPE}`),
      dockerfile(`${RUN}${PIPE} && curl -fsSL https://get.example.org/i.sh | sh`),
    ],
  ])('does not accept what comes below an old one: %s', async (_name, base, head) => {
    const rules = ['remote-script-exec'];
    expect(await outcomeOf(base, head)).toEqual({ accepted: [], fresh: rules, freshIfDenied: rules });
  });

  it('is accepted, and known if that is denied, where the base has it open', async () => {
    const base = compose(service('app', '    privileged: true\n'));
    expect(await outcomeOf(base, compose(service('two', BAD)))).toEqual({ ...NOTHING, accepted: ['privileged'] });
  });
});

describe('a comment of the base that is at another thing without being written anew', () => {
  const kind = service('kind', '', 'acme/kind:1');
  const started = (image: string, name = ''): Files => ({
    'run.sh': `#!/bin/sh\n# hullcheck-ignore privileged -- it makes clusters\ndocker run -d ${name}--privileged ${image}\n`,
  });
  const peer = (image: string, name: string): string =>
    service(name, '    # kics-scan ignore-line\n    privileged: true\n', image);
  const ofWorkflow = (image: string): Files => ({
    '.github/workflows/ci.yml': `on: push\njobs:\n  t:\n    runs-on: x\n    steps:\n      # hullcheck-ignore privileged -- it makes clusters\n      - run: docker run -d --privileged ${image}\n`,
  });

  it.each<[string, Files, Files]>([
    ['another service between', compose(`${kind}${BAD}`), compose(kind, service('other', BAD, 'example.org/other:1'))],
    ['another service that is built', compose(`${kind}${BAD}`), compose(kind, `  other:\n    build: .\n${BAD}`)],
    ['a service that was there', compose(APP, WEB), compose(service('app', ''), `${WEB}${BAD}`)],
    ['another service in place of it', compose(APP), compose(service('disks', BAD, 'ghcr.io/acme/disks:1.0'))],
    ['a comment for another tool', compose(peer(IMAGE, 'app')), compose(APP.replace(BAD, ''), peer('acme/x:1', 'x'))],
    ['a command with another image', started('acme/kind:1'), started('example.org/other:1')],
    [
      'a command with another image and name',
      started('acme/kind:1', '--name kind '),
      started('example.org/other:1', '--name other '),
    ],
    ['a step with another image', ofWorkflow('acme/kind:1'), ofWorkflow('example.org/other:1')],
  ])('accepts nothing: %s', async (_name, base, head) => {
    for (const lines of [LINES.none, LINES.unknown]) {
      const { accepted, fresh } = await outcomeOf(base, head, OPTIONS, lines);
      expect({ accepted, fresh }).toEqual({ accepted: [], fresh: ['privileged'] });
    }
  });

  it.each<[string, Files, Files]>([
    ['the service has another name', compose(APP), compose(service('disks', BAD))],
    ['the image has another tag', compose(APP), compose(service('app', BAD, 'ghcr.io/acme/app:1.4.1'))],
    ['the service has another image', compose(APP), compose(service('app', BAD, 'acme/app:1'))],
    ['services are added around it', compose(APP), compose(WEB, APP, service('last', ''))],
    ['it has another indentation', compose(APP), { 'compose.yaml': `services:\n${APP}`.replaceAll('  ', '    ') }],
    ['it is in another file', compose(APP, WEB), { ...compose(WEB), 'ops/compose.yaml': `services:\n${APP}` }],
    ['a command has another tag', started('acme/kind:1'), started('acme/kind:2')],
    ['a command has another name', started('acme/kind:1', '--name a '), started('acme/kind:1', '--name b ')],
    ['a step has another tag', ofWorkflow('acme/kind:1.2'), ofWorkflow('acme/kind:1.1')],
  ])('says nothing where %s', async (_name, base, head) => {
    for (const lines of [LINES.none, LINES.unknown]) {
      expect((await outcomeOf(base, head, OPTIONS, lines)).fresh).toEqual([]);
    }
  });
});

describe('something accepted that moves away from its comment', () => {
  it.each<[string, Files, Files, string]>([
    ['to another service', compose(APP), compose(service('two', '    privileged: true\n')), 'privileged'],
    [
      'below another option',
      compose(APP),
      compose(service('app', `${COMMENT}    init: true\n    privileged: true\n`)),
      'privileged',
    ],
    [
      'to another RUN',
      dockerfile(`${RUN}true && ${PIPE}`),
      dockerfile(`${RUN}true`, `RUN ${PIPE}`),
      'remote-script-exec',
    ],
  ])('is new: %s', async (_name, base, head, rule) => {
    expect(await outcomeOf(base, head)).toEqual({ accepted: [], fresh: [rule], freshIfDenied: [rule] });
  });
});

describe('a comment that a change uses for another container', () => {
  const TEMPLATE = `x-p: &p\n${BAD.replaceAll(/^ {4}/gm, '  ')}`;
  const merged = (name: string, options = ''): string => service(name, `    <<: *p\n${options}`);
  const plain = (name: string): string => service(name, '');
  const CI = { 'ci/compose.yaml': `services:\n${service('ci', BAD)}` };
  const from = (text: string, files: Files = {}): Files => ({ 'compose.yaml': text, ...files });
  const shared = (...services: readonly string[]): Files => from(`${TEMPLATE}services:\n${services.join('')}`);

  it.each<[string, Files, Files]>([
    ['by a template', shared(merged('ci'), plain('app')), shared(merged('ci'), merged('app'))],
    [
      'by a template with another text before it',
      shared(merged('ci'), plain('app')),
      from(`name: a\n${TEMPLATE}services:\n${merged('ci')}${merged('app')}`),
    ],
    [
      'by a template that the other one leaves',
      shared(merged('ci'), service('app', '', 'ghcr.io/acme/web:3.0')),
      shared(plain('ci'), service('app', '    <<: *p\n', 'ghcr.io/acme/web:3.0')),
    ],
    ['for a new service', shared(merged('ci')), shared(merged('ci'), merged('app'))],
    [
      'by an alias',
      from(`services:\n  ci: &ci\n    image: ${IMAGE}\n${BAD}${plain('app')}`),
      from(`services:\n  ci: &ci\n    image: ${IMAGE}\n${BAD}  app: *ci\n`),
    ],
    [
      'by extends',
      compose(service('ci', BAD), plain('app')),
      compose(service('ci', BAD), service('app', '    extends: ci\n')),
    ],
    [
      'by extends of another file',
      from(`services:\n${plain('app')}`, CI),
      from(`services:\n${service('app', '    extends: { file: ci/compose.yaml, service: ci }\n')}`, CI),
    ],
  ])('accepts nothing: %s', async (_name, base, head) => {
    expect(await outcomeOf(base, head)).toEqual({ accepted: [], fresh: ['privileged'], freshIfDenied: ['privileged'] });
  });

  const again = TEMPLATE.replace('it mounts disks', 'it mounts disks, as app does');
  it.each<[string, Files, Files]>([
    [
      'a comment that is written anew',
      shared(merged('ci'), plain('app')),
      from(`${again}services:\n${merged('ci')}${merged('app')}`),
    ],
    [
      'a second comment of the same text',
      shared(merged('ci'), plain('app')),
      shared(merged('ci'), service('app', BAD)),
    ],
  ])('accepts it: %s', async (_name, base, head) => {
    expect((await outcomeOf(base, head)).fresh).toEqual([]);
  });

  it.each<[string, Files, Files]>([
    ['the service has another name', shared(merged('ci')), shared(merged('runner'))],
    ['the service gets another option', shared(merged('ci')), shared(merged('ci', '    init: true\n'))],
    ['a template is made of it', compose(service('ci', BAD)), shared(merged('ci'))],
    ['a template is put in again', shared(merged('ci')), compose(service('ci', BAD))],
    ['another service comes first', shared(merged('ci')), shared(plain('app'), merged('ci'))],
    ['a service that never had it is removed', shared(merged('ci'), plain('app')), shared(merged('ci'))],
  ])('says nothing where %s', async (_name, base, head) => {
    expect(await outcomeOf(base, head)).toEqual(NOTHING);
  });
});

describe('a comment whose container or stage gets another name while what it accepts changes', () => {
  const pipe = (version: string): string => `${RUN}${PIPE.replace('install', `${version}/install`)}\nUSER 1000\n`;
  const stages = (...texts: readonly string[]): Files => ({ Dockerfile: texts.join('') });
  const other = (name: string): string => `FROM golang:1.25${name}\nRUN go version\nUSER 1000\n`;
  const proxy = (version: string, options: string): Files => ({
    'run.sh': `#!/bin/sh\n# hullcheck-ignore host-system-mount-writable -- it configures the host\ndocker run --name proxy-${version} ${options} acme/proxy:${version}\n`,
  });
  const final = 'FROM debian:13.1 AS final\nUSER 1000\n';

  it.each<[string, Files, Files]>([
    [
      'the only stage gets a name',
      stages(`FROM debian:13.1\n${pipe('v1')}`),
      stages(`FROM debian:13.1 AS app\n${pipe('v2')}`),
    ],
    [
      'a stage is renamed',
      stages(`FROM debian:13.1 AS build\n${pipe('v1')}`, final),
      stages(`FROM debian:13.1 AS builder\n${pipe('v2')}`, final),
    ],
    [
      'a stage is added before',
      stages(`FROM debian:13.1\n${pipe('v1')}`),
      stages(other(' AS go'), `FROM debian:13.1\n${pipe('v2')}`),
    ],
    ['the name has the version', proxy('1.2', '-v /etc:/etc'), proxy('1.3', '-v /etc:/etc -v /usr:/usr')],
  ])('is not red: %s', async (_name, base, head) => {
    expect((await outcomeOf(base, head)).fresh).toEqual([]);
  });

  const template = `x-p: &p\n${BAD.replaceAll(/^ {4}/gm, '  ')}`;
  const from = (...names: readonly string[]): Files => ({
    'compose.yaml': `${template}services:\n${names.map((name) => service(name, '    <<: *p\n', `acme/${name}:1.0`)).join('')}`,
  });
  const without = (name: string, files: Files): Files => ({
    'compose.yaml': `${files['compose.yaml'] ?? ''}${service(name, '', `acme/${name}:1.0`)}`,
  });

  it.each<[string, Files, Files]>([
    ['a template covers a second container, and the first has another name', from('ci'), from('runner', 'app')],
    ['a template covers a container that was there, and the first is gone', without('app', from('ci')), from('app')],
    ['a template covers a new container, and the first is left out', from('ci'), without('ci', from('app'))],
  ])('is red where %s', async (_name, base, head) => {
    const { fresh } = await outcomeOf(base, head);
    expect(new Set(fresh)).toEqual(new Set(['privileged']));
  });
});

describe('an entry of the configuration that covers what another file declares', () => {
  const accepting = (rule: string, path: string): typeof OPTIONS => ({
    ...OPTIONS,
    suppressions: [
      toSuppression({
        value: { rule: [rule], path, reason: 'our own server', expires: undefined },
        span: { file: { path: '.hullcheck.yml', text: '' }, start: 0, end: 0 },
      }),
    ],
  });
  const SCRIPTS = accepting('remote-script-exec', 'scripts/');
  const script = (version: string): string => `#!/bin/sh\n${PIPE.replace('install', `${version}/install`)}\n`;
  const runs = (version: string, from = 'FROM debian:13.1'): Files => ({
    Dockerfile: `${from}\nCOPY scripts/i.sh /i.sh\nRUN /i.sh\nUSER 1000\n`,
    'scripts/i.sh': script(version),
  });
  const idle = 'FROM debian:13.1\nUSER 1000\n';

  it.each<[string, Files, Files]>([
    ['its address has another version', runs('v1'), runs('v2')],
    ['its address has another version, and the stage gets a name', runs('v1'), runs('v2', 'FROM debian:13.1 AS app')],
    [
      'the script gets one more',
      runs('v1'),
      { ...runs('v1'), 'scripts/i.sh': `${script('v1')}${PIPE.replace('install', 'tools')}\n` },
    ],
  ])('still accepts it: %s', async (_name, base, head) => {
    expect(await outcomeOf(base, head, SCRIPTS)).toEqual(NOTHING);
  });

  it.each<[string, Files, Files]>([
    ['a stage that did not run it', { ...runs('v1'), Dockerfile: idle }, runs('v1')],
    [
      'a second stage',
      runs('v1'),
      { ...runs('v2'), Dockerfile: `${runs('')['Dockerfile']}${runs('', 'FROM debian:13.1 AS b')['Dockerfile']}` },
    ],
  ])('accepts nothing for %s', async (_name, base, head) => {
    const { fresh } = await outcomeOf(base, head, SCRIPTS);
    expect(new Set(fresh)).toEqual(new Set(['remote-script-exec']));
  });

  const CI = { 'ci/compose.yaml': `services:\n${service('ci', '    privileged: true\n')}` };
  const extended = { ...CI, ...compose(service('app', '    extends: { file: ci/compose.yaml, service: ci }\n')) };
  it('accepts nothing for a service that extends one', async () => {
    const { fresh } = await outcomeOf({ ...CI, ...compose(WEB) }, extended, accepting('privileged', 'ci/'));
    expect(fresh).toEqual(['privileged']);
  });
});

describe('what is told about a suppression that was made for something else', () => {
  const messagesOf = async (base: Files, head: Files, options = OPTIONS): Promise<readonly string[]> => {
    const [before, after] = [await scanFiles(base, options), await scanFiles(head, options)];
    const { fresh } = compare(before, after, { renames: new Map(), addedLines: () => undefined });
    return fresh.map(({ message }) => message);
  };
  const ci = service('ci', BAD);
  const heir = service('app', '    extends: ci\n');

  it('names a way to accept it, by the kind of the suppression', async () => {
    expect(await messagesOf(compose(ci, service('app', '')), compose(ci, heir))).toEqual([
      expect.stringMatching(/The comment was made for something else: .*another reason in it is enough/),
    ]);
    const suppressions = [
      toSuppression({
        value: { rule: ['privileged'], path: 'ci/', reason: 'it mounts disks', expires: undefined },
        span: { file: { path: '.hullcheck.yml', text: '' }, start: 0, end: 0 },
      }),
    ];
    const base = { 'ci/compose.yaml': `services:\n${service('ci', '    privileged: true\n')}`, ...compose(WEB) };
    const head = {
      ...base,
      ...compose(WEB, service('app', '    extends: { file: ci/compose.yaml, service: ci }\n')),
    };
    expect(await messagesOf(base, head, { ...OPTIONS, suppressions })).toEqual([
      expect.stringContaining('The configuration accepts it in another file only: '),
    ]);
  });
});
