import { baseName } from '../../model/containers/host-path.ts';
import { type CommandInstruction, type Instruction, rootBase, type Stage } from '../../model/dockerfile.ts';
import { spanText } from '../../model/source.ts';
import { filesCopied, type WantedFiles } from '../commands/copied-files.ts';
import { linesWrittenTo } from '../commands/file-lines.ts';
import { hasWorkers } from './image-users.ts';

/** Whether the server of the base image starts, and gives the work to processes that are not root. */
export function startsWorkers(stage: Stage): boolean {
  const base = rootBase(stage);
  if (base.kind !== 'image' || !hasWorkers(base.image.reference.value) || !startsServer(stage)) return false;
  return !makesWorkersRoot(stage, rootFiles(stage));
}

function startsServer({ entrypoint, command }: Stage): boolean {
  if (command === undefined) return entrypoint === undefined;
  const [first] = command.line.words;
  return SERVER.test(first?.value ?? '') && (entrypoint === undefined || runsArguments(entrypoint));
}

const SERVER = /^(?:apache2-foreground|httpd-foreground|php-fpm|nginx)$/;

/** An entry script runs its arguments, and so does an init. */
function runsArguments({ line: { form, words } }: CommandInstruction): boolean {
  return form === 'exec' && ENTRY.test(baseName(words[0]?.value ?? ''));
}

const ENTRY = /entry-?point|^(?:start|run|init)|\.sh$|^(?:tini|dumb-init|catatonit)$/;

/** Whether the stage or one that it is built on seems to make root the user of the processes. */
function makesWorkersRoot(stage: Stage, wanted: WantedFiles): boolean {
  if (stage.instructions.some((instruction) => AS_ROOT.test(textOf(instruction)))) return true;
  for (const { text } of linesWrittenTo(stage, CONFIGURATION)) if (ROOT_LINE.test(text)) return true;
  if (filesCopied(stage, wanted).next().done === false) return true;
  return stage.base.kind === 'stage' && makesWorkersRoot(stage.base.stage, wanted);
}

function textOf(instruction: Instruction): string {
  return instruction.keyword === 'RUN' ? instruction.line.text : spanText(instruction.span);
}

/** `-g "user root;"`, `ENV APACHE_RUN_USER=root`, `User #0` of Apache, `sed s/www-data/root/`, `php-fpm -R`, `usermod -o -u 0 nginx` */
const AS_ROOT =
  /(?:\buser|_USER)[ \t=]{0,40}["']?(?:\$\{\w{1,60}:?-)?(?:root\b|#0\b)|(?:www-data|nginx|apache);?[/|,#!]root\b|"(?:-R|--allow-to-run-as-root)"|\busermod\b[^\n;&|]{1,80} (?:-u|--uid)[ =]?0\b/i;

const FOLDERS = ['/etc/nginx', '/etc/apache2', '/usr/local/etc', '/usr/local/apache2/conf'];
const CONFIGURATION = new RegExp(`^(?:${FOLDERS.join('|')})(?:/|$)`);

/** `user root;` of nginx, `User root` of Apache, `user = root` of FPM. */
const ROOT_LINE = /^[ \t]*user[ \t=]{1,40}["']?(?:root|#?0)\b/im;

const ROOT_FILES: WantedFiles = { places: FOLDERS, holds: (text) => ROOT_LINE.test(text) };

/** Also those that the command names: `nginx -c /app/nginx.conf`, `php-fpm --fpm-config=/app/fpm.conf`. */
function rootFiles({ command }: Stage): WantedFiles {
  const named = (command?.line.words ?? []).flatMap(({ value }) => OF_OPTION.exec(value)?.[1] ?? []);
  return named.length === 0 ? ROOT_FILES : { ...ROOT_FILES, places: [...FOLDERS, ...named] };
}

const OF_OPTION = /^(?:-\w|--[\w-]{1,40}=)?(\/.+)$/s;
