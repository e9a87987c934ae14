import { worstOf } from '../given/worse-values.ts';

/** The output of a command that prints the path of a program, or words of its own; undefined if it is not known. */
export function printedWords(command: string): string | undefined {
  if (PRINTS_NOTHING.test(command)) return '';
  const words =
    LOOK_UP.exec(command)?.[1] ??
    ECHO.exec(command)?.[2] ??
    formatted(command) ??
    onCondition(command) ??
    foundSocket(command);
  return words?.replaceAll(/[ \t]+/g, ' ');
}

const PRINTS_NOTHING = /^\s*(?:(?::|true|false)\s*)?$/;

/** `printf 'cu%s' rl` */
function formatted(command: string): string | undefined {
  const [, format, text] = FORMAT.exec(command) ?? [];
  return format === undefined || text === undefined ? undefined : format.replace('%s', () => text);
}

/** `[ -t 0 ] && echo -it || echo -i`: options that some runs print count as given, and of other words the one that takes isolation away. */
function onCondition(command: string): string | undefined {
  const [, first, second] = CONDITION.exec(command) ?? [];
  if (first === undefined || second === undefined) return first;
  return [first, second].some((words) => words.startsWith('-')) ? `${first} ${second}` : worstOf([first, second]);
}

/** `find /run -maxdepth 1 -name docker.sock` */
function foundSocket(command: string): string | undefined {
  const [, folder, name] = FIND.exec(command) ?? [];
  return folder === undefined || name === undefined ? undefined : `${folder.replace(/\/$/, '')}/${name}`;
}

const FIND =
  /^[ \t]*find[ \t]+(\/[\w./-]{0,200})[ \t](?:[^|;&$]{0,200}[ \t])?-name[ \t]+["']?((?:docker|podman|containerd|crio)\.sock)["']?[ \t]*$/;

const PRINTED = String.raw`echo[ \t]+["']?(-{0,2}[\w./:@+=,][\w./:@+=,-]*(?: [\w./:@+=,-]+){0,20})["']?[ \t]*`;
const TEST = String.raw`(?:\[ [^\][|;&\x60]{1,200} \]|test [^|;&\x60]{1,200}|tty -s)`;
const CONDITION = new RegExp(
  String.raw`^[ \t]*${TEST}[ \t]*&&[ \t]*${PRINTED}(?:\|\|[ \t]*(?:${PRINTED}|true[ \t]*))?$`,
);

const FORMAT = /^[ \t]*printf[ \t]+["']?([\w./-]*%s[\w./-]*)["']?[ \t]+["']?([\w./-]+)["']?[ \t]*$/;

/** `which docker`, `command -v podman 2>/dev/null || command -v docker` */
const LOOK_UP = /^[ \t]*(?:which|command[ \t]+-v|type[ \t]+-p)[ \t]+([\w./-]+)[ \t]*(?:$|[|;&]|2>)/;

/** `echo docker`, `printf %s "docker run"`; a word in front with a dash may be an option. */
const ECHO =
  /^[ \t]*(?:echo(?:[ \t]+-n)?|printf(?:[ \t]+(?:%s|"%s"|'%s'))?)[ \t]+(["']?)([\w./:@+=,][\w./:@+=,-]*(?:[ \t]+[\w./:@+=,-]+)*)\1[ \t]*$/;
