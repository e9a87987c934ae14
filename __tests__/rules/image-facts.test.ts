import { describe, expect, it } from '@jest/globals';
import type { ImageConfig, ImageFacts } from '../../src/model/images/image.ts';
import type { ImageContents } from '../../src/model/images/image-contents.ts';
import type { TlsProblem } from '../../src/model/images/tls-state.ts';
import type { Rule } from '../../src/rules/define-rule.ts';
import { rules } from '../../src/rules/index.ts';
import { contentsOn } from '../../src/rules/supply-chain/images/example-contents.ts';
import { checkText, expectMarks, withFixes } from '../support/example.ts';

const rule = (id: string): Rule => rules.find((one) => one.id === id) as Rule;

const OLD = `sha256:${'0'.repeat(64)}`;
const NEW = `sha256:${'1'.repeat(64)}`;

const config = (own: Partial<ImageConfig>): Partial<ImageFacts> => ({
  config: { user: '', exposedPorts: [], environment: [], healthcheck: 'none', created: undefined, ...own },
});

const messages = (id: string, path: string, text: string, facts: Partial<ImageFacts>): string[] =>
  checkText(rule(id), path, text, facts).findings.map(({ message }) => message);

describe('image-digest-outdated', () => {
  it.each([
    ['without a digest', 'FROM alpine:3.22', [NEW]],
    ['without a tag', `FROM alpine@${OLD}`, [OLD]],
    ['when the tag still stands for it', `FROM alpine:3.22@${OLD}`, [OLD]],
    ['when it is that of one platform', `FROM alpine:3.22@${OLD}`, [NEW, OLD]],
  ])('says nothing %s', (_name, text, tagDigests) => {
    expectMarks(rule('image-digest-outdated'), 'Dockerfile', text, { tagDigests });
  });

  it('says since when', () => {
    const facts = { tagDigests: [NEW], ...config({ created: '2024-12-02' }) };
    expect(messages('image-digest-outdated', 'Dockerfile', `FROM alpine:3.22@${OLD}\n`, facts)).toEqual([
      'This Dockerfile is built from "alpine:3.22" by a digest that its tag no longer points to (it is of 2024-12-02), so it misses the updates since.',
    ]);
  });

  it('offers no fix where a variable holds the digest', () => {
    const text = `ARG BASE=alpine:3.22@${OLD}\nFROM $BASE\n`;
    const { findings } = checkText(rule('image-digest-outdated'), 'Dockerfile', text, { tagDigests: [NEW] });
    expect(findings.map(({ fix }) => fix)).toEqual([undefined]);
  });
});

describe('image-setuid-files', () => {
  const files = (count: number): Partial<ImageFacts> => ({
    contents: {
      ...contentsOn({ id: 'debian', versionId: '13' }),
      setuidFiles: Array.from({ length: count }, (_, index) => ({ path: `bin/${index}`, mode: 0o4755, layer: '' })),
    },
  });
  const said = (text: string, count: number): string[] =>
    messages('image-setuid-files', 'compose.yaml', text, files(count));

  it('names some, and counts the others', () => {
    expect(said('services: { app: { image: a } }', 7)).toEqual([
      'Container "app" runs "a", whose set-user-id and set-group-id programs can raise the rights of an attacker: /bin/0, /bin/1, /bin/2, /bin/3, /bin/4, 2 more.',
    ]);
  });

  it('is about what containers run', () => {
    expect(messages('image-setuid-files', 'Dockerfile', 'FROM a', files(1))).toEqual([]);
  });
});

describe('the digest of today', () => {
  it.each([
    ['image-not-digest-pinned', 'FROM alpine:3.22', `FROM alpine:3.22@${NEW}`],
    ['image-tag-floating', 'FROM node:lts', `FROM node:lts@${NEW}`],
    ['external-copy-unpinned', 'FROM a:1\nCOPY --from=node:lts /a /a', `FROM a:1\nCOPY --from=node:lts@${NEW} /a /a`],
  ])('is what %s writes beside the tag', (id, before, after) => {
    expect(withFixes(checkText(rule(id), 'Dockerfile', before, { digest: NEW }))).toBe(after);
    expect(checkText(rule(id), 'Dockerfile', after, { digest: NEW }).findings).toEqual([]);
  });

  it.each([
    ['image-not-digest-pinned', 'ARG V=3.22\nFROM alpine:$V'],
    ['image-not-digest-pinned', 'ARG V=alpine:3.22\nFROM $V'],
    ['image-tag-floating', 'ARG V=lts\nFROM node:${V}'],
    ['external-copy-unpinned', 'FROM a:1\nCOPY --from=composer /a /a'],
  ])('is not what %s writes where a variable decides, or no tag is written', (id, text) => {
    const checked = checkText(rule(id), 'Dockerfile', text, { digest: NEW });
    expect(checked.findings.map(({ fix }) => fix)).toEqual([undefined]);
  });
});

