import { linesWrittenTo } from '../../../analysis/commands/file-lines.ts';
import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { imageUser } from '../../../analysis/processes/image-users.ts';
import { instructionsOf, isShipped, type Pair, rootBase, type Stage } from '../../../model/dockerfile.ts';
import type { Problem } from '../../../model/findings/finding.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import { officialName } from '../../../model/images/image.ts';
import { known } from '../../../model/located.ts';
import { spanText } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { defineRule } from '../../define-rule.ts';
import { LOADED_FILES, LOADER_VARIABLES, namesFileIn, type Place, whyBad, whyBadFolder } from './loader-variables.ts';

export default defineRule({
  id: 'loader-path-hijack',
  on: 'stage',
  danger: { attacker: 'container', reach: 'container' },
  profile: 'recommended',
  precision: 'high',
  cwe: [426, 427],
  docs: {
    title: 'Do not look for programs where others can write',
    why: 'An empty or relative part of PATH or LD_LIBRARY_PATH means the folder in which a program happens to be started, and everyone can write to `/tmp`. An attacker who can put a file there gets it run in place of the real program or library, even by root. Tools on the host may take over the variables of an image, too: with `LD_PRELOAD=./proc/self/cwd/lib.so`, hooks of the NVIDIA toolkit loaded a library of the image as root of the host (CVE-2025-23266, July 2025).',
    how: 'Write only absolute folders, and those that only root can write to first. To put a folder before a variable that may be unset: `LD_LIBRARY_PATH=/opt/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}`.',
    limits:
      'In PATH the rule checks only the first part, and of variables of interpreters such as `PYTHONPATH`, `NODE_OPTIONS` and `BASH_ENV` only folders that everyone can write to. A short list of public images tells it that a base image does not set `LD_LIBRARY_PATH`. Values that a variable decides are not seen. `env-loader-path` checks the variables of containers.',
    fixTrap: {
      breaks: 'Libraries or modules in that folder are no longer found.',
      check: 'Build the image, and start it: a missing library is an error at start.',
    },
    references: [
      'https://man7.org/linux/man-pages/man8/ld.so.8.html',
      'https://cwe.mitre.org/data/definitions/426.html',
      'https://nvd.nist.gov/vuln/detail/CVE-2025-23266',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        ENV «PATH=.:$PATH»
        ENV «LD_LIBRARY_PATH=/opt/lib:$LD_LIBRARY_PATH»
      `,
      isFixed: true,
      good: `
        FROM debian:12
        ENV PATH=$PATH
        ENV LD_LIBRARY_PATH=/opt/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM registry.example.com/base:1.4
        ENV «LD_PRELOAD=/tmp/libapp.so»
        ENV «LD_PRELOAD=./proc/self/cwd/libapp.so»
        ENV «PYTHONPATH=/app:/tmp/plugins» «NODE_OPTIONS=--require=/tmp/hook.js»
        RUN echo «'export PATH=/tmp/bin:$PATH'» >> /etc/profile
      `,
      good: `
        FROM registry.example.com/base:1.4
        ENV LD_PRELOAD=/usr/lib/libapp.so LD_LIBRARY_PATH=/opt/lib:$LD_LIBRARY_PATH
        ENV PYTHONPATH=src:/app/plugins NODE_OPTIONS=--require=./hook.js JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=/tmp
        RUN echo 'export PATH=/opt/bin:$PATH' >> /etc/profile
      `,
    },
  ],

  check(stage) {
    return isShipped(stage) && stage.shell === 'posix'
      ? [...inVariables(stage), ...inProfiles(stage), ...inPreload(stage)]
      : [];
  },
});

function* inVariables(stage: Stage): Generator<Problem> {
  for (const env of instructionsOf(stage, 'ENV')) {
    for (const pair of env.isTriggered ? [] : env.pairs) {
      const why = whyBadVariable(pair, stage);
      if (why === undefined) continue;
      const clause = `${stage.title} sets ${pair.name.value}, ${why}. An attacker who can write there gets their code run.`;
      const fix = fixOf(pair);
      yield { at: pair.span, message: whenItRuns(env, clause), ...(fix && { fix }) };
    }
  }
}

function whyBadVariable(pair: Pair, stage: Stage): string | undefined {
  const { value: name } = pair.name;
  if (!LOADER_VARIABLES.test(name)) return undefined;
  const value = piecesOf(pair, stage);
  return whyBad(name, value) ?? (LOADED_FILES.has(name) ? whyVolume(value, stage) : undefined);
}

/** Leaves bad folders out, and writes the separator only where the old value is not empty: `/a${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}`. */
function fixOf({ name, value }: Pair): Fix | undefined {
  if (value === undefined || !HAS_FOLDERS.test(name.value)) return undefined;
  const written = spanText(value.span);
  const old = new RegExp(`\\$(?:${name.value}\\b|\\{${name.value}\\})`);
  if (!/^[\w./:${}~-]+$/.test(written)) return undefined;
  const folders = written.split(':');
  const kept = folders.filter((folder) => !old.test(folder) && whyBadFolder(folder, '') === undefined);
  const hasOld = folders.some((folder) => old.test(folder));
  if (kept.join('').includes('${') || (kept.length === 0 && !hasOld)) return undefined;
  const text = withOld(name.value, kept, hasOld);
  return text === written
    ? undefined
    : { title: 'Leave out folders that others can write to', safety: 'review', edits: [{ span: value.span, text }] };
}

const HAS_FOLDERS = /^(?:PATH|LD_LIBRARY_PATH)$/;

function withOld(name: string, kept: readonly string[], hasOld: boolean): string {
  if (!hasOld) return kept.join(':');
  // PATH is never empty
  if (name === 'PATH') return [...kept, `$${name}`].join(':');
  return kept.length === 0 ? `$${name}` : `${kept.join(':')}\${${name}:+:$${name}}`;
}

/** Keeps unknown pieces; a variable that the base image certainly does not set becomes empty. */
function piecesOf({ name, value, rawValue }: Pair, stage: Stage): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value.value === 'string') return value.value;
  const { pieces } = value;
  if (name.value !== 'LD_LIBRARY_PATH' || !hasNoLibraryPath(stage) || setters(stage) > 1) return pieces;
  return /^[^$]*\$(?:LD_LIBRARY_PATH|\{LD_LIBRARY_PATH\})[^$]*$/.test(rawValue ?? '')
    ? pieces?.replace(UNKNOWN_PIECE, '')
    : pieces;
}

/** Images that set no LD_LIBRARY_PATH, and whose loader reads an empty part as the current folder. */
const WITHOUT_LIBRARY_PATH: ReadonlySet<string> = new Set(
  'debian ubuntu python node golang ruby rust php buildpack-deps fedora almalinux rockylinux amazonlinux perl'.split(
    ' ',
  ),
);

function hasNoLibraryPath(stage: Stage): boolean {
  const base = rootBase(stage);
  if (base.kind !== 'image') return false;
  const { value } = base.image.reference;
  if (imageUser(value) === undefined || /alpine/.test(String(value.tag))) return false;
  return WITHOUT_LIBRARY_PATH.has(officialName(value) ?? '');
}

/** How many instructions of the stage and its parents set it. */
function setters(stage: Stage): number {
  const own = [...instructionsOf(stage, 'ENV', 'ARG')].flatMap(({ pairs }) => pairs);
  const count = own.filter(({ name }) => name.value === 'LD_LIBRARY_PATH').length;
  return stage.base.kind === 'stage' ? count + setters(stage.base.stage) : count;
}

/** Programs of the container write to its volumes, and containers that share them do. */
function whyVolume(files: string | undefined, stage: Stage): string | undefined {
  const paths = [...instructionsOf(stage, 'VOLUME')].flatMap((volume) => volume.paths.map((path) => known(path)));
  const volumes = paths.flatMap((path): Place[] => (path?.startsWith('/') === true ? [[path, true]] : []));
  return files !== undefined && namesFileIn(files, volumes) ? 'which loads a file in a volume' : undefined;
}

/** Each file in it is loaded into each program. */
function* inPreload(stage: Stage): Generator<Problem> {
  for (const { text, span, instruction } of linesWrittenTo(stage, /^\/etc\/ld\.so\.preload$/)) {
    const why = /^["']?\//.test(text) ? whyBad('LD_PRELOAD', text.replaceAll(/["']/g, '')) : undefined;
    if (why === undefined) continue;
    const clause = `${stage.title} writes /etc/ld.so.preload, ${why}. An attacker who can write there gets their code run.`;
    yield { at: span, message: whenItRuns(instruction, clause) };
  }
}

const PROFILES = /\/(?:\.?profile|\.?bash_profile|\.?bashrc|bash\.bashrc|environment|\.?zshrc|profile\.d\/[^/]+)$/;

function* inProfiles(stage: Stage): Generator<Problem> {
  for (const { text, span, instruction } of linesWrittenTo(stage, PROFILES)) {
    const [, name, value] =
      /^(?:export\s+)?(PATH|LD_LIBRARY_PATH|LD_PRELOAD|LD_AUDIT)=["']?([^\s"';]{1,1000})/.exec(text) ?? [];
    const why = name === undefined ? undefined : whyBad(name, value);
    if (why === undefined) continue;
    const clause = `${stage.title} writes a profile that sets ${name}, ${why}. An attacker who can write there gets their code run.`;
    yield { at: span, message: whenItRuns(instruction, clause) };
  }
}
