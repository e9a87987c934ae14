/** Whether code of another language starts a shell, or another interpreter, with a value as its code: `run(['sh', '-c', text])`. */
export function startsValue(code: string): boolean {
  return STARTS.test(code) || (code.includes('child_process') && OF_NODE.test(withModule(code)));
}

/** The same with the name of the module in place of the variables and calls that mean it: `require('child_process')`. */
function withModule(code: string): string {
  const plain = code.replaceAll(MODULE, 'child_process');
  const names = new Set(Array.from(plain.matchAll(NAMED), ([, name = '', imported = '']) => name || imported));
  return names.size === 0
    ? plain
    : plain.replaceAll(MEMBER, (member, name: string) => (names.has(name) ? 'child_process.' : member));
}

const MODULE = /\b(?:require|import)\(\s{0,9}["'](?:node:)?child_process["']\s{0,9}\)/g;
const NAMED =
  /\b([A-Za-z_]\w{0,40})\s{0,9}=\s{0,9}(?:await\s{1,9})?child_process\b|\bimport\s{1,9}(?:\*\s{1,9}as\s{1,9})?([A-Za-z_]\w{0,40})\s{1,9}from\s{1,9}["'](?:node:)?child_process["']/g;
const MEMBER = /(?<![\w.])([A-Za-z_]\w{0,40})\./g;

/** Anything but a text and a list that are written out. */
const VALUE = '(?![rbuf]{0,2}["\']|[`[)\\]\\s])';

/** A blank matches any white space. */
function withBlanks(text: string): string {
  return text.replaceAll(' ', String.raw`\s{0,40}`);
}

const FOLDERS = String.raw`["'](?:\/\w{1,20}){0,3}\/?`;

const STARTS = new RegExp(
  [
    String.raw`${FOLDERS}(?:(?:ba|da|z|k)?sh|python[\d.]{0,5})["'] , (?:\{ args: )?[[(]? (?:["']-{1,2}[a-z]{1,9}["'] , ){0,3}["']-[a-z]{0,9}c["'] , ${VALUE}`,
    `${FOLDERS}(?:node|perl|ruby)["'] , [[(]? ["']-e["'] , ${VALUE}`,
  ]
    .map(withBlanks)
    .join('|'),
);

/** Regular expressions have a method `exec`, too. */
const OF_NODE = new RegExp(
  [
    String.raw`\bchild_process\.exec\( ${VALUE}`,
    String.raw`\.then\( child_process\.exec(?:Sync)? [,)]`,
    String.raw`\bspawn(?:Sync)?\( ${VALUE}[^)\n]{0,90}\bshell: (?!false)`,
  ]
    .map(withBlanks)
    .join('|'),
);
