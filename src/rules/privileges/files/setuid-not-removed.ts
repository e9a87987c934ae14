import { commandsOf } from '../../../analysis/commands/stage-commands.ts';
import { type Tool, toolOf } from '../../../analysis/commands/tool.ts';
import { setsRoot } from '../../../analysis/processes/process-user.ts';
import { rootBase, type Stage } from '../../../model/dockerfile.ts';
import type { Edit } from '../../../model/findings/fix.ts';
import { insertAfter } from '../../../model/findings/insertion.ts';
import { sentence } from '../../../model/sentence.ts';
import { defineRule } from '../../define-rule.ts';

export default defineRule({
  id: 'setuid-not-removed',
  on: 'stage',
  danger: { attacker: 'weakness', reach: 'defences' },
  profile: 'off',
  precision: 'medium',
  cwe: [250],
  cis: ['4.8'],
  peers: { dockle: ['CIS-DI-0008'], 'docker-bench': ['4.8'] },
  docs: {
    title: 'Remove the set-user-id bits',
    why: 'Nearly every base image brings programs such as `su`, `mount` and `passwd` that run as root, no matter who starts them. No application needs them, and a flaw in one lets the user of the image become root.',
    how: 'Remove the bits once all packages are installed: `RUN find / -xdev -perm /6000 -type f -exec chmod a-s {} +`. Or set `no-new-privileges` where the container is run, which disables them; then leave this rule off.',
    limits:
      'The rule runs only where the configuration switches it on. It does not read the base image; `image-setuid-files` does. It leaves alone images from `scratch`, distroless, chiselled and Windows images, and those with an unknown base. Any command that removes such bits, or finds the files to delete them, counts.',
    fixTrap: {
      breaks: 'Programs that need the bit lose it: `su`, `passwd`, `mount`, `ping` in old images.',
      check: 'Start the container as the user that it has, and use all its functions.',
    },
    references: [
      'https://man7.org/linux/man-pages/man2/execve.2.html',
      'https://docs.docker.com/reference/cli/docker/container/run/#security-opt',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        «FROM debian:12»
        RUN apt-get update && apt-get install -y --no-install-recommends nginx
        USER 10001
        CMD ["nginx", "-g", "daemon off;"]
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN apt-get update && apt-get install -y --no-install-recommends nginx
        RUN find / -xdev -perm /6000 -type f -exec chmod a-s {} +
        USER 10001
        CMD ["nginx", "-g", "daemon off;"]
      `,
    },
  ],

  *check(stage) {
    const { role, shell, title, span } = stage;
    if (role !== 'target' || shell !== 'posix' || !bringsPrograms(stage) || isStripped(stage)) return;
    const edit = insertionOf(stage);
    yield {
      at: span,
      message: sentence(
        `${title} keeps the set-user-id programs of its base image. A flaw in one lets an attacker become root.`,
      ),
      ...(edit && { fix: { title: 'Remove the bits', safety: 'review' as const, edits: [edit] } }),
    };
  },
});

function bringsPrograms(stage: Stage): boolean {
  const base = rootBase(stage);
  return (
    base.kind === 'image' && !/distroless|chiseled|chainguard|cgr\.dev|\/static/i.test(base.image.reference.value.text)
  );
}

function isStripped(stage: Stage): boolean {
  for (let at: Stage | undefined = stage; at !== undefined; at = at.base.kind === 'stage' ? at.base.stage : undefined) {
    for (const { command, instruction } of commandsOf(at, 'RUN')) {
      const tool = instruction.isOnbuild ? undefined : toolOf(command);
      if (tool !== undefined && (takesBits(tool) || findsBits(tool))) return true;
    }
  }
  return false;
}

/** `chmod a-s`, `chmod u-s,g-s`, also through xargs. */
function takesBits({ name, arguments: words }: Tool): boolean {
  return (
    name === 'chmod' && words.some(({ pieces }) => /^(?:[ugoa]*[-+=]\w*,)*[ugoa]*-[rwxXt]*s/.test(pieces.slice(0, 64)))
  );
}

/** `find / -perm /6000 … -exec chmod a-s {} +`, `-delete`, or piped into any command. */
function findsBits({ name, arguments: words }: Tool): boolean {
  if (name !== 'find') return false;
  const at = words.findIndex(({ pieces }) => pieces === '-perm');
  return at !== -1 && /^[-+/]?(?:0?[2467][0-7]{3}|[ug]+[+=]s)/.test(words[at + 1]?.pieces ?? '');
}

/** After the last instruction that may bring such programs, where the user is root; undefined otherwise. */
function insertionOf({ instructions, span }: Stage): Edit | undefined {
  const last = instructions.findLast(
    ({ keyword, isOnbuild, isTriggered }) =>
      !isOnbuild && !isTriggered && (keyword === 'RUN' || keyword === 'COPY' || keyword === 'ADD'),
  );
  if (last?.user !== undefined && !setsRoot(last.user)) return undefined;
  return insertAfter(last?.entry ?? span, 'RUN find / -xdev -perm /6000 -type f -exec chmod a-s {} +');
}
