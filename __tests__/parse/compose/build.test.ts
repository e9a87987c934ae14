import { describe, expect, it } from '@jest/globals';
import { containersOf, parse, service, shown } from './support.ts';

const variable = (name: string) => `$\{${name}}`;

describe('which Dockerfile', () => {
  it.each([
    ['build: .', 'Dockerfile'],
    ['build: ./api', 'api/Dockerfile'],
    ['build: {context: api/../web/}', 'web/Dockerfile'],
    ['build: {context: api, dockerfile: docker/Dockerfile.dev}', 'api/docker/Dockerfile.dev'],
    ['build: {context: api, dockerfile: ../Dockerfile}', 'Dockerfile'],
    ['build: {dockerfile: Dockerfile.dev}', 'Dockerfile.dev'],
    [`build: ${variable('DIR:-api')}`, 'api/Dockerfile'],
    [`build: ${variable('DIR')}`, undefined],
    ['build: https://github.com/acme/app.git#main', undefined],
    ['build: git@github.com:acme/app.git', undefined],
    ['build: github.com/acme/app', undefined],
    ['build: /srv/app', undefined],
    ['build: ~/app', undefined],
    ['build: ..', undefined],
    ['build: {context: ., dockerfile: /tmp/Dockerfile}', undefined],
  ])('%s', (text, path) => {
    const { builds, subjects, notifications } = parse(`services:\n  web:\n    ${text}\n`);
    expect(builds.map(({ dockerfilePath }) => dockerfilePath)).toEqual(path === undefined ? [] : [path]);
    expect(containersOf({ subjects, builds, notifications })[0]?.build?.dockerfilePath).toBe(path);
  });

  it('is relative to the folder of the file', () => {
    const at = (text: string) =>
      parse(`services:\n  web:\n    build: ${text}\n`, {}, 'deploy/prod/compose.yml').builds[0]?.dockerfilePath;
    expect([at('.'), at('../../api'), at('../../../x')]).toEqual([
      'deploy/prod/Dockerfile',
      'api/Dockerfile',
      undefined,
    ]);
  });
});

describe('how it is built', () => {
  it('reads target and arguments', () => {
    const text = `services:\n  web:\n    build:\n      context: .\n      target: prod\n      args:\n        A: b\n        C: ${variable('X')}\n        D:\n`;
    const { builds } = parse(text);
    expect(shown(builds)).toMatchObject([{ dockerfilePath: 'Dockerfile', target: 'prod', arguments: { A: 'b' } }]);
    const [container] = containersOf(parse(text));
    expect(shown(container?.build?.arguments)).toMatchObject([
      { name: 'A', value: { value: 'b' }, span: '«A: b»', entry: '«        A: b\n»' },
      { name: 'C', value: { value: '?' } },
      { name: 'D' },
    ]);
  });

  it('leaves an unknown target open', () => {
    expect(
      parse(`services:\n  web:\n    build: {context: ., target: "${variable('T')}"}\n`).builds[0]?.target,
    ).toBeUndefined();
  });

  it.each([
    ['build: {privileged: true}', { privileged: { value: true, span: '«true»' } }],
    ['build: {network: host}', { network: { value: 'host' } }],
    ['build: {entitlements: [security.insecure]}', { entitlements: { items: [{ value: 'security.insecure' }] } }],
    ['build: {ssh: [default]}', { ssh: { items: [{ value: 'default' }] } }],
    ['build: {args: ["A=b"]}', { arguments: [{ name: 'A', value: { value: 'b', span: '«b»' } }] }],
    ['build: {additional_contexts: {src: /}}', { additionalContexts: [{ name: 'src', value: { value: '/' } }] }],
    ['build: {additional_contexts: ["src=../x"]}', { additionalContexts: [{ name: 'src', value: { value: '../x' } }] }],
    ['build: https://x/y.git', { context: { value: 'https://x/y.git', span: '«https://x/y.git»' } }],
  ])('%s', (text, build) => {
    expect(shown(service(text).build)).toMatchObject(build);
  });
});

describe('inline Dockerfiles', () => {
  const text = `services:
  web:
    build:
      target: last
      dockerfile_inline: |
        FROM alpine:3.20 AS first

        FROM nginx:${variable('TAG')} AS last
        COPY --from=first /a /a
        USER $$NAME
`;

  it('are read where they are written', () => {
    const { subjects, builds, notifications } = parse(text);
    expect(notifications).toEqual([]);
    expect(builds).toEqual([]);
    const stages = subjects.filter((subject) => subject.kind === 'stage');
    expect(shown(stages.map(({ span }) => span))).toEqual([
      '«FROM alpine:3.20 AS first»',
      `«FROM nginx:${variable('TAG')} AS last»`,
    ]);
    expect(stages.map(({ role }) => role)).toEqual(['contributor', 'target']);
    const images = subjects.filter((subject) => subject.kind === 'image');
    expect(shown(images.map(({ reference }) => [reference.span, reference.value.tag]))).toEqual([
      ['«alpine:3.20»', '3.20'],
      [`«nginx:${variable('TAG')}»`, '?'],
    ]);
    expect(containersOf(parse(text))[0]?.build?.inline?.stages.length).toBe(2);
  });

  it('take variables that the project knows', () => {
    const { subjects } = parse(text, { '.env': 'TAG=1.29\n' });
    const tags = subjects.flatMap((subject) => (subject.kind === 'image' ? [subject.reference.value.tag] : []));
    expect(tags).toEqual(['3.20', '1.29']);
  });
});
