import { commandsOf } from '../../../analysis/commands/stage-commands.ts';
import { imageUser } from '../../../analysis/processes/image-users.ts';
import {
  type Dockerfile,
  instructionsOf,
  isReachable,
  type RunInstruction,
  rootBase,
  type Stage,
} from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import { officialName } from '../../../model/images/image.ts';
import { PLATFORM_ARGUMENTS } from '../../../model/platform-arguments.ts';
import { sentence } from '../../../model/sentence.ts';
import type { Command, ShellWord } from '../../../model/shell.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'arg-out-of-scope',
  on: 'dockerfile',
  danger: { attacker: 'mishap', reach: 'users' },
  profile: 'recommended',
  precision: 'high',
  cwe: [457],
  peers: { buildkit: ['UndefinedVar', 'UndefinedArgInFrom'], hadolint: ['DL3044'], sonar: ['docker:S6579'] },
  docs: {
    title: 'Declare arguments in the stage that uses them',
    why: 'An ARG before the first FROM, or in another stage, has no effect here: the variable is empty. A version that should be pinned becomes the newest one, an address leads elsewhere, a checksum is compared with nothing, and `rm -rf "$DIR/"` deletes the root.',
    how: 'Declare it again in the stage, without a value: `ARG VERSION`. It gets the value from the ARG before FROM.',
    limits:
      'The rule reports it only where the empty value reaches an address, a version, a checksum, an image or `rm -r`, and only on base images that are known not to set the variable.',
    references: [
      'https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact',
      'https://docs.docker.com/reference/build-checks/undefined-arg-in-from/',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        ARG TOOL_VERSION=1.4
        FROM debian:12
        RUN curl -fsSLO «https://example.com/tool-$TOOL_VERSION.tar.gz»
      `,
      good: `
        ARG TOOL_VERSION=1.4
        FROM debian:12
        ARG TOOL_VERSION
        RUN curl -fsSLO https://example.com/tool-$TOOL_VERSION.tar.gz
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12 AS build
        ARG TOOL_VERSION=1.4
        ARG BUILD_DIR=/build
        FROM debian:12
        RUN pip install «tool==\${TOOL_VERSION}» && rm -rf «"$BUILD_DIR/"»
      `,
      good: `
        FROM debian:12 AS build
        ARG TOOL_VERSION=1.4
        ARG BUILD_DIR=/build
        FROM debian:12
        ARG TOOL_VERSION=1.4
        ARG BUILD_DIR=/build
        RUN pip install tool==\${TOOL_VERSION} && rm -rf "$BUILD_DIR/"
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12 AS build
        ARG BASE_TAG=12
        FROM «debian:$BASE_TAG»
      `,
      good: `
        ARG BASE_TAG=12
        FROM debian:12 AS build
        FROM debian:$BASE_TAG
      `,
    },
  ],

  *check(dockerfile) {
    const declared = declaredArguments(dockerfile);
    if (declared.size === 0) return;
    const named = dockerfile.globalArguments.flatMap(({ pairs }) => pairs.map(({ name }) => name.value));
    const globals = new Set([...PLATFORM_ARGUMENTS, ...named]);
    for (const stage of dockerfile.stages.filter(isReachable)) {
      yield* inFrom(stage, declared, globals);
      yield* inCommands(stage, declared);
    }
  },
});

type Names = ReadonlySet<string>;

function declaredArguments({ globalArguments, stages }: Dockerfile): Names {
  const all = [...globalArguments, ...stages.flatMap((stage) => instructionsOf(stage, 'ARG'))];
  return new Set(all.flatMap(({ pairs }) => pairs.map(({ name }) => name.value)));
}

function* inFrom({ base, title }: Stage, declared: Names, globals: Names): Generator<Problem> {
  if (base.kind !== 'image' && base.kind !== 'unknown') return;
  const span = base.kind === 'image' ? base.image.reference.span : base.span;
  const name = referencesIn(spanText(span)).find((each) => declared.has(each) && !globals.has(each));
  if (name === undefined) return;
  yield problem(span, title, name, 'the image that it is built from');
}

function* inCommands(stage: Stage, declared: Names): Generator<Problem> {
  const visible = visibleNames(stage);
  const lost = new Set([...declared].filter((name) => !visible.has(name) && !mayBeSetByBase(stage, name)));
  if (lost.size === 0) return;
  for (const { command, instruction } of commandsOf(stage, 'RUN')) {
    for (const word of instruction.isOnbuild ? [] : command.arguments) {
      const name = word.raw.includes('$') ? referencesIn(word.raw).find((each) => lost.has(each)) : undefined;
      const reached = name && whatItReaches(command, word, name);
      if (name && reached && isLeftEmpty(name, instruction)) yield problem(word.span, stage.title, name, reached);
    }
  }
}

function isLeftEmpty(name: string, { entry }: RunInstruction): boolean {
  const text = spanText(entry);
  return text.includes('$') && !isSetIn(text, name);
}

function problem(at: Span, title: string, name: string, reached: string): Problem {
  const message = sentence(`${title} uses ${name} in ${reached}, but does not declare it, so it is empty.`);
  return { at, message, evidence: `${name} ${reached}` };
}

/** Names of `$A` and `${A}` outside of single quotes; without those that have a default, as in `${A:-1}`. */
function referencesIn(raw: string): string[] {
  const text = raw.startsWith("'") ? '' : raw;
  const names = text.matchAll(/(?<!\\)\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)[%#/}])/g);
  return [...names].map(([, plain, braced]) => plain ?? braced ?? '');
}

/** ARG and ENV of the stage and its parents. */
function visibleNames(stage: Stage): Set<string> {
  const names = stage.base.kind === 'stage' ? visibleNames(stage.base.stage) : new Set<string>();
  for (const { pairs } of instructionsOf(stage, 'ARG', 'ENV')) for (const { name } of pairs) names.add(name.value);
  return names;
}

/** Images that set only PATH and variables that begin with their own name. */
const PLAIN_IMAGES: ReadonlySet<string> = new Set(
  'debian ubuntu alpine fedora almalinux rockylinux amazonlinux archlinux busybox buildpack-deps golang node python ruby rust'.split(
    ' ',
  ),
);

/** Variables of images that do not begin with the name of the image. */
const OTHERS =
  /^(?:PATH|HOME|LANG|LC_\w+|GPG_KEY|YARN_\w+|GOPATH|GOTOOLCHAIN|CARGO_\w+|RUSTUP_\w+|GEM_\w+|BUNDLE_\w+)$/;

function mayBeSetByBase(stage: Stage, name: string): boolean {
  const base = rootBase(stage);
  if (base.kind === 'scratch') return false;
  if (base.kind !== 'image' || imageUser(base.image.reference.value) === undefined) return true;
  const image = officialName(base.image.reference.value) ?? '';
  return !PLAIN_IMAGES.has(image) || OTHERS.test(name) || name.startsWith(`${image.toUpperCase()}_`);
}

/** Whether the script sets it itself, sources a file that may set it, or reads it from input. */
function isSetIn(text: string, name: string): boolean {
  if (/(?:^|[\s;&|(])(?:\.|source|read|eval|getopts|mapfile|readarray)\s/.test(text)) return true;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const isWhole = !/[\w$]/.test(text.charAt(at - 1)) && !/\w/.test(text.charAt(at + name.length));
    if (isWhole && (/^\+?=/.test(text.slice(at + name.length, at + name.length + 2)) || isLoop(text, at))) return true;
  }
  return false;
}

function isLoop(text: string, at: number): boolean {
  return /\b(?:for|in|-v)\s+$/.test(text.slice(Math.max(0, at - 8), at));
}

const INSTALLERS: ReadonlySet<string> = new Set(
  'pip pip3 pipx uv npm yarn pnpm gem go cargo apt apt-get apk yum dnf microdnf composer dotnet'.split(' '),
);

/** The use that an empty value harms; undefined if no harm is known. */
function whatItReaches({ program, arguments: words }: Command, { raw }: ShellWord, name: string): string | undefined {
  const before = raw.slice(0, raw.search(new RegExp(`\\$\\{?${name}\\b`)));
  if (/(?:https?|ftp|git|ssh):\/\//.test(before)) return 'an address';
  if (program === 'rm' && words.some(({ pieces }) => /^-\w*[rR]|^--recursive$/.test(pieces)))
    return 'the paths that rm deletes';
  if (INSTALLERS.has(String(program)) && /[\w\])"'][=@~:]{1,2}["']?$/.test(before)) return 'a version';
  if (program === 'git' && /^(?:checkout|clone|reset)$/.test(words[0]?.pieces ?? '')) return 'a version';
  return /(?:SHA\d*|CHECKSUM|DIGEST|MD5)(?:SUM)?$/i.test(name) && program === 'echo' ? 'a checksum' : undefined;
}