describe('image-patch-outdated', () => {
  it('keeps the digest true: beside one it offers no fix', () => {
    const text = `FROM node:22.1.0@${OLD}\n`;
    const checked = checkText(rule('image-patch-outdated'), 'Dockerfile', text, { tags: ['22.1.1'] });
    expect(checked.findings).toHaveLength(1);
    expect(withFixes(checked)).toBe(text);
    expect(checked.findings[0]?.download).toMatchObject({ address: 'node:22.1.1', isImage: true });
  });

  it('takes point releases of Debian for patches', () => {
    expectMarks(rule('image-patch-outdated'), 'Dockerfile', 'FROM «debian:12.8-slim»', { tags: ['12.12-slim'] });
    expectMarks(rule('image-patch-outdated'), 'Dockerfile', 'FROM alpine:3.20', { tags: ['3.22'] });
  });
});

describe('image-created-long-ago', () => {
  it.each([
    ['2025-11-24', 'FROM «acme/app:1»'],
    ['2025-11-25', 'FROM acme/app:1'],
    ['2026-11-25', 'FROM acme/app:1'],
    ['2027-01-01', 'FROM acme/app:1'],
    [undefined, 'FROM acme/app:1'],
  ])('counts days from %s', (created, marked) => {
    expectMarks(rule('image-created-long-ago'), 'Dockerfile', marked, config({ created }));
  });
});

describe('image-runs-as-root', () => {
  const service = (image: string, more = ''): string => `services:\n  app:\n    image: ${image}\n${more}`;

  it.each(['', '0', 'root', '0:0', 'root:app'])('reports the user %j', (user) => {
    expectMarks(rule('image-runs-as-root'), 'compose.yaml', service('«acme/app:1»'), config({ user }));
  });

  it.each(['1000', 'app', '1000:0', 'rootless'])('accepts the user %j', (user) => {
    expectMarks(rule('image-runs-as-root'), 'compose.yaml', service('acme/app:1'), config({ user }));
  });

  it.each([
    ['the service sets one', service('acme/app:1', '    user: "1000"\n')],
    ['a variable sets one', service('acme/app:1', '    user: "${UID}"\n')],
    [
      'something that was not read may set one',
      service('acme/app:1', '    extends: { file: gone.yaml, service: x }\n'),
    ],
    ['it is known without asking', service('nginx:1.29')],
    ['it starts as root on purpose', service('postgres:18')],
  ])('is silent when %s', (_name, text) => {
    const { findings } = checkTextLeniently('image-runs-as-root', text, config({ user: '' }));
    expect(findings).toEqual([]);
  });

  it('is silent about what is only built on', () => {
    expectMarks(rule('image-runs-as-root'), 'Dockerfile', 'FROM acme/app:1', config({ user: '' }));
  });

  /** Files that are missing are said, which the others do not expect. */
  function checkTextLeniently(id: string, text: string, facts: Partial<ImageFacts>) {
    return checkText(rule(id), 'compose.yaml', text, facts, {}, undefined, {});
  }
});

describe('image-without-healthcheck', () => {
  it.each([
    ['none', 'image: «acme/app:1»', 'none'],
    ['one that is switched off in the image', 'image: «acme/app:1»', 'disabled'],
    ['one of the image', 'image: acme/app:1', 'set'],
    ['one of its own', 'image: acme/app:1\n    healthcheck: { test: /ok }', 'none'],
    ['one that it switches off', 'image: acme/app:1\n    healthcheck: { disable: true }', 'none'],
  ] as const)('%s', (_name, service, healthcheck) => {
    const text = `services:\n  app:\n    ${service}\n`;
    expectMarks(rule('image-without-healthcheck'), 'compose.yaml', text, config({ healthcheck }));
  });
});

