/** A part of a text. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** A template as the text that it renders to if each branch is taken and each loop runs once. */
export interface PlainTemplate {
  /** As long as the template, with the same lines: a name is `${name:?}`, another expression `${T:?}`, and control structures are blanks. */
  readonly text: string;
  /** Expressions that may have any value, such as `{{ "host" }}`: a name alone only has one that is set elsewhere. */
  readonly undecided: readonly UndecidedPart[];
  /** Expressions with a default, which the plain text has. */
  readonly assumed: readonly Range[];
}

export interface UndecidedPart extends Range {
  /** For a loop, the end of the part that ends it; for one that does not end, the end of the text. */
  readonly blockEnd?: number;
  /** Whether it is a loop over the entries of a name, as in `for key, value in name.items()`. */
  readonly isOverEntries?: true;
}

/** The marks that begin and end a part, in Jinja, Go, Handlebars, ERB and EJS. */
const CLOSED_BY: ReadonlyMap<string, string> = new Map([
  ['{{', '}}'],
  ['{%', '%}'],
  ['{#', '#}'],
  ['<%', '%>'],
]);

/** In characters; longer parts are comments at best. */
const LONGEST = 2000;

const OPENING = /\{[{%#]|<%/g;

/**
 * The template in plain text; undefined if it has parts that can render to anything, such as an included file, or a line that is an
 * expression.
 */
export function plainTemplate(text: string): PlainTemplate | undefined {
  const pieces: string[] = [];
  const { undecided, note } = undecidedParts(text);
  const assumed: Range[] = [];
  let from = 0;
  for (OPENING.lastIndex = 0; ; OPENING.lastIndex = from) {
    const opening = OPENING.exec(text);
    if (opening === null) break;
    const [mark] = opening;
    const close = CLOSED_BY.get(mark) ?? '';
    const end = text.indexOf(close, opening.index + mark.length);
    if (end === -1) return undefined;
    const range = { start: opening.index, end: end + close.length };
    const plain = range.end - range.start > LONGEST ? undefined : plainPart(text, range);
    if (plain === undefined) return undefined;
    note(range, plain);
    if (plain.kind === 'assumed') assumed.push(range);
    pieces.push(text.slice(from, range.start), plain.text);
    from = range.end;
  }
  pieces.push(text.slice(from));
  return { text: pieces.join(''), undecided, assumed };
}

/** The undecided ones of the parts that are noted, which come in order. */
function undecidedParts(text: string) {
  type Part = { -readonly [K in keyof UndecidedPart]: UndecidedPart[K] };
  const undecided: Part[] = [];
  const blocks: Part[] = [];
  return {
    undecided,
    note(range: Range, { kind, nesting }: PlainPart): void {
      const isOverEntries = LOOP_OVER_ENTRIES.test(text.slice(range.start, range.end));
      const block: Part = isOverEntries ? { ...range, isOverEntries } : range;
      const part: Part = nesting === 1 ? { ...block, blockEnd: text.length } : range;
      if (kind === 'undecided') undecided.push(part);
      if (nesting === 1) blocks.push(part);
      const ended = nesting === -1 ? blocks.pop() : undefined;
      if (ended !== undefined) ended.blockEnd = range.end;
    },
  };
}

interface PlainPart {
  readonly text: string;
  readonly kind?: 'undecided' | 'assumed' | undefined;
  /** Whether it begins a block or ends one. */
  readonly nesting?: 1 | -1 | undefined;
}

function plainPart(text: string, range: Range): PlainPart | undefined {
  const part = text.slice(range.start, range.end);
  const inner = part
    .slice(2, -2)
    .replace(/^[-+~=]/, '')
    .replace(/[-+~]$/, '')
    .trim();
  const isAlone = isAloneInLines(text, range);
  if (isComment(part, inner)) return isWithinWord(text, range) ? undefined : { text: blanks(part) };
  if (isExpression(part, inner))
    return isAlone || part.includes('\n') ? undefined : expression(part, inner, mayHaveDefault(text, range));
  if (!part.startsWith('{{') && !CONTROL.test(inner)) return undefined;
  // a branch within a value
  const nesting = nestingOf(inner);
  if (!isAlone) return withNesting(inLine(part), nesting);
  return { text: blanks(part), kind: LOOP_OVER_VALUES.test(inner) ? 'undecided' : undefined, nesting };
}

function withNesting(part: PlainPart | undefined, nesting: PlainPart['nesting']): PlainPart | undefined {
  return part && { ...part, nesting };
}

function nestingOf(inner: string): PlainPart['nesting'] {
  if (BETWEEN.test(inner)) return undefined;
  return ENDING.test(inner) ? -1 : 1;
}

const BETWEEN = /^(?:else|elif|elsif|when)\b|^\}.*\{$/s;
const ENDING = /^(?:end\w*\b|\/|\})/;

function isWithinWord(text: string, { start, end }: Range): boolean {
  return /\S/.test(text.charAt(start - 1)) && /\S/.test(text.charAt(end));
}

/** Keys have no defaults, as Compose replaces variables in values only, and a dollar in front of one would be another text. */
function mayHaveDefault(text: string, range: Range): boolean {
  return !isKey(text, range) && text.charAt(range.start - 1) !== '$';
}

/** A colon ends a plain key only before a blank: `{{ a }}:/b` is a value. */
function isKey(text: string, { end }: Range): boolean {
  return /^(?:["']:|:(?:\s|$))/.test(text.slice(end, end + 2));
}

/** A loop over anything but the value of a name. */
const LOOP_OVER_VALUES = /^(?:for|range|#each)\b[^"'[{(]*["'[{(]|^[^"'[{(]*["'[{(].*\bdo\b/s;

const LOOP_OVER_ENTRIES = /^\{%[-+]? *for +\w+(?:, ?\w+)? +in +[A-Za-z_][\w.]*\.(?:items|keys|values)\(\) *[-+]?%\}$/;

function isComment(part: string, inner: string): boolean {
  return part.startsWith('{#') || (part.startsWith('{{') ? /^(?:\/\*|!)/ : /^#/).test(inner);
}

function isExpression(part: string, inner: string): boolean {
  if (part.startsWith('{{')) return !CONTROL_IN_BRACES.test(inner);
  return part.startsWith('<%') && /^<%[-=]/.test(part) && !CONTROL.test(inner);
}

/** Jinja, ERB and EJS; other words, such as `set` and `include`, can mean anything. */
const CONTROL =
  /^(?:if|elif|elsif|else|endif|for|endfor|unless|end|case|when)\b|^[#/^](?:if|each|unless|with)\b|^(?:if|for) ?\(.*\{$|^\}|\bdo(?: \|[\w, ]*\|)?$/;
const CONTROL_IN_BRACES = /^(?:(?:if|else|end|range|with)\b(?!\.)|[#/^](?:if|each|unless|with)\b)/;

function isAloneInLines(text: string, { start, end }: Range): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const after = text.slice(end, text.indexOf('\n', end) === -1 ? text.length : text.indexOf('\n', end));
  return isBlankOrControl(before) && isBlankOrControl(after);
}

/** Whether a part of a line has control structures at most. */
export function isBlankOrControl(part: string): boolean {
  return part.trim() === '' || (/^\s*(?:\{[%#{]|<%)/.test(part) && /(?:[%#}]\}|%>)\s*$/.test(part));
}

function blanks(part: string): string {
  return part.replaceAll(/[^\n]/g, ' ');
}

/** A name with its parts and filters, where a default is another name: `item.tag | default(tag) | lower`, `hosts[0]`, `vars['a'] | join(',')`. */
const NAME =
  /^[.$@]?[A-Za-z_]\w*(?:\.\w+|\[(?:\d+|'[\w.-]*'|"[\w.-]*"|[A-Za-z_][\w.]*)\])*(?:\s*\|\s*(?:default\(\s*(?!true|false|none)[A-Za-z_][\w.]*\s*(?:,\s*true\s*)?\)|join\(\s*(?:'[^\w'"]*'|"[^\w'"]*")\s*\)|[A-Za-z_]\w*))*$/;
/** In Jinja `default('a')`, `default('a', true)` and `d('a')`, in Go `default "a"`. */
const WITH_DEFAULT =
  /^[.$@]?[A-Za-z_][\w.]*\s*\|\s*(?:d(?:efault)?\(\s*(?:'([\w./:@=,+-]*)'|"([\w./:@=,+-]*)"|(true|false|\d+))\s*(?:,\s*true\s*)?\)|default\s+"([\w./:@=,+-]*)")((?:\s*\|\s*(?:bool|int|lower|quote|string|to_json|trim))*)$/i;
/** What Ansible asks a store of secrets for: `lookup('community.hashi_vault.hashi_vault', 'secret/shop:db')`. */
const SECRET_STORE =
  /^(?:lookup|query|q)\(\s*['"](?:[\w]{1,60}\.){0,4}(?:hashi_vault|vault_(?:kv[12]_get|read|token)|aws_secret|secretsmanager_secret|aws_ssm|ssm_parameter|onepassword|bitwarden(?:_secrets_manager)?|passwordstore|keyring|azure_keyvault_secret|conjur_variable|gcp_secret_manager|credstash|lastpass)['"](?:\s*,\s*(?:(?!default)[A-Za-z_]\w{0,60}\s*=\s*)?(?:'[^'"{}\n]{0,99}'|"[^'"{}\n]{0,99}"|[A-Za-z_][\w.]{0,60})){1,6}\s*\)(?:\.\w{1,60}|\s*\|\s*(?:quote|string|trim|to_json))*$/;
const LITERAL = /^(?:true|false|null|none|nil)$/i;

function expression(part: string, inner: string, mayBeFilled: boolean): PlainPart | undefined {
  const [, quoted, doubleQuoted, plain, ofGo, filters = ''] = WITH_DEFAULT.exec(inner) ?? [];
  const written = quoted ?? doubleQuoted ?? plain ?? ofGo;
  const value = filters.includes('lower') ? written?.toLowerCase() : written;
  const filled = value === undefined || !mayBeFilled ? undefined : variable(part, `:-${value}`);
  if (filled !== undefined) return { ...filled, kind: 'assumed' };
  if (SECRET_STORE.test(inner)) return required(part);
  if (!NAME.test(inner) || LITERAL.test(inner)) return inLine(part);
  return named(part, inner) ?? required(part);
}

/** The variable with its name, so that what sets it elsewhere counts: `${web_tag:? }` for `{{ web_tag }}`, and the last part of `web.tag`. */
function named(part: string, inner: string): PlainPart | undefined {
  const head = inner.slice(0, inner.includes('|') ? inner.indexOf('|') : inner.length).trimEnd();
  const name = /(?<!\w)[A-Za-z_]\w*$/.exec(head)?.[0] ?? '';
  const room = part.length - name.length - '${:?}'.length;
  return name === '' || room < 0 || part.includes('\n') ? undefined : { text: `\${${name}:?${' '.repeat(room)}}` };
}

/** The same length as the part; undefined if that is too short. */
function variable(part: string, rest: string): PlainPart | undefined {
  const letters = part.length - rest.length - '${}'.length;
  return letters < 1 ? undefined : { text: `\${${'T'.repeat(letters)}${rest}}` };
}

/** A variable that must be set, as a template has no value that is empty by accident. */
function required(part: string): PlainPart | undefined {
  return variable(part, ':?') ?? variable(part, '?');
}

function inLine(part: string): PlainPart | undefined {
  const plain = part.includes('\n') ? undefined : required(part);
  return plain && { ...plain, kind: 'undecided' };
}
