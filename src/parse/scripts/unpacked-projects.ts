import { posix } from 'node:path';
import { commandAt } from '../../analysis/commands/plain-command.ts';
import { toolOf } from '../../analysis/commands/tool.ts';
import { unpackingOf } from '../../analysis/downloads/archive.ts';
import { fetchedBy } from '../../analysis/downloads/fetch.ts';
import { baseName } from '../../analysis/paths/shell-paths.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { type Command, everyCommand, everyPipeline, type Script } from '../../model/shell.ts';
import { shortText } from '../../support/short-text.ts';
import { composeFormat, dockerfileFormat } from '../formats.ts';
import type { RepositoryView } from '../repository-view.ts';
import { isBuilding } from '../run-options/builds/builds.ts';
import { projectFilesOf } from '../run-options/projects/compose-files.ts';

/**
 * Files of a project that come from an archive of the repository, or from another commit: `tar xf site.tar; docker compose up`,
 * `git checkout other -- compose.yaml`. The content of the archive is part of the gap, so that a change of it is a new one.
 */
export function unpackedProjects(
  scripts: readonly Script[],
  path: string,
  { contentOf }: Pick<RepositoryView, 'contentOf'>,
): readonly GapNotification[] {
  const commands = scripts.flatMap(everyCommand);
  const fetched = new Set(commands.flatMap((command) => fetchedBy(command).map(({ file }) => baseName(file ?? ''))));
  const archives = commands.flatMap((command) => {
    const name = unpackedHere(command);
    const content = name === undefined ? undefined : contentNear(name, path, contentOf);
    // without a download, an archive that the repository lacks is a backup
    const isUnknown = name !== undefined && (content !== undefined || fetched.has(baseName(name)));
    return isUnknown ? [{ command, evidence: content ?? '' }] : [];
  });
  archives.push(...scripts.flatMap(piped));
  const takenOver = commands
    .filter(takesOverProject)
    .map((command) => ({ command, evidence: commandAt(command.span) }));
  if (archives.length + takenOver.length === 0 || !commands.some(usesProject)) return [];
  return [...archives, ...takenOver].map(({ command: { span }, evidence }) =>
    notLookedAt({
      kind: 'undecided-reference',
      message:
        'This command may write files that describe containers or images, so what is started or built was not checked.',
      wayOut: 'Keep these files in the repository, or unpack the archive into a folder of its own.',
      span,
      evidence: shortText([commandAt(span), evidence].join('\0'), 0),
    }),
  );
}

function usesProject(command: Command): boolean {
  return projectFilesOf(command) !== undefined || isBuilding(command);
}

/** The archive that a command unpacks into the folder that it runs in. */
function unpackedHere(command: Command): string | undefined {
  const tool = toolOf(command);
  const input = command.redirects.find(({ operator }) => operator === '<')?.target?.pieces;
  if (tool?.name === 'cpio') return tool.arguments.some(({ pieces }) => EXTRACTS.test(pieces)) ? input : undefined;
  const found = tool && unpackingOf(tool);
  const archive = found?.archive?.pieces ?? input;
  const isHere = found !== undefined && HERE.test(found.folder?.pieces ?? '.');
  return isHere && archive !== undefined && RELATIVE.test(archive) ? archive : undefined;
}

/** `cpio -id`, `cpio --extract` */
const EXTRACTS = /^-(?:[a-z]*i|-extract)/;
const HERE = /^\.?\/?$/;
/** Written out. */
const RELATIVE = /^(?![~/])[\w@%+,./-]+$/;

/** `curl … | tar x` */
function piped(script: Script): readonly { readonly command: Command; readonly evidence: string }[] {
  return [...everyPipeline(script)].flatMap(({ commands }) => {
    const at = commands.findIndex((command) => fetchedBy(command).length > 0);
    const unpacking = commands.slice(at + 1).filter((command) => {
      const tool = toolOf(command);
      const found = tool && unpackingOf(tool);
      return found !== undefined && HERE.test(found.folder?.pieces ?? '.');
    });
    return at === -1 ? [] : unpacking.map((command) => ({ command, evidence: '' }));
  });
}

/** Undefined for a file that the repository does not have. */
function contentNear(name: string, path: string, contentOf: RepositoryView['contentOf']): string | undefined {
  const candidates = [posix.dirname(path), '.'].map((folder) => posix.join(folder, name));
  const found = candidates.map((one) => (one.startsWith('../') ? undefined : contentOf(one)));
  return found.find((one) => one !== undefined)?.bytes.toString('latin1');
}

/** `git checkout other -- compose.yaml`, `git restore --source=other Dockerfile` */
function takesOverProject({ program, arguments: words }: Command): boolean {
  if (program !== 'git' || !words.some(({ value }) => value === 'checkout' || value === 'restore')) return false;
  const names = words.map(({ pieces }) => pieces);
  const isOther = names.includes('--') ? names.indexOf('--') > 1 : names.some((name) => SOURCE.test(name));
  return isOther && names.some((name) => composeFormat.matches(name) || dockerfileFormat.matches(name));
}

const SOURCE = /^(?:-s|--source)/;