describe('image-contains-secret', () => {
  const TOKEN = `gh${'p_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE486zOt'}`;
  const WRONG = `gh${'p_q7Xm2VcL9pRt4Wb8ZyK1nJ6dFsG3aE486zOx'}`;
  const empty = contentsOn({ id: 'debian', versionId: '13' });
  const layer = (digest: string, createdBy?: string) => ({ digest, size: 1, createdBy, state: 'read' as const });
  const said = (contents: Partial<ImageContents>): string[] =>
    messages('image-contains-secret', 'Dockerfile', 'FROM acme/app:1\n', { contents: { ...empty, ...contents } });
  const list = (contents: Partial<ImageContents>): string | undefined => said(contents)[0]?.replace(/^.*pull it: /, '');
  const configured = (own: Partial<ImageContents['configuration']>): Partial<ImageContents> => ({
    configuration: { ...empty.configuration, ...own },
  });

  it('says which files a later layer hides, and names the one that is there', () => {
    const key = { what: 'a private key', isHidden: true } as const;
    const secrets = [
      { ...key, path: 'a', layer: 'zero' },
      { ...key, path: 'b', layer: 'zero' },
      { path: 'b', what: 'a private key', layer: 'one' },
    ];
    expect(list({ secrets, layers: [layer('zero'), layer('one')] })).toBe(
      'a private key in /a of layer 1 (a later layer removes or replaces it; the layer is still pulled), a private key in /b of layer 2.',
    );
  });

  it('names the files and their layers, each file once, some of many', () => {
    const secrets = ['a', 'b', 'a', 'c', 'd', 'e', 'f'].map((path, index) => ({
      path,
      what: 'a private key',
      layer: index < 2 ? 'one' : 'two',
    }));
    expect(said({ secrets, layers: [layer('zero'), layer('one'), layer('two')] })).toEqual([
      'This Dockerfile uses "acme/app:1", which contains secrets for everyone who can pull it: a private key in /a of layer 2, a private key in /b of layer 2, a private key in /c of layer 3, a private key in /d of layer 3, a private key in /e of layer 3, 1 more.',
    ]);
  });

  it.each([
    [configured({ labels: { 'org.acme.token': TOKEN } }), 'a GitHub token in the label org.acme.token.'],
    [configured({ labels: { DB_PASSWORD: 'q7Xm2VcL9pRt' } }), 'a password or token in the label DB_PASSWORD.'],
    [configured({ command: ['app', '--api-token=q7Xm2VcL9pRt4W'] }), 'a password or token in the command.'],
    [
      configured({ entrypoint: ['sh', '-c', `curl -H "Authorization: ${TOKEN}"`] }),
      'a GitHub token in the entry point.',
    ],
    [configured({ command: ['mysql', '-u', 'root', '-pq7Xm2VcL9pRt'] }), 'a password or token in the command.'],
    [
      configured({ command: ['sh', '-c', 'mysqldump -uroot -pq7Xm2VcL9pRt db'] }),
      'a password or token in the command.',
    ],
    [
      configured({ entrypoint: ['redis-cli', '-a', 'q7Xm2VcL9pRt', 'ping'] }),
      'a password or token in the entry point.',
    ],
    [configured({ command: ['app', 'postgres://app:q7Xm2VcL9pRt@db/app'] }), 'a password or token in the command.'],
    [
      configured({ healthcheck: ['CMD-SHELL', 'mysqladmin ping -uroot -pq7Xm2VcL9pRt || exit 1'] }),
      'a password or token in the health check.',
    ],
    [
      configured({ healthcheck: ['CMD', 'curl', '-u', 'app:q7Xm2VcL9pRt', 'http://localhost/'] }),
      'a password or token in the health check.',
    ],
    [configured({ healthcheck: ['CMD', 'redis-cli', '-a', '${REDIS_PASSWORD}', 'ping'] }), undefined],
    [configured({ healthcheck: ['CMD-SHELL', 'mysqladmin ping -uroot -p$MYSQL_ROOT_PASSWORD'] }), undefined],
    [configured({ healthcheck: ['CMD', 'mysqladmin', 'ping', '-uroot', '-ppassword'] }), undefined],
    [configured({ healthcheck: ['CMD', 'curl', '-f', 'http://localhost:8080/health'] }), undefined],
    [configured({ command: ['mysqld', '-p', '3306'] }), undefined],
    [configured({ command: ['app', 'redis://cache:6379/0', '--user', 'app@example.com'] }), undefined],
    [configured({ command: ['app', 'postgres://postgres:postgres@db/app'] }), undefined],
    // without a correct checksum
    [
      configured({ command: ['sh', '-c', `curl -H "Authorization: Bearer ${WRONG}" x`] }),
      'a password or token in the command.',
    ],
    [
      configured({ command: ['sh', '-c', `curl -H 'Private-Token: ${WRONG}' x`] }),
      'a password or token in the command.',
    ],
    [configured({ command: ['sh', '-c', `app --api-token=${WRONG} && true`] }), 'a password or token in the command.'],
    [
      configured({ entrypoint: ['curl', '-H', `Authorization: Bearer ${WRONG}`] }),
      'a password or token in the entry point.',
    ],
    [configured({ labels: { API_TOKEN: WRONG } }), 'a password or token in the label API_TOKEN.'],
    [
      { layers: [layer('a'), layer('b', 'RUN |1 NPM_TOKEN=q7Xm2VcL9pRt4Wb8 /bin/sh -c npm ci # buildkit')] },
      'a password or token in the history of layer 2.',
    ],
    [configured({ command: ['app', '--password', 'q7Xm2VcL9pRt4W'] }), 'a password or token in the command.'],
    [
      configured({ history: ['ENV DB_PASSWORD=q7Xm2VcL9pRt', 'ENV DB_PASSWORD='], environment: ['DB_PASSWORD='] }),
      'a password or token in the history.',
    ],
    [
      configured({ history: ['/bin/sh -c #(nop)  ARG NPM_TOKEN=q7Xm2VcL9pRt4Wb8'] }),
      'a password or token in the history.',
    ],
    [
      configured({ onbuild: [`RUN curl -H "Authorization: Bearer ${WRONG}" https://example.com`] }),
      'a password or token in an ONBUILD instruction.',
    ],
    ...[
      'RUN /bin/sh -c apt-get update && mysql -uroot -pq7Xm2VcL9pRt db',
      'RUN |1 VERSION=1 /bin/sh -c if ! /usr/bin/mysqladmin -pq7Xm2VcL9pRt ping; then exit 1; fi',
      'RUN /bin/sh -c sudo -u mysql redis-cli -a q7Xm2VcL9pRt ping',
      'RUN /bin/sh -c docker login -u app -p q7Xm2VcL9pRt registry.example.com',
      'RUN /bin/sh -c echo x | xargs -0 mysql -pq7Xm2VcL9pRt',
      'RUN <<EOF (apt-get update...)\nset -e\ncurl \\\n  -u app:q7Xm2VcL9pRt https://example.com\nEOF',
      'RUN /bin/sh -c A=$(curl -u app:q7Xm2VcL9pRt https://example.com)',
    ].map((step) => [{ layers: [layer('a', step)] }, 'a password or token in the history of layer 1.'] as const),
  ])('finds what the configuration shows, without printing it: %j', (contents, expected) => {
    expect(list(contents)).toBe(expected);
    expect(said(contents).join()).not.toMatch(/q7Xm2VcL9pRt/);
  });

  it.each([
    [configured({ labels: { 'org.opencontainers.image.revision': 'e3ff2839c048b25c084debe9b26995e310250568' } })],
    [configured({ command: ['app', '--token-file=/run/secrets/x', '--password=$PASSWORD'] })],
    [configured({ command: ['sh', '-c', 'curl -H "Authorization: Bearer $TOKEN" https://example.com'] })],
    [configured({ command: ['sh', '-c', "curl -H 'Private-Token: ${TOKEN}' --token=$(cat /run/secrets/x) x"] })],
    [configured({ command: ['sh', '-c', 'curl -H "Authorization: Bearer <your-token-here>" x'] })],
    [{ layers: [layer('a', 'RUN |1 NPM_TOKEN= /bin/sh -c npm ci # buildkit')] }],
    // `image-env-secret` reports it
    [configured({ history: ['ENV DB_PASSWORD=q7Xm2VcL9pRt'], environment: ['DB_PASSWORD=q7Xm2VcL9pRt'] })],
    [configured({ history: ['ARG NPM_TOKEN', 'ENV VERSION=1.2.3', 'CMD ["app"]'] })],
    [configured({ command: ['app', '--token-file', '/run/secrets/x', '--password', '$PASSWORD', '--key', '-x'] })],
    [{ layers: [layer('a', '/bin/sh -c #(nop) ADD file:e3ff2839c048b25c084debe9b26995e3 in /')] }],
    ...[
      "RUN /bin/sh -c find /etc/mysql/ -name '*.cnf' -print0 | xargs -0 grep -lZE '^(bind-address|log)'",
      'RUN /bin/sh -c find /etc/mysql -print0',
      'RUN /bin/sh -c sudo -u mysql find /var -print0',
      'RUN /bin/sh -c adduser --system --disabled-login app && mkdir -p logs uploads',
      'RUN /bin/sh -c apt-get install -y unzip && wget -P tools/v1.2 https://example.com/a.zip',
      'RUN <<EOF (apt-get install...)\napt-get install -y mysql\nfind . -print0\nEOF',
    ].map((step) => [{ layers: [layer('a', step)] }]),
    [{}],
  ])('finds nothing in %j', (contents) => {
    expect(said(contents)).toEqual([]);
  });
});

