/** Go's `unicode.IsSpace`, besides the line end. */
const BLANKS = /^[\t\v\f\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/;

/** What begins a line of a template language, where an instruction would stand. */
const TEMPLATE_MARK = /^(?:\{\{|\{%|<%|%%|@[A-Z])/;

/** What no image reference has in it. */
const PLACEHOLDER = /\{\{|\{%|<%|%%\w+%%|@[A-Z_]+@/;

/** An instruction that a part of a Dockerfile, or one whose FROM was forgotten, begins with. */
const INSTRUCTION =
  /^(?:ADD|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)[ \t]/;

const POINTER = /^version https:\/\/\S{1,100}\/spec\/v\d/;

/** More of one instruction is not needed to tell which one it is. */
const MAXIMUM_INSTRUCTION = 4096;

/**
 * Whether a builder may take a text for a Dockerfile, or a template or a part of one: it begins with FROM, after comments and ARG. `isWhole`
 * says whether this is all of the text; a part of a Dockerfile counts unless a `whole` one is wanted.
 */
export function mayBeDockerfileText(text: string, isWhole = true, wanted: 'whole' | 'part' = 'part'): boolean {
  const { hasFrontend, escapeChar } = leadingComments(text);
  if (hasFrontend || POINTER.test(text)) return true;
  for (const instruction of instructions(text, escapeChar)) {
    const [, keyword = ''] = /^([A-Za-z]+)(?:[\t\v\f\r ]|$)/.exec(instruction) ?? [];
    if (keyword.toUpperCase() === 'FROM') return isFrom(instruction);
    if (keyword.toUpperCase() === 'ARG') continue;
    return (wanted === 'part' && INSTRUCTION.test(instruction)) || isTemplate(instruction, text);
  }
  return !isWhole;
}

/** FROM has one argument, or a name for the stage after `AS`; another language may begin with `from a import b`. */
function isFrom(instruction: string): boolean {
  if (PLACEHOLDER.test(instruction)) return true;
  const words = instruction.split(/[\t\v\f\r ]+/).filter((word, index) => index > 0 && word !== '');
  const [image, as, name, ...more] = words.slice(words.findIndex((word) => !word.startsWith('--')));
  if (image === undefined || more.length > 0) return false;
  return as === undefined || (as.toUpperCase() === 'AS' && name !== undefined);
}

function isTemplate(instruction: string, text: string): boolean {
  return TEMPLATE_MARK.test(instruction) && /^[ \t]*FROM[ \t]/im.test(text);
}

interface Leading {
  /** Another frontend may read any text: https://docs.docker.com/build/buildkit/frontend/ */
  readonly hasFrontend: boolean;
  readonly escapeChar: '\\' | '`';
}

function leadingComments(text: string): Leading {
  let escapeChar: Leading['escapeChar'] = '\\';
  for (const line of lines(text)) {
    const [, name = '', value = ''] = /^(?:#|\/\/)[\t ]*([A-Za-z]+)[\t ]*=[\t ]*(\S)/.exec(line) ?? [];
    if (name.toLowerCase() === 'syntax') return { hasFrontend: true, escapeChar };
    if (name.toLowerCase() === 'escape' && value === '`') escapeChar = '`';
    if (line.startsWith('{'))
      return { hasFrontend: text.slice(0, MAXIMUM_INSTRUCTION).includes('"syntax"'), escapeChar };
    if (line !== '' && !line.startsWith('#') && !line.startsWith('//')) break;
  }
  return { hasFrontend: false, escapeChar };
}

/** Lines that are continued are one; comments and empty lines do not count, also between those. */
function* instructions(text: string, escapeChar: string): Generator<string> {
  let current = '';
  for (const line of lines(text)) {
    if (line === '' || line.startsWith('#')) continue;
    const end = endOfLine(line);
    const isContinued = line[end - 1] === escapeChar;
    if (current.length < MAXIMUM_INSTRUCTION) current += line.slice(0, isContinued ? end - 1 : end);
    if (isContinued) continue;
    yield current;
    current = '';
  }
  if (current !== '') yield current;
}

/** Only these blanks may follow a mark of continuation. */
function endOfLine(line: string): number {
  let end = line.length;
  while (end > 0 && ' \t\r'.includes(line[end - 1] as string)) end--;
  return end;
}

/** Without the blanks before them. */
function* lines(text: string): Generator<string> {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end === -1 ? text.length : end);
    yield line.replace(BLANKS, '');
    at = end === -1 ? text.length : end + 1;
  }
}
