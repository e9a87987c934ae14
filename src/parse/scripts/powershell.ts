/** Whether PowerShell runs a file, by its path. */
export function isPowerShell(path: string): boolean {
  return /\.ps1$/i.test(path);
}

/**
 * The commands of engines in a script of PowerShell, and those that copy files, as a POSIX-like shell reads them, each character at its place.
 * Everything else is blank, apart from variables with a plain text or a list of such texts.
 */
export function enginesInPowerShell(written: string): string {
  const text = withoutBlocks(written);
  const depthAt = depthsOf(text);
  let shown = '';
  for (const { 0: part, index, groups = {} } of text.matchAll(PART)) {
    const { head = '', command, started, name } = groups;
    if (command === undefined && started === undefined && name === undefined) continue;
    const start = index + head.length;
    const gap = text.slice(shown.length, start);
    // a second command in the same line
    const isFurther = shown !== '' && !gap.includes('\n');
    shown += isFurther ? `;${blanks(gap.slice(1))}` : blanks(gap);
    const own = part.slice(head.length);
    shown = withStatement(shown, own, statementOf(own, groups, depthAt(start) > 0));
  }
  return shown + blanks(text.slice(shown.length));
}

type Groups = Partial<Record<string, string>>;

function statementOf(part: string, groups: Groups, isConditional: boolean): string {
  const { command, name } = groups;
  if (name !== undefined) return assignment(part, name, groups, isConditional);
  return command === undefined ? startedBy(part, groups) : asShell(command);
}

/** A longer text takes the place of blanks in front of it. Without room for it, it is left out. */
function withStatement(shown: string, part: string, text: string): string {
  const more = Math.max(0, text.length - part.length);
  if (more > 0 && !/^ *$/.test(shown.slice(-more))) return shown + blanks(part);
  return shown.slice(0, shown.length - more) + text;
}

/** How many braces are open at a place, asked from left to right. */
function depthsOf(text: string): (at: number) => number {
  const braces = text.replaceAll(TEXT_OR_COMMENT, blanks).matchAll(/[{}]/g);
  let next = braces.next();
  let depth = 0;
  return (at) => {
    for (; next.done !== true && next.value.index < at; next = braces.next()) depth += next.value[0] === '{' ? 1 : -1;
    return depth;
  };
}

const TEXT_OR_COMMENT = /#[^\n]*|"(?:[^"\n`]|`[^\n]){0,2000}"|'[^'\n]{0,2000}'/g;

/** The text with blanks in place of comments and texts of several lines. One without an end goes on to the end of the file. */
function withoutBlocks(text: string): string {
  let shown = '';
  for (let at = nextBlock(text, 0); at !== -1; at = nextBlock(text, shown.length)) {
    const close = CLOSING[text[at + 1] as keyof typeof CLOSING];
    const end = text.indexOf(close, at + 2);
    shown += text.slice(shown.length, at) + blanks(text.slice(at, end === -1 ? undefined : end + close.length));
  }
  return shown + text.slice(shown.length);
}

function nextBlock(text: string, from: number): number {
  BLOCK.lastIndex = from;
  return BLOCK.exec(text)?.index ?? -1;
}

const BLOCK = /<#|@(?:"|')(?=[ \t]{0,9}\r?\n)/g;
/** By the second character of what begins a block. */
const CLOSING = { '#': '#>', '"': '\n"@', "'": "\n'@" } as const;

const ENGINE = String.raw`(?:docker|docker-compose|podman|nerdctl)(?:\.exe)?`;
const ITEM = String.raw`(?:"(?:[^"\n\x60$]|\$(?=\w|\{\w{1,100}\})){0,1000}"|'[^'\n]{0,1000}')`;
const ITEMS = String.raw`${ITEM}(?:\s{0,99},\s{0,99}${ITEM}){0,200}`;
const LIST = String.raw`${ITEM}(?:[\s,]{1,99}${ITEM}){0,200}`;