describe('image-env-secret', () => {
  const said = (environment: readonly string[]): string[] =>
    messages('image-env-secret', 'Dockerfile', 'FROM acme/app:1\n', config({ environment }));

  it('names the variables, and never what they hold', () => {
    const value = 'correct-horse-battery';
    const environment = [
      'A=1',
      `DB_PASSWORD=${value}`,
      `API_TOKEN=${value}x`,
      `S_SECRET=${value}y`,
      `T_SECRET=${value}z`,
    ];
    const [message, ...rest] = said(environment);
    expect(rest).toEqual([]);
    expect(message).toBe(
      'This Dockerfile uses "acme/app:1", whose configuration contains a secret for everyone who can pull it: DB_PASSWORD, API_TOKEN, S_SECRET.',
    );
    expect(message).not.toContain(value);
  });

  it('knows the formats of issuers under any name', () => {
    expect(said([`SETTING=${'dckr'}_pat_aB3dE5gH7jK9mN1pQ3sT5vX7zA9`])).toHaveLength(1);
  });

  it.each([
    [['PATH=/usr/bin']],
    [['DB_PASSWORD=']],
    [['DB_PASSWORD']],
    [['DB_PASSWORD=changeme']],
    [['DB_PASSWORD_FILE=/run/secrets/x']],
    [['::error::PASSWORD=correct-horse-battery']],
    [[`P_PASSWORD=${'x'.repeat(5000)}`]],
    [
      [
        'GPG_KEY=E3FF2839C048B25C084DEBE9B26995E310250568',
        'PYTHON_SHA256=8fb5f9fbc7609fa822cb31549884575db7fd9657cbffb89510b5d7975963a83a',
      ],
    ],
  ])('leaves %j alone', (environment) => {
    expect(said(environment)).toEqual([]);
  });
});

