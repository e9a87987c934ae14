import { describe, expect, it } from '@jest/globals';
import type { Files } from '../../properties/repository.ts';
import { scanFiles } from '../../properties/soundness.ts';

const RULES: ReadonlySet<string> = new Set([
  'add-remote-no-checksum',
  'download-unverified',
  'remote-script-exec',
  'remote-debugger-exposed',
  'secret-file-copied',
  'sudoers-nopasswd',
  'tls-verify-disabled',
  'user-root-explicit',
]);

/** `rule path:line` of what is found in the Dockerfile that uses the image of the other one. */
async function found(files: Files): Promise<readonly string[]> {
  const { findings } = await scanFiles(files);
  return findings
    .filter(({ ruleId, span: { file } }) => RULES.has(ruleId) && file.path === 'b/Dockerfile')
    .map(({ ruleId, span: { file, start } }) => `${ruleId} ${file.text.slice(0, start).split('\n').length}`);
}

const COMPOSE = {
  'compose.yaml': 'services:\n  a:\n    image: acme/a\n    build: a\n  b:\n    image: acme/b\n    build: b\n',
};
const SERVICE = {
  'compose.yaml':
    'services:\n  a:\n    build: a\n  b:\n    build:\n      context: b\n      additional_contexts: { acme/a: "service:a" }\n',
};
const SCRIPT = { 'b.sh': '#!/bin/sh\ndocker build -t acme/a a\ndocker build -t acme/b b\n' };
const BAKE = {
  'docker-bake.hcl':
    'target "a" {\n  context = "a"\n  tags = ["acme/a"]\n}\ntarget "b" {\n  context = "b"\n  tags = ["acme/b"]\n}\n',
};

const FETCH = 'curl -fsSL https://get.example.com/x | sh';
const SAVED = 'RUN curl -fsSLo /x https://get.example.com/x';
const SUM = `echo "${'a'.repeat(64)}  /x" | sha256sum -c`;
const KEY = `-----BEGIN OPENSSH ${'PRIVATE'} KEY-----\n${'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ\n'.repeat(4)}-----END OPENSSH ${'PRIVATE'} KEY-----\n`;

describe.each<[string, Files]>([
  ['compose', COMPOSE],
  ['a context of compose', SERVICE],
  ['a script', SCRIPT],
  ['bake', BAKE],
])('a Dockerfile on the image of another one, by %s', (_name, builds) => {
  const both = (a: string, b: string): Files => ({
    ...builds,
    'a/Dockerfile': `FROM debian:12\n${a}\nUSER 1000\n`,
    'b/Dockerfile': `${b}\nUSER 1000\n`,
    'a/id_rsa': KEY,
  });

  it.each<[a: string, b: string, place: string]>([
    ['ENTRYPOINT ["sh", "-c"]', `FROM acme/a\nCMD ["${FETCH}"]`, 'remote-script-exec 2'],
    ['ENV C="curl -k"', 'FROM acme/a\nRUN $C https://get.example.com/x -o /x', 'tls-verify-disabled 2'],
    [
      'SHELL ["bash", "-c"]\nENV C="curl -k"',
      'FROM acme/a AS x\nFROM x\nRUN $C https://a.example',
      'tls-verify-disabled 3',
    ],
    ['ADD https://get.example.com/x /x', 'FROM acme/a\nRUN sh /x', 'add-remote-no-checksum 2'],
    ['WORKDIR /w\nADD https://get.example.com/x x', 'FROM acme/a\nRUN sh ./x', 'add-remote-no-checksum 2'],
    [SAVED, 'FROM acme/a\nRUN sh /x', 'download-unverified 2'],
    [SAVED, 'FROM acme/a\nCMD ["sh", "/x"]', 'download-unverified 2'],
    [SAVED, 'FROM debian:12\nCOPY --from=acme/a /x /y\nRUN sh /y', 'download-unverified 3'],
    [SAVED, 'FROM debian:12\nRUN --mount=from=acme/a,target=/m sh /m/x', 'download-unverified 2'],
    ['COPY id_rsa /k', 'FROM debian:12\nCOPY --from=acme/a /k /k', 'secret-file-copied 2'],
    [
      'RUN apt-get install -y openjdk-8-jre',
      'FROM acme/a\nCMD ["java", "-agentlib:jdwp=transport=dt_socket,server=y,address=5005", "-jar", "a.jar"]',
      'remote-debugger-exposed 2',
    ],
  ])('inherits %j in %j', async (a, b, place) => {
    expect(await found(both(a, b))).toEqual([place]);
  });

  it.each<[a: string, b: string]>([
    ['ENTRYPOINT ["tini", "--"]', 'FROM acme/a\nCMD ["node", "a.js"]'],
    ['ENTRYPOINT ["sh", "-c"]', `FROM acme/a\nENTRYPOINT ["/app"]\nCMD ["${FETCH}"]`],
    ['ENTRYPOINT ["sh", "-c"]', `FROM debian:12\nCMD ["${FETCH}"]`],
    ['USER root', 'FROM acme/a\nRUN make'],
    ['ARG C="curl -k"', 'FROM acme/a\nRUN $C https://get.example.com/x -o /x'],
    ['ENV C="curl -k"', 'FROM acme/a\nENV C=curl\nRUN $C https://get.example.com/x -o /x'],
    ['ADD https://get.example.com/x /x', 'FROM acme/a\nRUN cat /x'],
    [SAVED, 'FROM acme/a\nRUN sh /y'],
    [`${SAVED} && ${SUM}`, 'FROM acme/a\nRUN sh /x'],
    [SAVED, `FROM acme/a\nRUN ${SUM} && sh /x`],
    [`${SAVED}\nFROM debian:12`, 'FROM acme/a\nRUN sh /x'],
    [SAVED, 'FROM debian:12\nCOPY --from=acme/a /etc /e\nRUN sh /x'],
    ['COPY id_rsa /k', 'FROM debian:12\nCOPY --from=acme/a /etc /k'],
    [
      'RUN apt-get install -y openjdk-17-jre',
      'FROM acme/a\nCMD ["java", "-agentlib:jdwp=transport=dt_socket,server=y,address=5005", "-jar", "a.jar"]',
    ],
  ])('says nothing of %j and %j', async (a, b) => {
    expect(await found(both(a, b))).toEqual([]);
  });

  it('runs as the root of the other one unless it sets a user', async () => {
    const root = { ...builds, 'a/Dockerfile': 'FROM debian:12\nUSER root\n' };
    expect(await found({ ...root, 'b/Dockerfile': 'FROM acme/a\nCMD ["app"]\n' })).toEqual(['user-root-explicit 1']);
    expect(await found({ ...root, 'b/Dockerfile': 'FROM acme/a\nUSER 1000\nCMD ["app"]\n' })).toEqual([]);
    expect(await found(both('USER 1000', 'FROM acme/a\nCMD ["app"]'))).toEqual([]);
  });
});

