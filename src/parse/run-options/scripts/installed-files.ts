import { writtenFiles } from '../../../analysis/commands/written-files.ts';
import { baseName } from '../../../analysis/paths/shell-paths.ts';
import { startedKind } from '../../../analysis/paths/started-places.ts';
import { type Command, everyPipeline, type Pipeline, type Script, type ShellWord } from '../../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { engineFormat, type FileFormat, quadletFormat, serviceFormat, shellFormat } from '../../formats.ts';
import type { NamedFile } from '../../frontend.ts';
import { isOpenName, withoutPatterns } from '../standard-input.ts';
import { foldersEntered } from './entered-folders.ts';
import { type FilesRead, joinedFiles, NOTHING_READ, type TextSources, textSources } from './read-files.ts';

/** Whether a text may have commands that install a file in a place from which something starts it. */
export const MAY_INSTALL =
  /(?<![\w.-])(?:crontab|supercronic)(?![\w/-]|\.\w)|\/(?:etc|var\/spool)\/cron|(?:\/etc|\/lib|\/share|\.config)\/(?:containers|docker|buildkit|systemd)\//;

/** The way in which a file is read in its place. */
type Place = Pick<NamedFile, 'format' | 'usedAs'>;

/**
 * The files that commands install where cron, systemd or an engine reads them, whatever their names are: `crontab jobs.txt`,
 * `cp jobs.txt /etc/cron.d/app`, `sed s/a/b/ app.txt | tee /etc/systemd/system/app.service`.
 */
export function installedFilesIn(scripts: readonly Script[], path: string, text: string): readonly NamedFile[] {
  if (!MAY_INSTALL.test(text)) return [];
  const pipelines = [...new Set(scripts.flatMap(everyPipeline))];
  const texts = textSources(pipelines);
  const found = pipelines.flatMap((pipeline) =>
    pipeline.commands.flatMap((command, at) => [
      ...tablesOf(command, { pipeline, at, texts }),
      ...copiedBy(command),
      ...writtenBy(command, { pipeline, at, texts }),
    ]),
  );
  if (found.length === 0) return [];
  const folders = foldersEntered(scripts);
  return found.map(({ name, isCertain, place }) => {
    const written = withoutPatterns(name);
    return { written, isCertain: isCertain && !isOpenName(written), folders, by: path, ...place };
  });
}

/** A command among the others of its file. */
interface Surroundings {
  readonly pipeline: Pipeline;
  readonly at: number;
  readonly texts: TextSources;
}

interface Installed {
  readonly name: string;
  readonly isCertain: boolean;
  readonly place: Place;
}

const TABLE: Place = { format: shellFormat.id, usedAs: 'crontab' };

/** `crontab -u app jobs.txt`, `cat jobs.txt | crontab -`, `supercronic jobs.txt` */
function tablesOf(command: Command, { pipeline, at, texts }: Surroundings): readonly Installed[] {
  const { program, arguments: words } = command;
  if (program !== 'crontab' && program !== 'supercronic') return [];
  const operands = words.filter(({ pieces }, index) => {
    return !/^-./.test(pieces) && !/^-[uxnc]$/.test(words[index - 1]?.pieces ?? '');
  });
  const named = operands.map(({ pieces }) => pieces).filter((name) => name !== '-' && name !== '/dev/stdin');
  const printed = joinedFiles(command.substitutions.map(({ script }) => texts.readIn(script)));
  const read = named.length === 0 && program === 'crontab' ? texts.readBy(pipeline, at) : printed;
  return [...all({ certain: named, likely: [] }, TABLE), ...all(read, TABLE)];
}

function all({ certain, likely }: FilesRead, place: Place): readonly Installed[] {
  return [
    ...certain.map((name) => ({ name, isCertain: true, place })),
    ...likely.map((name) => ({ name, isCertain: false, place })),
  ];
}

