import type { FileLine } from '../commands/file-lines.ts';

/** What of a file with settings of apt is open at the end of a line. */
interface OpenParts {
  readonly scopes: string[];
  words: string[];
  isComment: boolean;
}

/** Lines of files with settings of apt as `A::B "c"`, whatever blocks they are in: `A { B "c"; };`. Other lines are left as they are. */
export function withAptSettings(lines: readonly FileLine[]): readonly FileLine[] {
  if (!lines.some(({ path }) => APT_CONF.test(path))) return lines;
  const files = new Map<string, OpenParts>();
  return lines.flatMap((line) => {
    if (!APT_CONF.test(line.path)) return [line];
    const open = files.get(line.path) ?? { scopes: [], words: [], isComment: false };
    files.set(line.path, open);
    return settingsIn(line.text, open).map((text) => ({ ...line, text }));
  });
}

const APT_CONF = /\/apt\.conf(?:\.d\/|$)/;

const TOKENS = /"[^"]{0,1000}"|\/\*|\*\/|[{};]|(?:\/\/|#).*|[^\s{};"]+/g;

/** A comment, and what is only the place of another text in a format of `printf`. */
const NO_SETTING = /^(?:\/\/|#|(?:%[sb])+$)/;

/** Real files have fewer blocks in one another. */
const DEEPEST = 20;

function settingsIn(text: string, open: OpenParts): readonly string[] {
  const found: string[] = [];
  for (const [token] of text.matchAll(TOKENS)) {
    if (token === '/*' || token === '*/') open.isComment = token === '/*';
    else if (!open.isComment && !NO_SETTING.test(token)) take(token, open, found);
  }
  // the mark at the end may be missing
  if (open.words.length > 1) take(';', open, found);
  return found;
}

function take(token: string, open: OpenParts, found: string[]): void {
  const { scopes, words } = open;
  if (!/^[{};]$/.test(token)) {
    words.push(token);
    return;
  }
  if (token === '{' && scopes.length < DEEPEST) scopes.push(words[0] ?? '');
  else if (words.length > 1) found.push(`${[...scopes, words[0]].join('::')} ${words.slice(1).join(' ')}`);
  if (token === '}') scopes.pop();
  open.words = [];
}
