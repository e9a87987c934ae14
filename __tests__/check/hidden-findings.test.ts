import { describe, expect, it } from '@jest/globals';
import { SYSTEM_PATHS } from '../../src/data/host-paths.ts';
import { spanText } from '../../src/model/source.ts';
import type { Files } from '../properties/repository.ts';
import { scanFiles } from '../properties/soundness.ts';
import { sampled } from '../support/heavy.ts';

const IMAGE = `registry.example.com/app:1.4@sha256:${'a'.repeat(64)}`;

const project = (option: string, rest = '') => ({
  'compose.yaml': `services:\n  a:\n    image: ${IMAGE}\n    ${option}\n${rest}`,
});

/** The gaps of variables that may not be set: the text, and the rule. */
async function hidden(files: Files): Promise<readonly string[]> {
  const { notifications } = await scanFiles(files);
  return notifications.flatMap(({ gap, span, message }) => {
    if (gap?.kind !== 'unknown-value') return [];
    expect(gap.weight).toBe('ordinary');
    const rule = /^This value depends on whether a variable is set: if it is not, (.+) applies\. /.exec(message);
    return [`${span && spanText(span)} ${rule?.[1] ?? 'deciding'}`];
  });
}

/** Places of other tables, one for each. */
const SOCKETS = ['/run', '/var', '/run/docker', '/run/crio', '/run/user/1000', '/var/lib/lxd', '/run/libvirt'];
const SECRETS = ['/root/.ssh', '/home/a/.aws', '/home/a/.kube/config', '/etc/kubernetes', '/var/lib/kubelet', '/home'];

