import { justfileFormat, makefileFormat, shellFormat, taskfileFormat } from '../formats.ts';
import { mentionsEngine } from './command-lines.ts';
import { MAY_INSTALL } from './scripts/installed-files.ts';

/** Whether commands of a text may start containers, run a file that may, or change one that describes them. */
export function mayStartAnything(text: string): boolean {
  return mentionsEngine(text) || mayRunFiles(text);
}

/** Whether commands of a text may change Dockerfiles or compose files. */
function mayEdit(text: string): boolean {
  return CHANGED.test(text) && (EDITORS.test(text) || WRITTEN.test(text));
}

const CHANGED = /compose[\w.-]{0,100}\.ya?ml|[dD]ockerfile|[cC]ontainerfile|\.patch\b|\.diff\b/;
const EDITORS =
  /(?<![\w.-])(?:g?sed|yq|perl|ruby|patch|git[ \t]+(?:apply|am)|ed|ex|vim?|tee|sponge|dasel|python3?|node|php)[ \t]|>>(?![ \t]*["']?[/~])/;

const WRITTEN = />[ \t]{0,9}["']?[\w./-]{0,100}(?:compose[\w.-]{0,100}\.ya?ml|[dD]ockerfile|[cC]ontainerfile)/;

/** Whether commands of a text may give a file the name of a Dockerfile or a compose file. */
export function mayPlaceFiles(text: string): boolean {
  return CHANGED.test(text) && (PLACES.test(text) || WRITTEN.test(text));
}

const PLACES = /(?<![\w.-])(?:cp|copy|mv|ln|install|ncp|rsync)[ \t]/;

/**
 * Whether commands of a text may run a file as a shell script although its name is not that of one: `bash deploy.txt`, `. ./common`; or a
 * text that they decode, or a change of a file that describes containers.
 */
export function mayRunFiles(text: string): boolean {
  if ([DECODED, OWN_FOLDER, DEVCONTAINER, INPUT_OF_SHELL, MAY_INSTALL].some((words) => words.test(text))) return true;
  if (mayEdit(text) || mayRunListed(text) || mayRunMeant(text)) return true;
  const copies = COPIES.test(text);
  return [BY_SHELL, BY_OUTPUT, BY_DESCRIPTOR, BY_PATH, BY_PLAIN_PATH, BY_MAKE].some((pattern) => {
    for (const match of text.matchAll(pattern)) {
      const [, file = ''] = match;
      if ((isOtherName(file) || (copies && !/^[-+]/.test(file))) && !isProse(match)) return true;
    }
    return false;
  });
}

/** Whether a shell is given a file or a text that variables, patterns or other commands decide: `sh "$f"`, `sh ci/st*`, `eval "$c"`. */
function mayRunMeant(text: string): boolean {
  if (NAMES_FILE.test(text) && RUNS_VARIABLE.test(text)) return true;
  return [...text.matchAll(BY_MEANING)].some(([, word = '']) => !KNOWN_ENDING.test(word));
}

/** `a=ci/steps.txt` */
const NAMES_FILE =
  /\w=["']?(?:[\w./-]{1,100}\/)?[\w-]{1,100}\.(?!(?:ba|da|z|k)?sh\b)[A-Za-z]\w{0,20}["']?(?:[\s;&|]|$)/;
const RUNS_VARIABLE =
  /(?:^|[\n;&|(]|\b(?:do|else|exec|nohup|sudo|then)\b)[ \t]{0,99}["']?\$\{?\w{1,100}\}?["']?(?=[\s;&|)]|$)/;

const BY_MEANING =
  /(?<![\w.$-])(?:\.|alias|eval|script|source|ssh|su|trap|(?:ba|da|z|k|a|mk)?sh)[ \t]{1,9}(?:-[\w-]{0,20}[ \t]{1,9}){0,5}((?:"[^"$`\n]{0,300}|["']?[^\s;&|<>()"'`$*?[]{0,200})[$`*?[](?:[^\s;&|()"'`]|\([^()\n]{0,200}\)|\{[^{}\n]{0,200}\}){0,200})/g;

/** A script that is found by its name anyway. */
const KNOWN_ENDING = /\.(?:ba|da|z|k)?sh$/;

/** A shell without a file behind a pipe or a redirect: `grep a f | sh`, `<f sh`, `sh - <f`, `{ sh; } <f`, `exec <f`. */
const INPUT_OF_SHELL =
  /\|[ \t]{0,9}(?:[\w./-]{1,100}[ \t]{1,9}){0,5}(?:ba|da|z|k|a|mk)?sh(?![\w./-])|<[ \t]{0,9}["']?[^\s<>;&|()]{1,200}[ \t]{1,9}(?:[\w./-]{1,100}[ \t]{1,9}){0,3}(?:ba|da|z|k|a|mk)?sh(?![\w./-])|(?<![\w./$-])(?:ba|da|z|k|a|mk)?sh(?:[ \t]{1,9}-[A-Za-z]{0,9}){0,5}[ \t]{0,9}(?:[;)}\r\n<]|$)|\bexec[ \t]{0,9}<(?![<&])|(?:^|[\n;&|(]|\bdo)[ \t]{0,99}["']?(?:\$\(|`)[ \t]{0,9}(?:cat[ \t]|<)|\b(?:alias|script|ssh|su)[ \t][^\n]{0,200}(?:\$\(|`)[ \t]{0,9}(?:[a-z]{1,9}[ \t]|<)|\b(?:at|batch|crontab)[ \t][^\n;&|]{0,100}[\w/]|\b(?:BASH_)?ENV=["']?[^\s"';&|]{0,200}[./]/;

/** Whether files may run that a loop or another command lists: `for f in lib/*; do . "$f"; done`. */
function mayRunListed(text: string): boolean {
  return LISTS.test(text) && RUNS_LISTED.test(text);
}

const LISTS =
  /\bfor[ \t]\w{1,100}[ \t]in[ \t][^\n;*(]{0,300}[*(]|\bread[ \t][^\n;]{0,100}[;\n]|\b(?:mapfile|readarray)[ \t]|\b(?:find|xargs|run-parts)[ \t]/;
const RUNS_LISTED =
  /(?<![\w.$-])(?:\.|source|(?:ba|da|z|k|a|mk)?sh)[ \t]{1,9}(?:-[a-z]{1,9}[ \t]{1,9})?["']?(?:\.\/)?(?:\$\{?\w|\{\})|\bxargs[ \t][^\n|;]{0,100}\b(?:ba|da|z|k|a|mk)?sh\b|\brun-parts[ \t]|(?:\bdo\b|[;&\n])[ \t]{0,99}["']?(?:\.\/)?\$\{?\w{1,100}\}?["']?[ \t]{0,9}(?:[;\n]|$)/;

/** Whether no file is named: a line such as `sh -e`, the commands after `-c`, a dot or the word "source" in a sentence. */
function isProse({ 0: whole, 1: file = '', index = 0, input = '' }: RegExpMatchArray): boolean {
  const after = input.slice(index + whole.length, index + whole.length + 2);
  if (/^[-+]/.test(file)) return !file.includes('=') && !/^["'<]/.test(after);
  if (!/^[\w-]+[,.:]?$/.test(file) || /^["'`(]\S/.test(after)) return false;
  return (
    (GIVES_COMMANDS.test(whole) && !OTHER_RUNNERS.has(file)) ||
    (IS_SOURCED.test(whole) && isArgument(input.slice(0, index).slice(-NEAR)))
  );
}

/** After `-c`, commands that run a file themselves. */
const OTHER_RUNNERS = new Set(['sh', 'bash', 'dash', 'zsh', 'ksh', 'ash', 'mksh', 'source', 'make', 'just', 'task']);

const GIVES_COMMANDS = /^\w*sh[ \t](?:[^\n]*[ \t])?-[a-z]*c[ \t]/;
const IS_SOURCED = /^(?:\.|source)[ \t]/;

/** Whether a place is behind a word of a sentence or the end of a quoted one, and not where a command begins. */
function isArgument(before: string): boolean {
  if (/[^\s\w(=;&|]["']$/.test(before)) return true;
  const word = /(?:^|[\s"'(])([A-Za-z]+[,.:]?)[ \t]+$/.exec(before)?.[1];
  return word !== undefined && !KEYWORDS.has(word);
}

const KEYWORDS = new Set(['then', 'do', 'else', 'elif', 'if', 'while', 'until', 'time', 'eval', 'command', 'builtin']);

/** In characters. No word of a sentence is longer. */
const NEAR = 40;

/** A file after the name of a shell and its options, or before `| sh`, or after `<`. */
const BY_SHELL =
  /(?<![\w.$-])(?:\.|source|(?:ba|da|z|k|a|mk)?sh|\$\{?(?:SHELL|BASH)(?![\w])[^\s;&|]{0,20})["']?[ \t]+(?:[-+][\w-]+[ \t]+)*(?:<[ \t]*)?["']?([^\s;&|<>()"'`]+)|\b(?:cat|sed|tr|envsubst)[ \t][^|\n]{0,200}\|[^|\n]{0,100}\b(?:ba|da|z|k|a|mk|s)?sh\b|\bssh[ \t][^<\n]{0,200}<[ \t]*["']?([^\s;&|<>()"'`]+)/g;

/** `bash <(cat deploy.txt)`, `eval "$(cat deploy.txt)"` */
const BY_OUTPUT =
  /(?<![\w.$-])(?:\.|eval|source|(?:ba|da|z|k|a|mk)?sh)[ \t][^\n<$]{0,20}[<$]\([ \t]*cat[ \t]+(?:<[ \t]*)?["']?([^\s;&|<>()"'`]+)/g;

/** `. /dev/stdin < deploy.txt`, `bash /dev/fd/3 3< deploy.txt`, `exec 3< deploy.txt` */
const BY_DESCRIPTOR =
  /(?:\/dev\/(?:stdin|fd\/\d)|\/proc\/(?:thread-)?self\/fd\/\d|\bexec[ \t])[^\n;&|<]{0,100}<[ \t]*["']?([^\s;&|<>()"'`]+)/g;

/** `base64 -d | sh`, `eval "$(… | xxd -r -p)"` */
const DECODED =
  /\b(?:base64|base32|xxd|rev|openssl)\b[^|\n]{0,100}\|[^|\n]{0,40}\b(?:ba|da|z|k|a)?sh\b|\b(?:eval|sh[ \t]+-c)[ \t][^\n]{0,300}\b(?:base64|base32|xxd|rev)\b/;

const COPIES = /\b(?:cp|dd|install|ln|mv|tee)[ \t]|>[ \t]{0,9}["']?(?:[$~]|\/tmp\/|[\w./-]{1,100}\.(?:ba)?sh\b)/;

/** `devcontainer up --config dc/app.json` */
const DEVCONTAINER = /\bdevcontainer(?:s\/cli)?\b[^;&|]{0,300}--(?:override-)?config\b/;

/** The folder of a justfile or Taskfile, from which paths of scripts begin. */
export const OWN_FOLDER =
  /\{\{-?[ \t]*\.(?:ROOT_DIR|TASKFILE_DIR|USER_WORKING_DIR)\b|\b(?:justfile|source|module)_directory\(|\{\{[ \t]*invocation_directory/;

/** A path with an extension where a command begins. */
const BY_PATH =
  /(?:^|[;&|({[]|,[ \t]|[\w"']:[ \t]|(?<!\w)(?:run:|then|do|else|exec|sudo|time|nohup)[ \t])[ \t@+-]*["']?((?:[\w.]|\$(?:\{\w+\}|\(\w+\)|\((?:abspath|dir|realpath|shell)[ \t][^;|&\n]{1,100}\))?|\{\{[^{}\n]{0,100}\}\})(?:[\w.-]|\$(?:\{\w+\})?)*["']?\/[\w./-]{1,200}\.[A-Za-z]\w*)(?![\w./-])/gm;

/** The same without an extension, for a line or a JSON text that begins with a path: `tools/deploy`, `"up": "./deploy --all"`. */
const BY_PLAIN_PATH =
  /(?:^|"[ \t]*:[ \t]*"|&&|;)[ \t@+-]*((?:\.{1,2}|[A-Za-z][\w-]{0,100})\/[\w/-]{1,200})(?=[ \t\r\n"';&|]|$)/gm;

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