/**
 * A comment, a text, a command of an engine, or one that copies a file, at the beginning of a statement, `Start-Process docker "run", "a"`, or `$name = 'text'`, also with `+=`
 * and a list. A variable of the environment is `$env:name`.
 */
const PART = new RegExp(
  [
    String.raw`#[^\n]*|"(?:[^"\n\x60]|\x60[^\n]){0,2000}"|'[^'\n]{0,2000}'|`,
    String.raw`(?<head>(?:^|[;{|&=])[ \t]{0,200}(?:&[ \t]{0,9})?)(?:`,
    String.raw`(?<command>(?:${ENGINE}|Copy-Item|copy|cp)(?=[ \t])(?:"(?:[^"\n\x60]|\x60[^\n])*"|'[^'\n]*'|\x60\r?\n|[^\n;|}"'\x60])*)|`,
    String.raw`(?:Start-Process|saps)[ \t]{1,9}(?:-\w{1,20}[ \t]{1,9}){0,3}["']?(?<started>${ENGINE})["']?[ \t]{1,9}(?:-\w{1,20}[ \t]{1,9}){0,3}(?:@\(\s{0,99})?(?<given>${ITEMS})|`,
    String.raw`\$(?<name>(?:env:)?\w{1,100})[ \t]{0,9}(?<adds>\+?)=[ \t]{0,9}(?:@\(\s{0,99}(?<list>${LIST})[\s,]{0,99}\)|(?<items>${ITEMS}))(?=[ \t]*(?:[;\r\n}#]|$)))`,
  ].join(''),
  'gim',
);

function blanks(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ');
}

/** `NAME='text'`, or `NAME+=' text'`, where the text is; `x||` in front of it says that it depends on a condition. */
function assignment(
  part: string,
  name: string,
  { adds, list, items = list ?? '' }: Groups,
  isConditional: boolean,
): string {
  const start = part.indexOf(items);
  const variable = name.replace(/^env:/i, '');
  const words = wordsAsText(items);
  const quote = words.includes('$') ? '"' : "'";
  const plainText = words.slice(1, -1).replaceAll(quote, ' ');
  // a shell would take what is behind a backslash for a plain character
  const inner = quote === '"' ? plainText.replaceAll('\\', '/') : plainText;
  const set = name === variable ? variable : `export ${variable}`;
  const value = adds === '' ? `=${quote}${inner}${quote}` : `+=${quote} ${inner}${quote}`;
  const end = blanks(part.slice(start + items.length));
  const plain = /^[\w./:@-]+$/.test(inner) && adds === '' ? `${set}=${inner} ` : undefined;
  const longest = `${isConditional ? 'x||' : ''}${set}${value}${end}`;
  if (longest.length <= part.length || plain === undefined) return longest.padStart(part.length);
  return `${isConditional ? 'x||' : ''}${plain}${end}`.padStart(part.length);
}

/** Texts with blanks in place of quotes and commas; a variable of the environment is `${NAME:-}`. */
function wordsAsText(items: string): string {
  return items
    .replaceAll(/'[^'\n]*'/g, (text) => text.replaceAll('$', ' '))
    .replaceAll(/\$env:(\w+)/gi, '${$1:-}')
    .replaceAll(/(?<=["'])\s*,\s*(?=["'])/g, blanks)
    .replaceAll(/["']/g, ' ');
}

/** `docker run a` for `Start-Process docker -ArgumentList "run", "a"` */
function startedBy(part: string, { started = '', given = '' }: Groups): string {
  const end = part.length - part.lastIndexOf(given) - given.length;
  return `${started} ${wordsAsText(given)}${' '.repeat(end)}`.padStart(part.length);
}

/** Lines end with a backtick where they go on, and `@options` are the items of a list. */
function asShell(command: string): string {
  return command
    .replaceAll(/\\(?=["'])/g, '/')
    .replaceAll(/`(\r?\n)/g, (_, end: string) => (end === '\n' ? '\\\n' : ' \\\n'))
    .replaceAll('`', ' ')
    .replaceAll(/(?<=\s)@(?=\w)/g, '$');
}