/** `cp jobs.txt /etc/cron.d/`, `install -m 644 -t /etc/cron.d jobs.txt`, `scp app.txt host:/etc/systemd/system/app.service` */
function copiedBy({ program, arguments: words }: Command): readonly Installed[] {
  if (!COPIES.has(program)) return [];
  const folder = folderOption(words);
  const operands = words.filter(({ pieces, span }, index) => {
    return !/^-./.test(pieces) && !TAKES_VALUE.test(words[index - 1]?.pieces ?? '') && span !== folder?.span;
  });
  const target = folder === undefined ? operands.at(-1)?.pieces : `${folder.pieces.replace(/^--[\w-]+=/, '')}/`;
  const sources = folder === undefined ? operands.slice(0, -1) : operands;
  const isDeep = words.some(({ pieces }) => /^-\w*[aRr]|^--(?:archive|recursive)$/.test(pieces));
  return sources.flatMap(({ pieces: source }) => {
    const names = isDeep ? [source, `${source.replace(/\/\.?$/, '')}/${UNKNOWN_PIECE}`] : [source];
    return names.flatMap((name) => {
      const place = placeAt(target ?? '', name);
      return place === undefined ? [] : [{ name, isCertain: true, place }];
    });
  });
}

const COPIES: ReadonlySet<unknown> = new Set(['cp', 'install', 'ln', 'mv', 'rsync', 'scp']);

/** Options of `install`, `rsync` and `scp` with a value. */
const TAKES_VALUE = /^-(?:[eFgiJmoPS]|-(?:mode|owner|group|rsh|suffix))$/;

function folderOption(words: readonly ShellWord[]): ShellWord | undefined {
  const attached = words.find(({ pieces }) => pieces.startsWith('--target-directory='));
  const option = words.findIndex(({ pieces }) => /^(?:-[A-Za-z]*t|--target-directory)$/.test(pieces));
  return attached ?? (option === -1 ? undefined : words[option + 1]);
}

/** `sed s/a/b/ jobs.txt > /etc/cron.d/app`, `cat jobs.txt | sudo tee /etc/cron.d/app` */
function writtenBy(command: Command, { pipeline, at, texts }: Surroundings): readonly Installed[] {
  const { program, arguments: words, redirects } = command;
  const operands = program === 'tee' || program === 'dd' || program === 'sponge' ? writtenFiles(program, words) : [];
  const targets = redirects.flatMap(({ operator, target }) => (operator.includes('>') ? (target ?? []) : []));
  const places = [...operands, ...targets].flatMap(({ pieces }) => placeAt(pieces, '') ?? []);
  const read = places.length === 0 ? NOTHING_READ : texts.readBy(pipeline, at);
  return places.flatMap((place) => all(read, place));
}

/** How a file is read at a path, or in a folder with that path. */
function placeAt(target: string, source: string): Place | undefined {
  const path = target.slice(Math.max(target.search(OF_MACHINE), 0));
  const inFolder = `${path.replace(/\/$/, '')}/${baseName(source.replaceAll(/[*?]/g, '')) || 'x'}`;
  return (path.endsWith('/') ? undefined : placeOf(path)) ?? placeOf(inFolder);
}

/** Where the path on the machine begins, behind the name of a host or a folder for all files: `root@host:/etc/…`, `$ROOT/etc/…` */
const OF_MACHINE = /\/(?:etc|var\/spool|(?:usr\/)?lib\/systemd)\/|~\/|\/\.config\//;

function placeOf(path: string): Place | undefined {
  const kind = CRON.test(path) ? startedKind(path) : undefined;
  if (kind !== undefined) return kind === 'script' ? { format: shellFormat.id } : TABLE;
  const format = READ_BY_NAME.find(
    ({ folder, formats }) => folder.test(path) && formats.some((one) => one.matches(path)),
  );
  return format && { format: format.id, usedAs: END.exec(path)?.[0] ?? path };
}

const CRON = /cron|\/periodic\//;

/** The folders in which systemd, Podman and Docker look for files. */
const READ_BY_NAME: readonly {
  readonly folder: RegExp;
  readonly id: FileFormat['id'];
  readonly formats: readonly FileFormat[];
}[] = [
  {
    folder: /\/(?:containers\/systemd|systemd\/(?:system|user))\//,
    id: quadletFormat.id,
    formats: [quadletFormat, serviceFormat],
  },
  { folder: /\/(?:containers|docker|buildkit)\//, id: engineFormat.id, formats: [engineFormat] },
];

/** The name, with the folder that decides what drop-ins are for. */
const END = /(?<![^/])(?:[^/]+\.(?:d|modules)\/)?[^/]+$/;