describe('a text beside a variable that may not be set', () => {
  it.each([
    ['${A}${B:-true}', 'privileged: "${A}${B:-true}"', 'deciding'],
    ['${A}${B-host}', 'pid: "${A}${B-host}"', 'deciding'],
    ['${Q:-${A}true}', 'privileged: "${Q:-${A}true}"', 'deciding'],
    ['${A:-}${X-ho}${Y+st}', 'pid: "${A:-}${X-ho}${Y+st}"', 'deciding'],
    ['${X}true', 'oom_kill_disable: "${X}true"', 'deciding'],
    ['seccomp=${X}unconfined', 'security_opt: ["seccomp=${X}unconfined"]', 'seccomp-unconfined'],
    ['apparmor:${X}unconfined', 'security_opt: ["apparmor:${X}unconfined"]', 'apparmor-unconfined'],
    ['label=${X}disable', 'security_opt: ["label=${X}disable"]', 'selinux-disabled'],
    ['systempaths=unconf${X}ined', 'security_opt: ["systempaths=unconf${X}ined"]', 'systempaths-unconfined'],
    ['${X}a *:* rwm', 'device_cgroup_rules: ["${X}a *:* rwm"]', 'device-cgroup-rule-broad'],
    ['c ${X}*:* rwm', 'device_cgroup_rules: ["c ${X}*:* rwm"]', 'device-cgroup-rule-broad'],
    ['${X}true', 'build: {context: ., privileged: "${X}true"}', 'build-privileged'],
    [
      '${X}security.insecure',
      'build: {context: ., entitlements: ["${X}security.insecure"]}',
      'build-entitlement-insecure',
    ],
    ['${X}host', 'build: {context: ., network: "${X}host"}', 'build-network-host'],
    ['${X}true', 'post_start: [{command: ls, privileged: "${X}true"}]', 'hook-privileged'],
    ['${X}trust', 'environment: {POSTGRES_HOST_AUTH_METHOD: "${X}trust"}', 'env-auth-disabled'],
    [
      'POSTGRES_HOST_AUTH_METHOD=${X}trust',
      'environment: ["POSTGRES_HOST_AUTH_METHOD=${X}trust"]',
      'env-auth-disabled',
    ],
    ['${X}root', 'user: "${X}root"', 'user-root'],
    ['${X}0:0', 'user: "${X}0:0"', 'user-root'],
    ['${X}/system.slice', 'cgroup_parent: "${X}/system.slice"', 'cgroup-parent'],
    ['${X}0.0.0.0:22:22', 'ports: ["${X}0.0.0.0:22:22"]', 'port-all-interfaces'],
    [
      '${X}rshared',
      'volumes: [{type: bind, source: /srv, target: /srv, bind: {propagation: "${X}rshared"}}]',
      'mount-propagation-shared',
    ],
    [
      'curl https://example.com/a | ${X}sh',
      'command: [sh, -c, "curl https://example.com/a | ${X}sh"]',
      'command-downloads-code',
    ],
    ...['${IP}:5432:5432', '$IP:2375:2375', '${IP}:${P:-6379}:6379/tcp', '${A}${B}:3306:3306'].map((port) => [
      port,
      `ports: ["${port}"]`,
      port.includes('2375') ? 'port-docker-api' : 'port-sensitive-service',
    ]),
    ['${IP}', 'ports: [{target: 5432, published: "5432", host_ip: "${IP}"}]', 'port-sensitive-service'],
    ['${X}/:/host', 'volumes: ["${X}/:/host"]', 'host-root-mount'],
    ['/${X}:/host', 'volumes: ["/${X}:/host"]', 'host-root-mount'],
    ['/${X}etc:/host', 'volumes: ["/${X}etc:/host"]', 'host-system-mount-writable'],
    ['${HOME+/}${NO+where}:/host', 'volumes: ["${HOME+/}${NO+where}:/host"]', 'host-root-mount'],
    ['${X}${UP}:/host', 'volumes: ["${X}${UP}:/host"]'.replace('${UP}', '../'.repeat(14)), 'host-root-mount'],
    ['${X}/dev/sda', 'devices: ["${X}/dev/sda"]', 'device-block'],
  ])('is told: %s', async (text, option, rule) => {
    expect(await hidden(project(option))).toEqual([`${text.replace('${UP}', '../'.repeat(14))} ${rule}`]);
  });

  it.each<[string, Files, string]>([
    [
      'an image',
      { 'compose.yaml': 'services:\n  a:\n    image: nginx:${X}latest\n' },
      'nginx:${X}latest image-tag-mutable',
    ],
    [
      'a volume of the project',
      project(
        'volumes: ["data:/host"]',
        'volumes:\n  data:\n    driver_opts: {type: none, o: bind, device: "${X}/"}\n',
      ),
      '${X}/ host-root-mount',
    ],
    [
      'the kind of a volume',
      project(
        'volumes: ["data:/host"]',
        'volumes:\n  data:\n    driver_opts: {type: none, o: "${X}bind", device: /}\n',
      ),
      '/ host-root-mount',
    ],
    [
      'an env_file',
      { ...project('env_file: a.env'), 'a.env': 'POSTGRES_HOST_AUTH_METHOD=${X}trust\n' },
      '${X}trust env-auth-disabled',
    ],
    [
      'a variable of .env that has a default',
      { ...project('pid: "${PID-private}"'), '.env': 'PID=${X}host\n' },
      '${PID-private} deciding',
    ],
    [
      'a variable of .env in another one',
      { ...project('pid: "${PID}"'), '.env': 'A=${X}host\nPID=${A-private}\n' },
      '${PID} deciding',
    ],
    ['a variable of .env', { ...project('pid: "${PID}"'), '.env': 'PID=${X}host\n' }, '${PID} deciding'],
    [
      'an included project',
      {
        ...project('pid: private', 'include: [b/compose.yaml]\n'),
        'b/compose.yaml': `services:\n  b:\n    image: ${IMAGE}\n    user: "\${U}"\n`,
        'b/.env': 'U=ro${X}ot\n',
      },
      '${U} user-root',
    ],
  ])('is told in %s', async (_name, files, text) => {
    expect(await hidden(files)).toEqual([text]);
  });

  it('is reported for each host path that rules know', async () => {
    const places = [...SYSTEM_PATHS.keys(), ...SECRETS, ...SOCKETS];
    const untold: string[] = [];
    for (const place of sampled(places)) {
      const { findings } = await scanFiles(project(`volumes: ["${place}:/x"]`));
      const isKnown = findings.some(({ ruleId, severity }) => /^host-|socket/.test(ruleId) && severity !== 'low');
      if (isKnown && (await hidden(project(`volumes: ["\${X}${place}:/x"]`))).length === 0) untold.push(place);
    }
    expect(untold).toEqual([]);
    expect(places.length).toBeGreaterThan(100);
  });

  it.each([
    'image: ${REGISTRY}/app:${TAG}',
    'image: ${REGISTRY}postgres:${VERSION}-alpine',
    'user: ${UID}:${GID}',
    'volumes: ["${DATA}/db:/x", "${DATA}/${NAME}:/y", "./${NAME}:/z", "${DATA}:/w"]',
    'ports: ["${ADDRESS}:8080:80", "${PORT}:22"]',
    'ports: ["${IP:?}:5432:5432", "127.0.0.${X}:5432:5432"]',
    'ports: [{target: 80, published: "8080", host_ip: "${IP}"}]',
    'ports: [{target: 5432, published: "5432", host_ip: "${IP:?needed}"}]',
    'environment: {IP: "", TARGET: "${IP}:5432:5432"}',
    'environment: {URL: "http://${HOST}:80/${PATH}", PASSWORD: "${A}-${B}", NAME: "${A}_x"}',
    'command: ["run", "--port=${PORT}", "${ARGUMENTS:+--x}", "sh -c \\"${COMMAND}\\""]',
    'security_opt: ["apparmor=${PROFILE}", "seccomp=${FOLDER}/seccomp.json"]',
    'devices: ["${DEVICE}:/dev/ttyUSB0"]',
    'mem_limit: ${MEMORY}m',
    'volumes: ["${DATA:?}/:/x", "${DATA?needed}/etc:/y"]',
  ])('is nothing of %s', async (option) => {
    expect(await hidden({ 'compose.yaml': `services:\n  a:\n    ${option}\n` })).toEqual([]);
  });

  it('is told as long as all ways of setting its variables cannot be tried', async () => {
    expect(await hidden(project('labels: {a: "${A+a}${B+b}${C+c}"}'))).toEqual([]);
    expect(await hidden(project('labels: {a: "${A+a}${B+b}${C+c}${D+d}"}'))).toEqual([
      '${A+a}${B+b}${C+c}${D+d} deciding',
    ]);
  });

  it('is another one when another rule applies', async () => {
    const evidence = async (value: string) =>
      (await scanFiles({ ...project('pid: "${V}"\n    user: "${V}"'), '.env': `V=${value}\n` })).notifications.map(
        ({ gap }) => gap?.evidence,
      );
    expect(await evidence('${X}host')).not.toEqual(await evidence('${X}root'));
  });
});

