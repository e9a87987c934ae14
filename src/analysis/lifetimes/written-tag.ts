import type { ImageReference } from '../../model/images/image.ts';
import { DYNAMIC, type Located } from '../../model/located.ts';
import { type Span, spanText } from '../../model/source.ts';

/** An edit that writes another tag, and another digest where one is written. */
export interface TagEdit {
  readonly span: Span;
  readonly text: string;
}

/**
 * Writes another tag where the file has the tag of a reference: in the reference itself, in the default of a variable in it (`${V:-1.4.0}`),
 * or in the build argument of the same Dockerfile that it names (`ARG V=1.4.0`). Undefined where something else decides the tag, or where other
 * images use the argument, too. `uses`: all references to the same image.
 */
export function tagEdits(
  { value, span }: Located<ImageReference>,
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
  const edit = inDefault(rest, short, longer) ?? inArgument(rest, short, longer, value, uses);
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

/** `ARG V=1.4.0`, `ARG IMAGE=acme/web:1.4.0` */
function inArgument(
  span: Span,
  old: string,
  text: string,
  { text: whole }: ImageReference,
  uses: readonly Located<ImageReference>[],
): TagEdit | undefined {
  const written = spanText(span);
  const dollar = written.lastIndexOf('$');
  const [, braced, plain] = VARIABLE.exec(written.slice(Math.max(0, dollar))) ?? [];
  const name = braced ?? plain;
  if (name === undefined || isUsedElsewhere(name, written, dollar, span, uses)) return undefined;
  const values = valuesOf(name, span);
  const [only] = values;
  if (only === undefined || values.length > 1) return undefined;
  const assigned = spanText(only);
  const isTag = written[dollar - 1] === ':' && assigned === old;
  const isWhole = dollar === 0 && assigned.endsWith(`:${old}`) && whole.startsWith(assigned);
  return isTag || isWhole ? ending(only, old, text) : undefined;
}

const VARIABLE = /^\$(?:\{(\w+)(?::?-[^${}]*)?\}|(\w+))$/;

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

/** Whether an instruction of the file uses the argument to name another image. */
function isUsedElsewhere(
  name: string,
  written: string,
  dollar: number,
  { file }: Span,
  uses: readonly Located<ImageReference>[],
): boolean {
  const own = uses.filter(({ span }) => span.file.path === file.path);
  for (const place of file.text.matchAll(IMAGE_PLACES)) {
    for (const used of place[0].matchAll(/\$\{?(\w+)/g)) {
      const at = place.index + used.index;
      const isSame =
        file.text.startsWith(written, at - dollar) &&
        /^(?:[\s,"']|$)/.test(file.text.slice(at - dollar + written.length, at - dollar + written.length + 1));
      if (used[1] === name && !isSame && !own.some(({ span: { start, end } }) => start <= at && at < end)) return true;
    }
  }
  return false;
}

/** `FROM …`, `COPY --from=…` and `RUN --mount=from=…` */
const IMAGE_PLACES = /^[ \t]*FROM[ \t].*$|\bfrom=[^\s,]*/gim;
