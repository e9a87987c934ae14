import { describe, expect, it } from '@jest/globals';
import { compare } from '../../src/gate/compare.ts';
import type { Files } from '../properties/repository.ts';
import { scanFiles, scanOptions } from '../properties/soundness.ts';

const RULES = new Set(['privileged', 'pid-host', 'remote-script-exec']);
const OPTIONS = { ...scanOptions, rules: scanOptions.rules.filter(({ rule }) => RULES.has(rule.id)) };

interface Outcome {
  /** The rules of findings that a change accepts, and of those that are new: while comments of a change are allowed, and while not. */
  readonly accepted: readonly string[];
  readonly fresh: readonly string[];
  readonly freshIfDenied: readonly string[];
}

async function outcomeOf(base: Files, head: Files): Promise<Outcome> {
  const [before, after] = [await scanFiles(base, OPTIONS), await scanFiles(head, OPTIONS)];
  const common = { renames: new Map(), addedLines: () => undefined, textOf: (path: string) => head[path] };
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
      'for another address',
      dockerfile(`${RUN}${PIPE}`),
      dockerfile(`${RUN}${PIPE.replace('example.com', 'example.org')}`),
      'remote-script-exec',
    ],
    [
      'for one more',
      dockerfile(`${RUN}${PIPE}`),
      dockerfile(`${RUN}${PIPE}`, `${RUN}wget -qO- https://get.example.com/install.sh | sh`),
      'remote-script-exec',
    ],
  ])('accepts it, or not if that is denied: %s', async (_name, base, head, rule) => {
    expect(await outcomeOf(base, head)).toEqual(accepts(rule));
  });

  it('is accepted, and known if that is denied, where the base has it open', async () => {
    const base = compose(service('app', '    privileged: true\n'));
    expect(await outcomeOf(base, compose(service('two', BAD)))).toEqual({ ...NOTHING, accepted: ['privileged'] });
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