/** A service whose commands have variables of the container. */
const commanded = (option: string, more = '') => project(`${option}\n    ${more}`);

describe('a text of a command beside a variable that nothing sets in the container', () => {
  const FETCH = 'curl https://example.com/a |';

  it.each([
    `command: [sh, -c, "${FETCH} s$$X''h"]`,
    ...[`${FETCH} s$\${X}h`, `${FETCH} $\${X}sh`, `${FETCH} sh$$X`].flatMap((text) => [
      `command: [sh, -c, "${text}"]`,
      `entrypoint: [sh, -c, "${text}"]`,
      `command: sh -c "${text}"`,
      `healthcheck: {test: "${text}"}`,
      `healthcheck: {test: [CMD-SHELL, "${text}"]}`,
      `post_start: [{command: [sh, -c, "${text}"]}]`,
    ]),
  ])('is told: %s', async (option) => {
    const [told, ...others] = await hidden(commanded(option));
    expect(told).toMatch(/^"?[^"]*curl.* command-downloads-code$|^sh -c .* command-downloads-code$/);
    expect(others).toEqual([]);
  });

  it.each([
    [`command: [sh, -c, "${FETCH} s$\${X}h"]`, 'environment: {X: a}'],
    [`command: [sh, -c, "${FETCH} s$\${X}h"]`, 'environment: [X]'],
    [`command: [sh, -c, "X=a; ${FETCH} s$\${X}h"]`, ''],
    [`command: [sh, -c, "${FETCH} s$\${HOSTNAME}h"]`, ''],
    ['healthcheck: {test: "pg_isready -U$$POSTGRES_USER -d x$$POSTGRES_DB"}', ''],
    ['healthcheck: {test: [CMD-SHELL, "mysqladmin ping -p$$PW && curl -f http://localhost:$$PORT/x$$P"]}', ''],
    ['command: [sh, -c, "exec java $$JAVA_OPTS -jar app$$VERSION.jar"]', ''],
  ])('is nothing of %s %s', async (option, more) => expect(await hidden(commanded(option, more))).toEqual([]));
});

const KEY =
  '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ\n-----END OPENSSH PRIVATE KEY-----\n';

const dockerfile = (text: string) => ({ Dockerfile: text, id_rsa: KEY });

