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
}

function codeLines(text: string): readonly CodeLine[] {
  const open: { readonly name: string; readonly depth: number }[] = [];
  return text.split('\n').map((line): CodeLine => {
    const depth = line.length - line.trimStart().length;
    // blank lines end nothing
    while (line.trim() !== '' && (open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const inFunction = open.at(-1)?.name;
    const name = DEFINED.exec(line)?.[1] ?? ARROW.exec(line)?.[1];
    if (name !== undefined) open.push({ name, depth });
    return { text: line, depth, inFunction };
  });
}

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

/** Whether a line compares something, and one of the next lines ends the program or raises an error that nothing catches. */
function decides(lines: readonly CodeLine[], at: number): boolean {
  const { text = '' } = lines[at] ?? {};
  if (DEFINED.test(text) || !(COMPARES.test(text.replace(ASSIGNED, '')) || CONDITION.test(text))) return false;
  const next = lines.slice(at, at + NEAR);
  return next.some(({ text: one }) => ENDS.test(one) || returnsFailure(one, lines)) && !isCaught(lines, at);
}

/** In lines. */
const NEAR = 6;
/** The comparison of a line that decides: `if got != want`, `assert digest == want`. */
const COMPARES = /[!=]=|\bcompare_digest\b|\btimingSafeEqual\b|\bhash_equals\b|\bne\b|\beq\b/;
const CONDITION = /^\s{0,99}(?:\}\s{0,9})?(?:if|elif|unless|else if)\b/;
/** What ends a program, or the function that a caller asks. */
const ENDS =
  /\braise\b|\bthrow\b|\bassert\b|\bdie\b|\babort\b|\b(?:sys\.)?exit\s{0,9}\((?!\s{0,9}0?\s{0,9}\))|\bos\._exit\b|\bSystemExit\b|\bexit\s{1,9}[1-9]/;

/** `return 1` in a program with `sys.exit(main())` */
function returnsFailure(line: string, lines: readonly CodeLine[]): boolean {
  return (
    /\breturn\s{1,9}[1-9]/.test(line) && lines.some(({ text }) => /\bexit\s{0,9}\(\s{0,9}\w{1,100}\s{0,9}\(/.test(text))
  );
}

/** Whether an error is raised in a `try` whose handler goes on. */
function isCaught(lines: readonly CodeLine[], at: number): boolean {
  const { depth = 0 } = lines[at] ?? {};
  const before = lines.slice(Math.max(0, at - NEAR), at).findLast((one) => one.depth < depth && one.text.trim() !== '');
  if (before === undefined || !/^\s{0,99}try\b/.test(before.text)) return false;
  const after = lines.slice(at, at + 2 * NEAR);
  const handler = after.findIndex((one) => /\b(?:except|catch|rescue)\b/.test(one.text) && one.depth <= before.depth);
  return handler !== -1 && !after.slice(handler, handler + NEAR).some(({ text }) => ENDS.test(text));
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