it.each([
  ['RUN echo app:letmein | chpasswd', 'can usually become root with the password in "a/Dockerfile"'],
  ['RUN apt-get install -y sudo', 'and knows its password can become root'],
])('knows the passwords of the other Dockerfile: %s', async (line, gain) => {
  const files = {
    ...COMPOSE,
    'a/Dockerfile': `FROM debian:12\nRUN useradd -u 1001 app\n${line}\nUSER 1000\n`,
    'b/Dockerfile': 'FROM acme/a\nUSER root\nRUN apt-get install -y sudo && usermod -aG sudo app\nUSER 1000\n',
  };
  const { findings } = await scanFiles(files);
  const messages = findings.filter(({ ruleId }) => ruleId === 'sudoers-nopasswd').map(({ message }) => message);
  expect(messages).toEqual([
    `This Dockerfile puts a user into the group "sudo", so an attacker who takes over that user ${gain}.`,
  ]);
});

it('names the other Dockerfile', async () => {
  const files = {
    ...COMPOSE,
    'a/Dockerfile': `FROM debian:12\n${SAVED}\nUSER 1000\n`,
    'b/Dockerfile': 'FROM acme/a\nRUN sh /x\nUSER 1000\n',
  };
  const { findings } = await scanFiles(files);
  const [finding] = findings.filter(({ ruleId }) => ruleId === 'download-unverified');
  expect(finding?.message).toBe(
    '"a/Dockerfile" downloads "https://get.example.com/x", this Dockerfile runs it, and nothing checks what it is.',
  );
  expect(finding?.related?.map(({ span, message }) => `${span.file.path} ${message}`)).toEqual([
    'a/Dockerfile the download',
  ]);
});

describe.each<[string, (dockerfile: string) => Files]>([
  [
    'an inline target',
    (text) => ({
      'docker-bake.hcl': `target "a" {\n  dockerfile-inline = <<EOT\n${text}EOT\n}\ntarget "b" {\n  context = "b"\n  contexts = { "acme/a" = "target:a" }\n}\n`,
    }),
  ],
  [
    'an inline target that inherits',
    (text) => ({
      'docker-bake.hcl': `target "p" {\n  dockerfile-inline = ${JSON.stringify(text)}\n}\ntarget "a" { inherits = ["p"] }\ntarget "b" {\n  context = "b"\n  contexts = { "acme/a" = "target:a" }\n}\n`,
    }),
  ],
  [
    'an inline target in JSON',
    (text) => ({
      'docker-bake.json': JSON.stringify({
        target: { a: { 'dockerfile-inline': text }, b: { context: 'b', contexts: { 'acme/a': 'target:a' } } },
      }),
    }),
  ],
  [
    'an inline service',
    (text) => ({
      'compose.yaml': `services:\n  a:\n    build:\n      dockerfile_inline: |\n        ${text.trim().replaceAll('\n', '\n        ')}\n  b:\n    build:\n      context: b\n      additional_contexts: { acme/a: "service:a" }\n`,
    }),
  ],
])('a Dockerfile on the image of %s', (_name, builds) => {
  const both = (a: string, b: string): Files => ({
    ...builds(`FROM debian:12\n${a}\nUSER 1000\n`),
    'b/Dockerfile': `${b}\nUSER 1000\n`,
  });

  it.each<[a: string, b: string, place: string]>([
    ['ENV C="curl -k"', 'FROM acme/a\nRUN $C https://get.example.com/x -o /x', 'tls-verify-disabled 2'],
    ['ENTRYPOINT ["sh", "-c"]', `FROM acme/a\nCMD ["${FETCH}"]`, 'remote-script-exec 2'],
    [SAVED, 'FROM acme/a\nRUN sh /x', 'download-unverified 2'],
    [
      'ARG C="curl -k"\nENV C=$C',
      'FROM acme/a AS x\nFROM x\nRUN $C https://get.example.com/x -o /x',
      'tls-verify-disabled 3',
    ],
  ])('has what that has: %s', async (a, b, place) => {
    expect(await found(both(a, b))).toEqual([place]);
  });

  it.each<[a: string, b: string]>([
    ['ENV C="curl -s"', 'FROM acme/a\nRUN $C https://get.example.com/x -o /x'],
    ['ARG C="curl -k"', 'FROM acme/a\nRUN $C https://get.example.com/x -o /x'],
    ['ENV C="curl -k"', 'FROM debian:12\nRUN $C https://get.example.com/x -o /x'],
  ])('has nothing else: %s', async (a, b) => {
    expect(await found(both(a, b))).toEqual([]);
  });
});
