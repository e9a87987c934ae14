/**
 * The commands that code of Tcl or Expect runs, as a shell would read them: `exec sh -c {…}`, `spawn sh -c "…"`, `system "…"`, `open "|…"`.
 */
export function tclCommands(code: string): readonly string[] {
  const found: string[] = [];
  RUNS.lastIndex = 0;
  for (let run = RUNS.exec(code); run !== null; run = RUNS.exec(code)) {
    const { words, end } = wordsAt(code, RUNS.lastIndex);
    found.push(commandOf(run[1] ?? '', words));
    RUNS.lastIndex = Math.max(RUNS.lastIndex, end);
  }
  return found;
}

const RUNS = /(?<![\w$:-])(exec|spawn|system|open)[ \t]+(?=[^\s=])/g;

interface TclWord {
  readonly text: string;
  readonly isQuoted: boolean;
}

function commandOf(name: string, words: readonly TclWord[]): string {
  const texts = words.map(({ text }) => text);
  if (name === 'system') return texts.join(' ');
  if (name === 'open') return texts[0]?.startsWith('|') === true ? texts[0].slice(1) : '';
  const first = words.findIndex(({ text }) => !text.startsWith('-'));
  return words
    .slice(Math.max(0, first))
    .map(({ text, isQuoted }) => (isQuoted ? `'${text.replaceAll("'", String.raw`'\''`)}'` : text))
    .join(' ');
}

/** The words up to the end of the command. */
function wordsAt(code: string, from: number): { readonly words: readonly TclWord[]; readonly end: number } {
  const words: TclWord[] = [];
  let end = from;
  while (end < code.length) {
    while (/[ \t]/.test(code.charAt(end)) || code.startsWith('\\\n', end)) end += code.charAt(end) === '\\' ? 2 : 1;
    if (/[\n;\]}]|^$/.test(code.charAt(end))) break;
    const { word, next } = wordAt(code, end);
    words.push(word);
    end = next;
  }
  return { words, end };
}

function wordAt(code: string, at: number): { readonly word: TclWord; readonly next: number } {
  const first = code.charAt(at);
  const end = first === '{' ? endOfBraces(code, at) : first === '"' ? endOfQuotes(code, at) : endOfBareWord(code, at);
  if (first !== '{' && first !== '"') return { word: { text: code.slice(at, end), isQuoted: false }, next: end };
  const text = code.slice(at + 1, end - 1);
  const isLiteral = first === '{';
  return { word: { text: isLiteral ? text : text.replaceAll(/\\(["\\[\]$])/g, '$1'), isQuoted: true }, next: end };
}

function endOfBraces(code: string, at: number): number {
  let depth = 0;
  for (let end = at; end < code.length; end += 1) {
    const character = code.charAt(end);
    if (character === '\\') end += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0) return end + 1;
  }
  return code.length;
}

function endOfQuotes(code: string, at: number): number {
  let end = at + 1;
  while (end < code.length && code.charAt(end) !== '"') end += code.charAt(end) === '\\' ? 2 : 1;
  return Math.min(code.length, end + 1);
}

function endOfBareWord(code: string, at: number): number {
  let end = at + 1;
  while (end < code.length && !/[\s;\]}]/.test(code.charAt(end))) end += code.charAt(end) === '\\' ? 2 : 1;
  return Math.min(code.length, end);
}
