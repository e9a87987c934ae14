/** Whether PowerShell runs a file, by its path. */
export function isPowerShell(path: string): boolean {
  return /\.ps1$/i.test(path);
}

/**
 * The commands of engines in a script of PowerShell, and those that copy files, as a POSIX-like shell reads them, each character at its place. Everything else is blank, apart
 * from variables with a plain text.
 */
export function enginesInPowerShell(written: string): string {
  const text = withoutBlocks(written);
  let shown = '';
  for (const { 0: part, 1: head = '', 2: command, 3: name, 4: value = '', index } of text.matchAll(PART)) {
    if (command === undefined && name === undefined) continue;
    const gap = text.slice(shown.length, index + head.length);
    // a second command in the same line
    const isFurther = shown !== '' && !gap.includes('\n');
    shown += isFurther ? `;${blanks(gap.slice(1))}` : blanks(gap);
    shown += command === undefined ? assignment(part.slice(head.length), name ?? '', value) : asShell(command);
  }
  return shown + blanks(text.slice(shown.length));
}

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

/** A comment, a text, a command of an engine, or one that copies a file, at the beginning of a statement, or `$name = 'text'`. */
const PART =
  /#[^\n]*|"(?:[^"\n`]|`[^\n])*"|'[^'\n]*'|((?:^|[;{|&=])[ \t]{0,200}(?:&[ \t]{0,9})?)(?:((?:(?:docker|docker-compose|podman|nerdctl)(?:\.exe)?|Copy-Item|copy|cp)(?=[ \t])(?:"(?:[^"\n`]|`[^\n])*"|'[^'\n]*'|`\r?\n|[^\n;|}"'`])*)|\$(\w{1,100})[ \t]{0,9}=[ \t]{0,9}("[^"\n`$]{0,1000}"|'[^'\n]{0,1000}')(?=[ \t]*(?:[;\r\n]|$)))/gm;

function blanks(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ');
}

/** `NAME='text'` directly in front of the end. */
function assignment(part: string, name: string, value: string): string {
  return `${name}=${value}`.padStart(part.length);
}

/** Lines end with a backtick where they go on, and `@options` are the items of a list. */
function asShell(command: string): string {
  return command
    .replaceAll(/`(\r?\n)/g, (_, end: string) => (end === '\n' ? '\\\n' : ' \\\n'))
    .replaceAll('`', ' ')
    .replaceAll(/(?<=\s)@(?=\w)/g, '$');
}
