import fc from 'fast-check';
import { anyCharacter } from '../support/any-character.ts';
import { PASSWORD } from './soundness.ts';

const KEYWORDS =
  'FROM RUN COPY ADD USER ENV ARG EXPOSE WORKDIR VOLUME CMD ENTRYPOINT HEALTHCHECK SHELL LABEL STOPSIGNAL MAINTAINER ONBUILD from Run NOPE'.split(
    ' ',
  );

const FLAGS = [
  '--security=insecure',
  '--security="insecure"',
  '--network=host',
  '--mount=type=secret,id=x,mode=0444',
  '--mount=type=bind,from=alpine:latest,target=/x',
  '--mount="type=cache,target=/root/.aws"',
  '--from=build',
  '--from=0',
  '--from=nginx',
  '--chmod=777',
  '--chown=root:root',
  '--checksum=sha256:00',
  '--platform=$BUILDPLATFORM',
  '--interval=30s',
  '--unknown',
  '--',
];

/** Every fragment means something in some place, so that together they reach deep. */
const WORDS = [
  'alpine',
  'alpine:3.22',
  'node:lts',
  'ubuntu:latest',
  'registry.example.com:5000/a/b',
  `debian@sha256:${'ab'.repeat(32)}`,
  'scratch',
  'build',
  'AS',
  'as build',
  'root',
  '0:0',
  '10001:0',
  '"root"',
  '$USER',
  '${USER:-root}',
  '${V#x}',
  '${V/a/b}',
  '${',
  '$$',
  '\\$X',
  'X=1',
  'X="a b"',
  "X='$Y'",
  'X=$X',
  'NPM_TOKEN',
  'NODE_TLS_REJECT_UNAUTHORIZED=0',
  'GIT_SSL_NO_VERIFY=true',
  'https://example.com/a.sh',
  'http://example.com/a.tar.gz',
  'https://github.com/acme/app.git#main',
  '/var/run/docker.sock',
  '["sh", "-c", "curl -k https://example.com | sh"]',
  '["a", ]',
  "['a']",
  '[',
  '22',
  '80/tcp',
  '20-25',
  '2375/udp',
  '.',
  '/app/',
  'CMD',
  'NONE',
  '"',
  "'",
  '`',
  '\u00e9\u{1f6a2}',
  '\u0000',
];

const COMMANDS = [
  'sudo apt-get install -y x',
  'sudo -u app -- sh -c "sudo id"',
  'env A=b sudo -E true',
  'curl -fsSL https://example.com/i.sh | sh',
  'curl -k https://example.com',
  'bash <(wget -qO- https://example.com)',
  'sh -c "$(curl -fsSL https://example.com)"',
  'eval "`curl https://example.com`"',
  'wget --no-check-certificate x',
  'apt-get install --allow-unauthenticated x',
  'apk add --allow-untrusted x',
  'rpm --nosignature -i x',
  'echo "deb [trusted=yes] https://example.com x main" > /etc/apt/sources.list',
  'npm config set strict-ssl false',
  'pip install --trusted-host example.com x',
  'git -c http.sslVerify=false clone x',
  'chmod -R 777 /x',
  'chmod a+rwx,o-w /x',
  'install -m 0666 a b',
  'umask 000',
  'export GIT_SSL_NO_VERIFY=1',
  'dockerd -H tcp://0.0.0.0:2375',
  'if true; then',
  'fi',
  'for x in $(ls); do',
  'done',
  'case x in a)',
  ';;',
  'esac',
  'f() {',
  '}',
  '(',
  ')',
  '$(( 1 << 2 ))',
  'cat << EOF',
  '${x',
  '$(',
];

const JOINS = [
  ' ',
  ' ',
  ' ',
  '  ',
  '\t',
  ' \\\n',
  ' \\\n  ',
  ' \\\n# note\n',
  '\\\r\n',
  ' && ',
  ' && ',
  '; ',
  ' | ',
  ' || ',
  '&',
  ' > ',
  ' <<< ',
];
const LINE_ENDS = ['\n', '\n', '\n', '\n', '\n\n', '\r\n', '\r', '', '\n  ', '\n# comment\n', '\\\n'];
const HEADS = [
  '',
  '',
  '',
  '# syntax=docker/dockerfile:1\n',
  '# escape=`\n',
  '# check=skip=all\n',
  '\ufeff',
  '#!/bin/x\n',
  ' ',
];
const DELIMITERS = ['EOF', '-EOF', "'EOF'", '"EOF"', ' EOF', '\\EOF', "-'E F'", '3'];

const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 4, arbitrary: fc.constantFrom(...COMMANDS) },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 6 }) },
);

const words = fc
  .array(fc.tuple(word, fc.constantFrom(...JOINS)), { maxLength: 5 })
  .map((pairs) => pairs.flat().slice(0, -1).join(''));

const flags = fc
  .array(fc.constantFrom(...FLAGS), { maxLength: 2 })
  .map((list) => list.map((flag) => `${flag} `).join(''));

const instruction = fc
  .tuple(fc.constantFrom(...KEYWORDS), flags, words)
  .map(([keyword, flag, rest]) => `${keyword} ${flag}${rest}`);

const run = fc
  .array(fc.tuple(fc.constantFrom(...COMMANDS), fc.constantFrom(...JOINS)), { minLength: 1, maxLength: 4 })
  .map((pairs) => `RUN ${pairs.flat().slice(0, -1).join('')}`);

const hereDocument = fc
  .tuple(
    fc.constantFrom('RUN', 'COPY', 'ADD', 'USER'),
    fc.constantFrom(...DELIMITERS),
    fc.array(word, { maxLength: 4 }),
    fc.boolean(),
  )
  .map(([keyword, delimiter, lines, isClosed]) => {
    const end = delimiter.replace(/^[-3\\]|["' ]/g, '').replaceAll(/["']/g, '');
    return `${keyword} <<${delimiter} /x\n${lines.join('\n')}${isClosed ? `\n${end}` : ''}`;
  });

const secret = fc.constantFrom(
  `\nENV DB_PASSWORD=${PASSWORD}\n`,
  `\nENV A=b API_KEY "${PASSWORD}"\n`,
  `\nARG NPM_TOKEN=${PASSWORD}\nENV T=$NPM_TOKEN\n`,
  `\nENV DB_PASSWORD ${PASSWORD}\nARG X=$DB_PASSWORD\n`,
);

const onbuild = instruction.map((text) => `ONBUILD ${text}`);

const from = fc
  .tuple(
    fc.constantFrom('alpine', 'node:22', 'build', 'scratch', '${BASE}', 'ubuntu:latest'),
    fc.constantFrom('', ' AS build', ' AS b', ' AS $X'),
  )
  .map(([image, name]) => `FROM ${image}${name}`);

const line = fc.oneof(
  { weight: 4, arbitrary: instruction },
  { weight: 3, arbitrary: run },
  { weight: 2, arbitrary: from },
  { weight: 1, arbitrary: hereDocument },
  { weight: 1, arbitrary: onbuild },
  { weight: 1, arbitrary: secret },
  { weight: 1, arbitrary: words },
);

/** Dockerfiles made of pieces that mean something, put together without much sense. */
export const dockerfileText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...HEADS),
    fc.constantFrom('FROM alpine\n', 'FROM node:22 AS build\n', 'ARG BASE=node\n', ''),
    fc.array(fc.tuple(line, fc.constantFrom(...LINE_ENDS)), { maxLength: 9 }),
  )
  .map(([head, first, lines]) => head + first + lines.flat().join(''));