describe('a text of a Dockerfile beside a variable that no build sets', () => {
  it.each([
    ['ENV NODE_TLS_REJECT_UNAUTHORIZED=${U}0', 'NODE_TLS_REJECT_UNAUTHORIZED=${U}0', 'tls-verify-disabled'],
    ['ENV NODE_TLS_REJECT_UNAUTHORIZED 0$U', '0$U', 'tls-verify-disabled'],
    ['ENV NODE_TLS_REJECT_${U}UNAUTHORIZED=0', 'NODE_TLS_REJECT_${U}UNAUTHORIZED=0', 'tls-verify-disabled'],
    ['ENV GIT_SSL_NO_VERIFY=${U}true', 'GIT_SSL_NO_VERIFY=${U}true', 'tls-verify-disabled'],
    ['ENV POSTGRES_HOST_AUTH_METHOD=${U}trust', 'POSTGRES_HOST_AUTH_METHOD=${U}trust', 'image-auth-disabled'],
    ['ENV LD_PRELOAD=${U}/tmp/x.so', 'LD_PRELOAD=${U}/tmp/x.so', 'loader-path-hijack'],
    ['RUN curl https://example.com/i | s${U}h', 's${U}h', 'remote-script-exec'],
    ['RUN curl https://example.com/i | ${U}sh', '${U}sh', 'remote-script-exec'],
    ['RUN ["sh", "-c", "curl https://example.com/i | s${U}h"]', 's${U}h"]', 'remote-script-exec'],
    ['ENTRYPOINT curl https://example.com/i | s${U}h', 's${U}h', 'remote-script-exec'],
    ['HEALTHCHECK CMD curl https://example.com/i | s${U}h', 's${U}h', 'remote-script-exec'],
    ['ADD http${U}://example.com/i /i', 'http${U}://example.com/i', 'add-remote-no-checksum'],
    ['WORKDIR /proc/self/fd${U}/8', '/proc/self/fd${U}/8', 'workdir-proc-fd'],
    ['EXPOSE 2375$U', '2375$U', 'expose-admin-port'],
    ['USER ${U}root', '${U}root', 'user-root-explicit'],
    ['USER 0:$U', '0:$U', 'user-root-explicit'],
    [
      'ENV NODE_TLS_REJECT_UNAUTHORIZED=${TARGETVARIANT:-0}',
      'NODE_TLS_REJECT_UNAUTHORIZED=${TARGETVARIANT:-0}',
      'tls-verify-disabled',
    ],
    ['USER ${http_proxy:+1000}${http_proxy:-0}', '${http_proxy:+1000}${http_proxy:-0}', 'user-root-explicit'],
  ])('is told: %s', async (instruction, text, rule) => {
    for (const declared of text.includes('VARIANT') ? ['ARG TARGETVARIANT\n'] : ['', 'ARG U\n'])
      expect(await hidden(dockerfile(`FROM alpine:3.22\n${declared}${instruction}\n`))).toEqual([`${text} ${rule}`]);
  });

  it.each([
    [
      'ENV NODE_TLS_REJECT_UNAUTHORIZED=0${TARGETOS}',
      'NODE_TLS_REJECT_UNAUTHORIZED=0${TARGETOS}',
      'tls-verify-disabled',
    ],
    ['ENV NODE_TLS_REJECT_UNAUTHORIZED=0${HOME}', 'NODE_TLS_REJECT_UNAUTHORIZED=0${HOME}', 'tls-verify-disabled'],
    ['USER 0${U#x}', '0${U#x}', 'user-root-explicit'],
    ['ARG TARGETOS\nUSER ${TARGETOS/linux/0}', '${TARGETOS/linux/0}', 'user-root-explicit'],
    ['ARG TARGETOS\nUSER 0${TARGETOS#linux}', '0${TARGETOS#linux}', 'user-root-explicit'],
    ['ARG TARGETSTAGE\nUSER 0${TARGETSTAGE%default}', '0${TARGETSTAGE%default}', 'user-root-explicit'],
    [
      'ARG TARGETARCH\nRUN curl https://example.com/i | s${TARGETARCH#amd64}h',
      's${TARGETARCH#amd64}h',
      'remote-script-exec',
    ],
  ])('is told: %s', async (instruction, text, rule) => {
    expect(await hidden(dockerfile(`FROM alpine:3.22\n${instruction}\n`))).toEqual([`${text} ${rule}`]);
  });

  it.each([
    'ARG TARGETOS\nENV NODE_TLS_REJECT_UNAUTHORIZED=0${TARGETOS}',
    'ARG TARGETPLATFORM\nRUN curl -fsSLO https://example.com/v1/a-${TARGETPLATFORM#linux/}.tar.gz',
    'ARG TARGETARCH\nCOPY bin-${TARGETARCH/amd64/x86_64} /bin/a',
    'RUN gcc -I$HOME/include -x${HOME}c a.c',
    'ARG VERSION\nRUN curl -fsSLO https://example.com/v${VERSION}/a-${VERSION}.tar.gz',
    'ARG V\nRUN apk add --no-cache python${V} "php${V}-fpm" lib${V}x',
    'ARG U=1\nENV NODE_TLS_REJECT_UNAUTHORIZED=${U}0',
    'ENV U=1\nENV NODE_TLS_REJECT_UNAUTHORIZED=${U}0',
    'ENV U=1\nARG U\nENV NODE_TLS_REJECT_UNAUTHORIZED=${U}0',
    'RUN U=a; curl https://example.com/i | s${U}h',
    'RUN for v in a b; do echo x$v | cat${v}; done',
    'ENV PATH=$PATH:/opt/bin HOME=/home/${USER}',
    'ENV LD_LIBRARY_PATH=${JAVA_HOME}/lib:${LD_LIBRARY_PATH}',
    'ARG U\nENV NODE_TLS_REJECT_UNAUTHORIZED=${U:?needed}0',
    'ARG TARGETARCH TARGETVARIANT\nCOPY bin-${TARGETARCH}${TARGETVARIANT} /bin/a',
    'ARG U\nUSER app${U}',
    'ARG U\nLABEL a=b${U}c',
    '# s${U}h',
  ])('is nothing of %s', async (text) => {
    expect(await hidden(dockerfile(`FROM alpine:3.22\n${text}\n`))).toEqual([]);
  });

  it.each([
    'ARG VERSION\nFROM alpine:${VERSION}\n',
    'ARG VERSION\nFROM registry.example.com/app:v${VERSION}\n',
    'ARG VERSION\nFROM golang:1.25-alpine${VERSION}\n',
    'ARG R\nFROM ${R}alpine:3.22\n',
    'ARG V=1\nARG W\nFROM alpine:3.22${W}\nARG V\nARG W\nRUN echo v${V} v${W}\n',
  ])('is nothing of %s', async (text) => expect(await hidden(dockerfile(text))).toEqual([]));

  const EVIL = '#!/bin/sh\ncurl https://example.com/i | sh\n';

  it('is told of a file that is copied, and found where the variable is an argument', async () => {
    const copying = (declared: string) =>
      dockerfile(`FROM alpine:3.22\n${declared}COPY id_rsa\${U} /root/.ssh/id_rsa\n`);
    expect(await hidden(copying(''))).toEqual(['id_rsa${U} secret-file-copied']);
    expect(await hidden(copying('ARG U\n'))).toEqual([]);
    const { findings } = await scanFiles(copying('ARG U\n'));
    expect(findings.map(({ ruleId }) => ruleId)).toContain('secret-file-copied');
  });

  it.each<[string, Files, string[]]>([
    ['COPY i-$TARGETARCH.sh /k\nRUN sh /k', { 'i-amd64.sh': EVIL, 'i-arm64.sh': 'true' }, ['linux/amd64']],
    ['COPY i-${TARGETARCH}.sh /k\nRUN sh /k', { 'i-arm64.sh': EVIL, 'i-amd64.sh': 'true' }, ['linux/arm64']],
    ['COPY $TARGETARCH/ /k/\nENTRYPOINT ["/k/run.sh"]', { 's390x/run.sh': EVIL }, ['linux/s390x']],
    [
      'COPY bin/$TARGETOS/$TARGETARCH$TARGETVARIANT/ /k/\nRUN /k/a.sh',
      { 'bin/linux/armv7/a.sh': EVIL },
      ['linux/arm/v7'],
    ],
    ['RUN --mount=source=i-$TARGETARCH.sh,target=/k sh /k', { 'i-amd64.sh': EVIL }, ['linux/amd64']],
    ['COPY . /k\nRUN sh /k/i-$TARGETARCH.sh', { 'i-riscv64.sh': 'curl -k https://example.com/a' }, ['linux/riscv64']],
    ['COPY key-$TARGETARCH.pem /k', { 'key-amd64.pem': KEY }, ['linux/amd64']],
  ])('is told by the platform: %s', async (instructions, files, platforms) => {
    const text = `FROM alpine:3.22\nARG TARGETARCH TARGETOS TARGETVARIANT\n${instructions}\n`;
    const { notifications } = await scanFiles({ Dockerfile: text, ...files });
    const told = notifications.flatMap(
      ({ message }) => /^This depends on the platform of the build: on (\S+),/.exec(message)?.[1] ?? [],
    );
    expect(told).toEqual(platforms);
  });

  it.each<[instructions: string, files: Files, told: readonly string[]]>([
    ['COPY i-$TARGETARCH.sh /k\nRUN sh /k', { 'd/i-amd64.sh': EVIL }, ['on linux/amd64: d/i-amd64.sh']],
    [
      'COPY i-$TARGETARCH.sh /k\nRUN sh /k',
      { 'd/i-amd64.sh': EVIL, 'i-amd64.sh': EVIL },
      ['on linux/amd64: d/i-amd64.sh', 'on linux/amd64: i-amd64.sh'],
    ],
    [
      'COPY i-$TARGETARCH.sh /k\nRUN sh /k',
      { 'd/i-arm64.sh': 'true', 'i-arm64.sh': EVIL },
      ['on linux/arm64: i-arm64.sh'],
    ],
    ['COPY . /k\nRUN sh /k/i-$TARGETARCH.sh', { 'd/i-amd64.sh': EVIL, x: '' }, ['on linux/amd64: d/i-amd64.sh']],
    ['COPY $HOME/x.txt /y\nRUN sh /y', { 'd/x.txt': EVIL }, ['if it is not: d/x.txt']],
    [
      'COPY $HOME/x.txt /y\nRUN sh /y',
      { 'd/x.txt': EVIL, 'x.txt': EVIL },
      ['if it is not: d/x.txt', 'if it is not: x.txt'],
    ],
    ['COPY i-$TARGETARCH.sh /k\nRUN sh /k', { 'd/i-amd64.sh': 'true', 'i-amd64.sh': 'true' }, []],
    ['COPY $HOME/x.txt /y\nRUN sh /y', { 'd/x.txt': 'true', 'x.txt': 'true' }, []],
    ['COPY i-$TARGETARCH.sh /k', { 'd/i-amd64.sh': EVIL, 'i-amd64.sh': EVIL }, []],
  ])('is told of each folder that may be the context: %j with %j', async (instructions, files, told) => {
    const text = `FROM alpine:3.22\nARG TARGETARCH\n${instructions}\n`;
    const { notifications } = await scanFiles({ 'd/Dockerfile': text, ...files });
    expect(
      notifications.flatMap(({ message, span }) => {
        const way = /\b(?:on \S+|if it is not)(?=, remote-script-exec applies)/.exec(message)?.[0];
        return way === undefined ? [] : [`${way}: ${span?.file.path}`];
      }),
    ).toEqual(told);
  });

  it('reads stages that the platform chooses', async () => {
    const text = `FROM alpine:3.22 AS s-amd64\nADD https://example.com/x /x\nFROM alpine:3.22 AS s-arm64\nFROM s-$TARGETARCH\nRUN sh /x\n`;
    const { notifications } = await scanFiles(dockerfile(text));
    expect(notifications.flatMap(({ gap, message }) => (gap?.kind === 'unknown-value' ? message : []))).toEqual([
      'This depends on the platform of the build: on linux/amd64, add-remote-no-checksum applies. Mend what is used on that platform.',
    ]);
  });

  it.each<[string, Files]>([
    ['COPY i-$TARGETARCH.sh /k\nRUN sh /k', { 'i-amd64.sh': 'true', 'i-arm64.sh': 'true' }],
    ['COPY bin-$TARGETARCH /usr/bin/a\nENTRYPOINT ["a"]', { 'bin-amd64': 'x', 'bin-arm64': 'y' }],
    ['RUN curl -fsSLO https://example.com/a-$TARGETARCH && sha256sum -c sums', { 'other-amd64.sh': EVIL }],
  ])('is nothing of %s', async (instructions, files) => {
    const text = `FROM alpine:3.22\nARG TARGETARCH TARGETOS TARGETVARIANT\n${instructions}\n`;
    expect(await hidden({ Dockerfile: text, ...files })).toEqual([]);
  });

  it('is nothing where each build passes it', async () => {
    const text = 'FROM alpine:3.22\nARG U\nENV NODE_TLS_REJECT_UNAUTHORIZED=${U}0\n';
    const build = `services:\n  a:\n    build: {context: ., args: {U: "1"}}\n`;
    expect(await hidden({ ...dockerfile(text), 'compose.yaml': build })).toEqual([]);
  });
});
