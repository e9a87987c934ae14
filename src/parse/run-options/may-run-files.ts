import { justfileFormat, makefileFormat, shellFormat, taskfileFormat } from '../formats.ts';
import { mentionsEngine } from './command-lines.ts';

/** Whether commands of a text may start containers, run a file that may, or change one that describes them. */
export function mayStartAnything(text: string): boolean {
  return mentionsEngine(text) || mayRunFiles(text);
}

/** Whether commands of a text may change Dockerfiles or compose files. */
function mayEdit(text: string): boolean {
  return CHANGED.test(text) && EDITORS.test(text);
}

const CHANGED = /compose[\w.-]{0,100}\.ya?ml|[dD]ockerfile|[cC]ontainerfile|\.patch\b|\.diff\b/;
const EDITORS =
  /(?<![\w.-])(?:g?sed|yq|perl|ruby|patch|git[ \t]+(?:apply|am)|ed|ex|vim?|tee|sponge|dasel|python3?|node|php)[ \t]|>>/;

/**
 * Whether commands of a text may run a file as a shell script although its name is not that of one: `bash deploy.txt`, `. ./common`; or a
 * text that they decode, or a change of a file that describes containers.
 */
export function mayRunFiles(text: string): boolean {
  if (DECODED.test(text) || mayEdit(text)) return true;
  const copies = COPIES.test(text);
  return [BY_SHELL, BY_OUTPUT, BY_PATH, BY_MAKE].some((pattern) => {
    for (const [, file = ''] of text.matchAll(pattern))
      if (isOtherName(file) || (copies && file.startsWith('/tmp/'))) return true;
    return false;
  });
}

/** A file after the name of a shell and its options, or before `| sh`, or after `<`. */
const BY_SHELL =
  /(?<![\w.$-])(?:\.|source|(?:ba|da|z|k|a|mk)?sh)[ \t]+(?:[-+][\w-]+[ \t]+)*(?:<[ \t]*)?["']?([^\s;&|<>()"'`]+)|\b(?:cat|sed|tr|envsubst)[ \t][^|\n]{0,200}\|[^|\n]{0,100}\b(?:ba|da|z|k|a|mk|s)?sh\b|\bssh[ \t][^<\n]{0,200}<[ \t]*["']?([^\s;&|<>()"'`]+)/g;

/** `bash <(cat deploy.txt)`, `eval "$(cat deploy.txt)"` */
const BY_OUTPUT =
  /(?<![\w.$-])(?:\.|eval|source|(?:ba|da|z|k|a|mk)?sh)[ \t][^\n<$]{0,20}[<$]\([ \t]*cat[ \t]+(?:<[ \t]*)?["']?([^\s;&|<>()"'`]+)/g;

/** `base64 -d | sh`, `eval "$(… | xxd -r -p)"` */
const DECODED =
  /\b(?:base64|base32|xxd|rev|openssl)\b[^|\n]{0,100}\|[^|\n]{0,40}\b(?:ba|da|z|k|a)?sh\b|\b(?:eval|sh[ \t]+-c)[ \t][^\n]{0,300}\b(?:base64|base32|xxd|rev)\b/;

const COPIES = /\b(?:cp|install|ln|mv)[ \t]/;

/** A path with an extension where a command begins. */
const BY_PATH =
  /(?:^|[;&|({]|(?<!\w)(?:run:|then|do|else|exec|sudo|time|nohup)[ \t])[ \t@+-]*["']?((?:[\w.]|\$(?:\{\w+\})?)(?:[\w.-]|\$(?:\{\w+\})?)*["']?\/[\w./-]{1,200}\.[A-Za-z]\w*)(?![\w./-])/gm;

/** `make -f build.txt`, `$(MAKE) --file=build.txt`, `just -f build.txt`, `task -t build.txt` */
const BY_MAKE =
  /\b(?:(?:g|gnu)?make|MAKE[)}]?|just(?:_executable\(\)[ \t]*\}\})?|task|TASK_EXE[ \t]*\}\})[ \t][^\n;&|]{0,200}?(?:(?<![^ \t])-[a-zA-Z]{0,10}[ft]=?|--(?:make|just|task)?file[= \t])[ \t]*["']?([^\s;&|<>()"'`]+)/g;

function isOtherName(file: string): boolean {
  if (file.includes('://')) return true;
  return !FORMATS.some(({ matches }) => matches(file)) && !OTHERS.test(file) && !SYSTEM.test(file);
}

/** Files with names of these are found anyway. */
const FORMATS = [shellFormat, makefileFormat, justfileFormat, taskfileFormat];

/** Programs in other languages. */
const OTHERS = /\.(?:py|js|mjs|cjs|ts|rb|pl|php|exe|jar|ps1|bat|cmd|awk|lua|R|so)$/;

/** Folders of the machine, and words that are variables alone. */
const SYSTEM = /^(?:\/(?:etc|dev|proc|sys|usr|bin|sbin|lib\w*|run|tmp|var)\/|\$\{?[\w@*#]+\}?$)/;

/** Whether a path leads into a folder that belongs to the machine. */
export function isOfSystem(path: string): boolean {
  return SYSTEM.test(path);
}