describe('image-exposes-admin-port', () => {
  it.each([
    ['22', 1],
    ['22/tcp', 1],
    ['22/udp', 0],
    ['20-30/tcp', 0],
    ['2222/tcp', 0],
  ])('port %s', (port, count) => {
    const text = 'services:\n  app:\n    image: acme/app:1\n';
    expect(messages('image-exposes-admin-port', 'compose.yaml', text, config({ exposedPorts: [port] }))).toHaveLength(
      count,
    );
  });
});

describe('what connecting to a registry shows', () => {
  const text = 'services:\n  app:\n    image: registry.example.com:5000/acme/app:1\n';
  const image = '"registry.example.com:5000/acme/app:1"';

  it.each<readonly [TlsProblem, string]>([
    ['unknown-authority', 'has a certificate from an authority that is not trusted here'],
    ['self-signed', 'has a self-signed certificate'],
    ['expired', 'has an expired certificate'],
    ['not-yet-valid', 'has a certificate that is not valid yet'],
    ['revoked', 'has a revoked certificate'],
    ['wrong-host', 'has a certificate for another name'],
    ['no-encryption', 'uses plain http on its port, without encryption'],
    ['old-protocols-only', 'does not support TLS 1.2 or later'],
    ['other', 'fails the TLS handshake'],
  ])('%s', (problem, what) => {
    const facts = { tls: { kind: 'broken', problem } } as const;
    expect(messages('registry-tls-broken', 'compose.yaml', text, facts)).toEqual([
      `Container "app" runs ${image}, and registry.example.com:5000 ${what}.`,
    ]);
    expect(messages('registry-tls-outdated', 'compose.yaml', text, facts)).toEqual([]);
    expect(messages('registry-certificate-expiring', 'compose.yaml', text, facts)).toEqual([]);
  });

  it.each([
    ['2026-12-08', ['Container "app" runs "nginx", and the certificate of docker.io expires on 2026-12-08.']],
    ['2026-12-09', []],
    ['', []],
  ])('a certificate that holds until %j', (validUntil, expected) => {
    const facts = { tls: { kind: 'sound', protocol: 'TLSv1.3', takesOldProtocols: false, validUntil } } as const;
    const nginx = 'services:\n  app:\n    image: nginx\n';
    expect(messages('registry-certificate-expiring', 'compose.yaml', nginx, facts)).toEqual(expected);
    expect(messages('registry-tls-broken', 'compose.yaml', nginx, facts)).toEqual([]);
  });
});
