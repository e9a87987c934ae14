import { baseName } from '../../model/containers/host-path.ts';
import { type CommandInstruction, type Instruction, rootBase, type Stage } from '../../model/dockerfile.ts';
import { spanText } from '../../model/source.ts';
import { filesCopiedTo } from '../commands/copied-files.ts';
import { linesWrittenTo } from '../commands/file-lines.ts';
import { hasWorkers } from './image-users.ts';

/** Whether the server of the base image starts, and gives the work to processes that are not root. */
export function startsWorkers(stage: Stage): boolean {
  const base = rootBase(stage);
  if (base.kind !== 'image' || !hasWorkers(base.image.reference.value) || !startsServer(stage)) return false;
  return !makesWorkersRoot(stage);
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
function makesWorkersRoot(stage: Stage): boolean {
  if (stage.instructions.some((instruction) => AS_ROOT.test(textOf(instruction)))) return true;
  for (const { text } of linesWrittenTo(stage, CONFIGURATION)) if (ROOT_LINE.test(text)) return true;
  for (const { text } of filesCopiedTo(stage, CONFIGURATION)) if (ROOT_LINE.test(text)) return true;
  return stage.base.kind === 'stage' && makesWorkersRoot(stage.base.stage);
}

function textOf(instruction: Instruction): string {
  return instruction.keyword === 'RUN' ? instruction.line.text : spanText(instruction.span);
}

/** `-g "user root;"`, `ENV APACHE_RUN_USER=root`, `sed s/www-data/root/`, `php-fpm -R` */
const AS_ROOT = /(?:\buser|_USER)[ \t=]{0,40}["']?root\b|www-data[/|,#!]root\b|"(?:-R|--allow-to-run-as-root)"/i;

const CONFIGURATION = /^\/(?:etc\/(?:nginx|apache2)|usr\/local\/(?:etc|apache2\/conf))(?:\/|$)/;

/** `user root;` of nginx, `User root` of Apache, `user = root` of FPM. */
const ROOT_LINE = /^[ \t]*user[ \t=]{1,40}["']?root\b/im;
