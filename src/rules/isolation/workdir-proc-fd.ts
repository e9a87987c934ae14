import { linksMade, type MadeLink } from '../../analysis/commands/made-links.ts';
import { commandsOf, whenItRuns } from '../../analysis/commands/stage-commands.ts';
import { type Links, passesOpenFile } from '../../analysis/paths/open-files.ts';
import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import { instructionsOf, isReachable, type Stage, type WorkdirInstruction } from '../../model/dockerfile.ts';
import { DYNAMIC, type Text } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'workdir-proc-fd',
  on: 'stage',
  danger: { attacker: 'weakness', reach: 'host' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [668],
  docs: {
    title: 'Do not work in the open files of a process',
    why: 'Before version 1.1.12, runc leaked an open folder of the host into containers. A container whose working directory is `/proc/self/fd/7` or the like is then in the file system of the host, and can read and overwrite it (CVE-2024-21626). No program needs to work there, so such a file is likely an attack on the people who build or run it.',
    how: 'Set another WORKDIR, find out who wrote this one, and update runc, containerd and BuildKit.',
    limits:
      'Paths that a variable decides, and symbolic links that something other than `ln -s` of the Dockerfile makes, are not seen.',
    ways: [
      {
        do: 'Set WORKDIR to a folder of the image, and find out with `git log -S/proc/self/fd` who wrote the line.',
        trap: 'If such an image ran with runc before 1.1.12, the host may be changed already: install that machine again.',
      },
      {
        do: 'Update runc to 1.1.12 or later, with the packages of the engine.',
        trap: 'Builders of `docker buildx` bring a runc of their own: remove and create them again.',
      },
    ],
    verify: {
      run: "docker image inspect -f '{{.Config.WorkingDir}}' IMAGE",
      prints: 'A folder of the image, such as `/app`, and not a path below `/proc`.',
    },
    references: [
      'https://nvd.nist.gov/vuln/detail/CVE-2024-21626',
      'https://github.com/opencontainers/runc/security/advisories/GHSA-xr7r-f8xq-vfvv',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        WORKDIR «/proc/self/fd/8»
      `,
      good: `
        FROM debian:12
        WORKDIR /srv
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        WORKDIR /proc/1
        WORKDIR «fd/7»
        RUN cd «/proc/self/fd/7» && cat ../../../etc/shadow
      `,
      good: `
        FROM debian:12
        WORKDIR /proc/1
        RUN ls -l /proc/self/fd/1 && exec app > /proc/self/fd/1
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    for (const { workdir, links } of withLinks(stage)) {
      if (workdir.isTriggered || !passesOpenFile(folderOf(workdir), links)) continue;
      yield {
        at: workdir.path,
        message: whenItRuns(
          workdir,
          `${stage.title} works in the open files of a process, through which old versions of runc give it the files of the host.`,
        ),
      };
    }
    yield* inCommands(stage);
  },
});

function* inCommands(stage: Stage): Generator<{ at: Span; message: string }> {
  for (const { command, instruction } of commandsOf(stage, 'RUN', 'CMD', 'ENTRYPOINT')) {
    const { program, arguments: words } = command;
    if (program === DYNAMIC || !CHANGE_FOLDER.has(program)) continue;
    for (const { pieces, span } of words) {
      if (!passesOpenFile(pieces)) continue;
      const clause = `${stage.title} changes to the open files of a process, through which old versions of runc give it the files of the host.`;
      yield { at: span, message: whenItRuns(instruction, clause) };
    }
  }
}

/**
 * The folder in the configuration of the image. The builder shortens relative paths alone. Where the working directory of the base image is
 * unknown, the root is assumed, as in most images.
 */
function folderOf({ path, absolute }: WorkdirInstruction): string {
  const written = writtenIn(path);
  if (written.startsWith('/')) return written;
  return absolute === DYNAMIC ? resolvePath('/', written) : absolute;
}

function writtenIn({ value, ...text }: Text): string {
  return typeof value === 'string' ? value : (text.pieces ?? '');
}

/** Each WORKDIR with the links that are there before it. */
function* withLinks(stage: Stage): Generator<{ readonly workdir: WorkdirInstruction; readonly links: Links }> {
  const workdirs = instructionsOf(stage, 'WORKDIR');
  const made = workdirs.length === 0 ? [] : linksMade(stage);
  const links = new Map<string, string>();
  let next = 0;
  for (const workdir of workdirs) {
    for (let link = made[next]; link !== undefined && isBefore(link, workdir); link = made[next]) {
      links.set(link.path, link.target);
      next += 1;
    }
    yield { workdir, links };
  }
}

function isBefore({ instruction: { span: made } }: MadeLink, { span }: WorkdirInstruction): boolean {
  return made.file !== span.file || made.start < span.start;
}

const CHANGE_FOLDER: ReadonlySet<string> = new Set(['cd', 'pushd', 'chdir']);
