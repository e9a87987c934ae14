import { remember } from '../../support/caches/remember.ts';

/**
 * Whether programs of another language compute a digest, and what they do depends on it: they end, or raise an error, where it differs. A digest that is only
 * printed, or compared without any consequence, proves nothing.
 */
export function checksDigest(texts: readonly string[]): boolean {
  const plain = texts.map((text) => text.replaceAll(COMMENT_LINE, ''));
  if (!plain.some((text) => DIGEST.test(text))) return false;
  const files = plain.map(codeLines);
  const names = new Set(files.flatMap(namesOfDigests));
  const calls = callsIn(plain);
  return files.some((lines) =>
    lines.some((line, at) => isAbout(line, names) && decides(lines, at) && isReached(lines, at, calls)),
  );
}

const COMMENT_LINE = /^[ \t]*(?:#|\/\/).*$/gm;
const DIGEST =
  /\bhashlib\.\w|\bcreateHash\s{0,9}\(|\bDigest::|\bhexdigest\b|\bdigest\s{0,9}\(|\bfile_digest\b|\bhash(?:_file)?\s{0,9}\(|sha\d{3}sum/;

interface CodeLine {
  readonly text: string;
  readonly depth: number;
  /** The function that it is in, by its indentation. */
  readonly inFunction: string | undefined;
  /** The indentation of the innermost `try` that it is in. */
  readonly tryDepth: number | undefined;
}

function codeLines(text: string): readonly CodeLine[] {
  const open: { readonly name: string | undefined; readonly depth: number }[] = [];
  return text
    .replaceAll(CONDITION_OF_LINES, (lines) => lines.replaceAll('\n', ' '))
    .split('\n')
    .map((line): CodeLine => {
      const depth = line.length - line.trimStart().length;
      // blank lines end nothing
      while (line.trim() !== '' && (open.at(-1)?.depth ?? -1) >= depth) open.pop();
      const inFunction = open.findLast(({ name }) => name !== undefined)?.name;
      const tryDepth = open.findLast(({ name }) => name === undefined)?.depth;
      const name = DEFINED.exec(line)?.[1] ?? ARROW.exec(line)?.[1];
      if (name !== undefined || TRIES.test(line)) open.push({ name, depth });
      return { text: line, depth, inFunction, tryDepth };
    });
}

/** `if (` with its comparison in lines of its own. */
const CONDITION_OF_LINES =
  /^[ \t]{0,99}(?:\}[ \t]{0,9})?(?:if|elif|else if|unless)\b[^\n]{0,99}\((?:\n[^\n]{0,300}){1,9}?\n[ \t]{0,99}\)[ \t]{0,9}[:{]/gm;
const TRIES = /^\s{0,99}(?:try\s{0,9}[:{]|begin\s{0,9}$)/;
const DEFINED = /^\s{0,99}(?:export\s{1,9})?(?:async\s{1,9})?(?:def|function|sub)\s{1,9}([A-Za-z_]\w{0,100})/;
const ARROW =
  /^\s{0,99}(?:const|let|var)\s{1,9}([A-Za-z_]\w{0,100})\s{0,9}=\s{0,9}(?:async\s{0,9})?\([^()]{0,200}\)\s{0,9}=>/;

/** The variables with a digest, and the functions that compute or compare one. */
function namesOfDigests(lines: readonly CodeLine[]): readonly string[] {
  return lines.flatMap(({ text, inFunction }) =>
    DIGEST.test(text) ? [ASSIGNED.exec(text)?.[1], inFunction].filter((name) => name !== undefined) : [],
  );
}

const ASSIGNED = /^\s{0,99}(?:(?:const|let|var|my)\s{1,9})?[$@]?([A-Za-z_]\w{0,100})\s{0,9}=(?!=)/;

function isAbout({ text }: CodeLine, names: ReadonlySet<string>): boolean {
  return DIGEST.test(text) || (text.match(/[A-Za-z_]\w{0,100}/g) ?? []).some((word) => names.has(word));
}

/** Whether a line compares something, and what it leads to ends the program or raises an error that nothing catches. */
function decides(lines: readonly CodeLine[], at: number): boolean {
  const { text = '' } = lines[at] ?? {};
  if (DEFINED.test(text) || !(COMPARES.test(text.replace(ASSIGNED, '')) || CONDITION.test(text))) return false;
  for (const one of [text, ...consequences(lines, at)])
    if (EXITS.test(one) || returnsFailure(one, lines) || (RAISES.test(one) && !isCaught(lines, at, one))) return true;
  return false;
}

/** The comparison of a line that decides: `if got != want`, `assert digest == want`. */
const COMPARES = /[!=]=|\bcompare_digest\b|\btimingSafeEqual\b|\bhash_equals\b|\bne\b|\beq\b/;
const CONDITION = /^\s{0,99}(?:\}\s{0,9})?(?:if|elif|unless|else if)\b/;
/** What ends a program with a failure. */
const EXITS =
  /\bdie\b|\babort\b|\b(?:sys\.)?exit\s{0,9}\((?!\s{0,9}0?\s{0,9}\))|\bos\._exit\b|\bSystemExit\b|\bexit\s{1,9}[1-9]/;
const RAISES = /\braise\b|\bthrow\b|\bassert\b/;

/** The lines of the branches that a comparison decides about, by their indentation. */
function* consequences(lines: readonly CodeLine[], at: number): Generator<string> {
  const { depth: outer = 0 } = lines[at] ?? {};
  for (let next = at + 1; next < lines.length; next += 1) {
    const { text = '', depth = 0 } = lines[next] ?? {};
    if (text.trim() !== '' && depth <= outer && !OTHER_BRANCH.test(text)) return;
    yield text;
  }
}

const OTHER_BRANCH = /^\s{0,99}(?:\}\s{0,9})?(?:else|elif|elsif)\b/;

/** `return 1` in a program with `sys.exit(main())` */
function returnsFailure(line: string, lines: readonly CodeLine[]): boolean {
  return /\breturn\s{1,9}[1-9]/.test(line) && exitsWithResult(lines);
}

const exitsWithResult = remember((lines: readonly CodeLine[]): boolean =>
  lines.some(({ text }) => /\bexit\s{0,9}\(\s{0,9}\w{1,100}\s{0,9}\(/.test(text)),
);

/** Whether an error is raised in a `try` with a handler for it that goes on. */
function isCaught(lines: readonly CodeLine[], at: number, line: string): boolean {
  const { tryDepth } = lines[at] ?? {};
  if (tryDepth === undefined) return false;
  const raised = /\braise\s{1,9}([\w.]{1,100})/.exec(line)?.[1] ?? (/\bassert\b/.test(line) ? 'AssertionError' : '');
  let handler = at + 1;
  while (handler < lines.length && !(lines[handler]?.depth === tryDepth && HANDLES.test(lines[handler]?.text ?? '')))
    handler += 1;
  if (handler === lines.length || !catches(lines[handler]?.text ?? '', raised)) return false;
  return ![...consequences(lines, handler)].some((one) => EXITS.test(one) || RAISES.test(one));
}

const HANDLES = /^\s{0,99}(?:\}\s{0,9})?(?:except|catch|rescue)\b/;

/** Whether a handler is for an error of this name, or for any. */
function catches(handler: string, raised: string): boolean {
  return (
    raised === '' ||
    !/\bexcept\s{1,9}[\w(]/.test(handler) ||
    handler.includes(raised) ||
    /\b(?:Base)?Exception\b/.test(handler)
  );
}

/** How often functions are called, by their names. */
type Calls = ReadonlyMap<string, number>;

function callsIn(texts: readonly string[]): Calls {
  const counts = new Map<string, number>();
  for (const [, definition, name = ''] of texts.flatMap((text) => [...text.matchAll(CALL)]))
    if (definition === undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const CALL = /\b(def\s{1,9}|function\s{1,9}|sub\s{1,9})?([A-Za-z_]\w{0,100})\s{0,9}\(/g;

/** Whether something calls the function around a comparison, or nothing that it is for comes before it. */
function isReached(lines: readonly CodeLine[], at: number, calls: Calls): boolean {
  const { inFunction, depth = 0 } = lines[at] ?? {};
  if (inFunction !== undefined) return (calls.get(inFunction) ?? 0) > 0;
  const first = lines.findIndex((one) => one.depth === 0 && RUNS.test(one.text) && !LOADS.test(one.text));
  return depth > 0 || first === -1 || at < first;
}

const RUNS = /\b(?:subprocess|os\.(?:system|exec\w{0,5}|spawn\w{0,5})|execSync|execFileSync|spawnSync|runpy)\b/;
const LOADS = /^(?:import|from|const|let|var)\b/;
