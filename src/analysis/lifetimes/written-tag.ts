import type { ImageReference, WrittenReference } from '../../model/images/image.ts';
import { DYNAMIC, type Located } from '../../model/located.ts';
import { type Span, spanText } from '../../model/source.ts';

/** An edit that writes another tag, and another digest where one is written. */
export interface TagEdit {
  readonly span: Span;
  readonly text: string;
}

/**
 * Writes another tag where the file has the tag of a reference: in the reference itself, in the default of a variable in it (`${V:-1.4.0}`),
 * in the line of a file such as `.env` that sets this variable, or in the build argument of the same Dockerfile that it names (`ARG V=1.4.0`).
 * Undefined where something else decides the tag, or where others use the argument or the variable, too. `uses`: all references to the same image.
 */
export function tagEdits(
  { value, span, setAt }: WrittenReference,
  uses: readonly Located<ImageReference>[],
  tag: string,
  digest: string | undefined,
): readonly TagEdit[] | undefined {
  if (typeof value.tag !== 'string' || value.digest === DYNAMIC) return undefined;
  const [old, next] =
    value.digest === undefined ? [value.tag, tag] : [`${value.tag}@${value.digest}`, `${tag}@${digest}`];
  const written = spanText(span);
  if (written.endsWith(`:${old}`)) return [ending(span, old, next)];
  const digestEdits = value.digest === undefined ? [] : [ending(span, value.digest, digest ?? '')];
  const body = value.digest !== undefined && written.endsWith(`@${value.digest}`);
  const rest = body ? { ...span, end: span.end - (value.digest?.length ?? 0) - 1 } : span;
  const [short, longer] = body ? [value.tag, tag] : [old, next];
  const edit = setAt
    ? inVariable(setAt, rest, short, longer, value, uses)
    : (inDefault(rest, short, longer) ?? inArgument(rest, short, longer, value, uses));
  return edit && [edit, ...(body ? digestEdits : [])];
}

function ending(span: Span, old: string, text: string): TagEdit {
  return { span: { ...span, start: span.end - old.length }, text };
}

/** `web:${V:-1.4.0}`, `${IMAGE:-acme/web:1.4.0}` */
function inDefault(span: Span, old: string, text: string): TagEdit | undefined {
  const written = spanText(span);
  const variable = written.slice(written.lastIndexOf('${'));
  const [, inner = ''] = DEFAULT.exec(variable) ?? [];
  if (inner !== old && !inner.endsWith(`:${old}`)) return undefined;
  return ending({ ...span, end: span.end - 1 }, old, text);
}

const DEFAULT = /^\$\{\w+:?-([^${}]*)\}$/;

/** `V=1.4.0` or `IMAGE=acme/web:1.4.0` in `.env`, which may be for anything that the file says with the variable. */
function inVariable(
  setAt: Span,
  span: Span,
  old: string,
  text: string,
  value: ImageReference,
  uses: readonly Located<ImageReference>[],
): TagEdit | undefined {
  const written = spanText(span);
  const { name, dollar } = lastVariable(written);
  if (name === undefined || isUsedElsewhere(name, { written, dollar }, span, uses, /^.*$/gm)) return undefined;
  return inValue(setAt, { written, dollar }, old, text, value);
}

/** The edit of the value of the variable at the end of a reference, if that is the tag, or the whole reference. */
function inValue(
  value: Span,
  { written, dollar }: LastVariable,
  old: string,
  text: string,
  { text: whole }: ImageReference,
): TagEdit | undefined {
  const assigned = spanText(value);
  const isTag = written[dollar - 1] === ':' && assigned === old;
  const isWhole = dollar === 0 && assigned.endsWith(`:${old}`) && whole.startsWith(assigned);
  return isTag || isWhole ? ending(value, old, text) : undefined;
}

/** A reference, and where its last variable begins in it. */
interface LastVariable {
  readonly written: string;
  readonly dollar: number;
}

function lastVariable(written: string): Pick<LastVariable, 'dollar'> & { readonly name: string | undefined } {
  const dollar = written.lastIndexOf('$');
  const [, braced, plain] = VARIABLE.exec(written.slice(Math.max(0, dollar))) ?? [];
  return { name: braced ?? plain, dollar };
}

/** `ARG V=1.4.0`, `ARG IMAGE=acme/web:1.4.0` */
function inArgument(
  span: Span,
  old: string,
  text: string,
  value: ImageReference,
  uses: readonly Located<ImageReference>[],
): TagEdit | undefined {
  const written = spanText(span);
  const { name, dollar } = lastVariable(written);
  if (name === undefined || isUsedElsewhere(name, { written, dollar }, span, uses, IMAGE_PLACES)) return undefined;
  const values = valuesOf(name, span);
  const [only] = values;
  if (only === undefined || values.length > 1) return undefined;
  return inValue(only, { written, dollar }, old, text, value);
}

const VARIABLE = /^\$(?:\{(\w+)(?::?[-?][^${}]*)?\}|(\w+))$/;

/** All values that build arguments of this name get in the file. */
function valuesOf(name: string, { file }: Span): readonly Span[] {
  const spans: Span[] = [];
  for (const line of file.text.matchAll(ARGUMENTS)) {
    for (const assigned of line[0].matchAll(ASSIGNMENT)) {
      const [all, other, value = ''] = assigned;
      if (other !== name) continue;
      const quote = /^["']/.test(value) ? 1 : 0;
      const start = line.index + assigned.index + all.length - value.length + quote;
      spans.push({ file, start, end: start + value.length - 2 * quote });
    }
  }
  return spans;
}

const ARGUMENTS = /^[ \t]*ARG[ \t].*$/gim;
const ASSIGNMENT = /[ \t](\w+)=("[^"]*"|'[^']*'|[^\s"']*)/g;

/** Whether one of some places of the file uses the variable for something other than these references. */
function isUsedElsewhere(
  name: string,
  { written, dollar }: LastVariable,
  { file }: Span,
  uses: readonly Located<ImageReference>[],
  places: RegExp,
): boolean {
  const own = uses.filter(({ span }) => span.file.path === file.path);
  for (const place of file.text.matchAll(places)) {
    for (const used of place[0].matchAll(/\$\{?(\w+)/g)) {
      const at = place.index + used.index;
      const isOwn = own.some(({ span: { start, end } }) => start <= at && at < end);
      if (used[1] === name && !isOwn && !isWrittenAt(file.text, at - dollar, written)) return true;
    }
  }
  return false;
}

/** Whether a text has exactly this reference at an offset. */
function isWrittenAt(text: string, start: number, written: string): boolean {
  const [before = '', after = ''] = [text[start - 1], text[start + written.length]];
  return text.startsWith(written, start) && /^[\s"'=]?$/.test(before) && /^[\s,"'}\]]?$/.test(after);
}

/** `FROM …`, `COPY --from=…` and `RUN --mount=from=…` */
const IMAGE_PLACES = /^[ \t]*FROM[ \t].*$|\bfrom=[^\s,]*/gim;
