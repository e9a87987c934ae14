import { PRIVILEGE_DROPPERS } from '../../data/programs.ts';
import { baseName } from '../../model/containers/host-path.ts';
import {
  type CommandInstruction,
  type RunInstruction,
  rootBase,
  type Stage,
  type UserInstruction,
} from '../../model/dockerfile.ts';
import { known } from '../../model/located.ts';
import { everyCommand } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import { remember } from '../../support/caches/remember.ts';
import { entryScripts, type ReadContext } from './entry-script.ts';
import { imageUser } from './image-users.ts';

/** True for `root`, `0`, `+0`, `0:0`, `root:staff`, a group alone, and the administrator of Windows containers. */
export function isRootUser(user: string): boolean {
  const [name = ''] = user.split(':', 1);
  return (
    user.startsWith(':') || name === 'root' || /^[+-]?0+$/.test(name) || name.toLowerCase() === 'containeradministrator'
  );
}

/** Whether USER switches to root. An empty user does so too, whereas in a container's settings it keeps the user of the image. */
export function setsRoot({ value }: UserInstruction): boolean {
  const user = known(value);
  return user !== undefined && (user === '' || isRootUser(user));
}

/** Whether root certainly runs the instruction. */
export function runsAsRoot(stage: Stage, { user }: RunInstruction): boolean {
  if (user !== undefined) return setsRoot(user);
  const base = rootBase(stage);
  return base.kind === 'scratch' || (base.kind === 'image' && imageUser(base.image.reference.value) !== undefined);
}

/** Whether the image's program switches the user itself: it is `gosu`, `su-exec` or `setpriv`, or a script that runs one of them. */
export const dropsPrivileges: (stage: Stage) => boolean = remember(
  (stage) => userChange(stage, (path) => stage.context?.read(path)) !== undefined,
);

/** The instruction whose program switches the user itself; `read` returns the scripts that it may start. */
export function userChange(stage: Stage, read: ReadContext): CommandInstruction | undefined {
  const { entrypoint, command } = stage;
  const named = [entrypoint, command].find((instruction) => instruction !== undefined && namesDropper(instruction));
  if (named !== undefined) return named;
  for (const script of entryScripts(stage, read)) if (changesUser(script)) return entrypoint ?? command;
  return undefined;
}

const DROPPERS = [...PRIVILEGE_DROPPERS].filter((name) => name !== 'su').join('|');

/** A line that runs such a program, at the start of a command or after another program. */
const USER_CHANGE = new RegExp(
  String.raw`(?:^|[\s;&|(\`"'/])(?:(?:${DROPPERS})[ \t]+(?!(?:root|0)\b)["'$\w\\-]|su[ \t]+(?:-|\w)|sudo[ \t](?:(?!sudo[ \t]).)*-u\b)`,
);

function changesUser(script: string): boolean {
  return script.split('\n').some((line) => USER_CHANGE.test(line) && !/^[ \t]*#/.test(line));
}

const STAYS_ROOT = /^["']?[\w./-]{1,40}[\s,"']{1,9}(?:root|0)(?:[\s,"':]|$)/;

/** Whether the program before it starts it: `["/entrypoint.sh", "gosu", "app", …]`, `["tini", "--", "gosu", "app", …]`. */
function isStarted(words: CommandInstruction['line']['words'], at: number): boolean {
  const before = words[at - 1];
  return before === undefined || before.value === '--' || (at === 1 && STARTERS.test(before.value));
}

const STARTERS = /(?:\.sh|entrypoint|init|tini|env|catatonit)$/;

function namesDropper({ line }: CommandInstruction): boolean {
  if (
    line.words.some(
      ({ value }, at) =>
        PRIVILEGE_DROPPERS.has(baseName(value)) &&
        !isRootUser(line.words[at + 1]?.value ?? '') &&
        isStarted(line.words, at),
    )
  )
    return true;
  for (const { program, wrappers } of everyCommand(line.script)) {
    if (typeof program === 'string' && PRIVILEGE_DROPPERS.has(program)) return true;
    if (wrappers.some(({ program: name, entry }) => PRIVILEGE_DROPPERS.has(name) && !STAYS_ROOT.test(spanText(entry))))
      return true;
  }
  return false;
}
