import type { Device, PortRange, PublishedPort, SecurityOption } from '../../model/containers/container.ts';
import type { Entry } from '../../model/containers/entry.ts';
import { DYNAMIC, type Dynamic, type Text } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { shownPieces, UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { knownText, type PlacedText, splitAt, wholeValue } from './index.ts';

/** A list of processors as a limit; an empty list means no limit. */
export function namedProcessors(names: string): string {
  return names.trim() === '' ? '0' : `CPUs ${names}`;
}

/** `[HOST_IP:][PUBLISHED:]TARGET[/PROTOCOL]`; an IPv6 address may be in brackets. */
export function shortPort(written: PlacedText, entry: Span): PublishedPort {
  const { text, span } = written;
  const slash = text.indexOf('/');
  const end = slash === -1 ? text.length : slash;
  const colon = text.lastIndexOf(':', end - 1);
  // the engine ignores everything after a second slash
  const protocol = knownText(text.split('/', 2)[1]?.toLowerCase() || 'tcp');
  const target = portRange(text.slice(colon + 1, end));
  if (colon === -1) {
    const isOpen = text.startsWith(UNKNOWN_PIECE);
    const hostIp = isOpen ? written.part(0, end) : undefined;
    return { hostIp, published: isOpen ? DYNAMIC : undefined, target, protocol, span, entry };
  }
  const publishedStart = publishedAt(text, colon);
  const published = publishedStart === colon ? undefined : portRange(text.slice(publishedStart, colon));
  // a variable at the beginning may hold an address with its colon, as in `${BIND}8080:80`
  const mayHoldAddress = publishedStart === 0 && published === DYNAMIC;
  const hostIp = addressText(written, mayHoldAddress ? colon : publishedStart - 1);
  const isNamedPort = mayHoldAddress && isPort(written, text.slice(0, colon));
  return { hostIp, published, target, protocol, span, entry, ...(isNamedPort && { isNamedPort }) };
}

/** Whether the text before the last colon begins with a variable that is a port by its name, and has nothing else but a range. */
function isPort({ variable = '' }: PlacedText, before: string): boolean {
  return (
    /^(?:-.*)?$/s.test(before.slice(UNKNOWN_PIECE.length)) && /PORT/i.test(variable) && !ADDRESS_NAME.test(variable)
  );
}

/** `PORT_BIND`, `LISTEN_PORT_ADDRESS`. */
const ADDRESS_NAME = /ADDR|BIND|(?:^|_)IP(?:_|$)/i;

/** The start of the published port in the text before the last colon: `IP:PUBLISHED`, `PUBLISHED`, or `IP:`. */
function publishedAt(text: string, end: number): number {
  const colon = end === 0 ? -1 : text.lastIndexOf(':', end - 1);
  const bracket = text.indexOf(']');
  return bracket > colon && bracket < end ? 0 : colon + 1;
}

function addressText(written: PlacedText, end: number): Text | undefined {
  const { text } = written;
  if (end <= 0) return undefined;
  const isBracketed = text.startsWith('[') && text[end - 1] === ']';
  return isBracketed ? written.part(1, end - 1) : written.part(0, end);
}

const RANGE = /^\s*(\d{1,5})(?:-(\d{1,5}))?\s*$/;

export function portRange(text: string): PortRange | Dynamic {
  const match = RANGE.exec(text);
  if (match === null) return DYNAMIC;
  const from = Number(match[1]);
  return { from, to: match[2] === undefined ? from : Number(match[2]) };
}

/**
 * `SOURCE[:TARGET[:PERMISSIONS]]`; a name such as `vendor.example/gpu=all` is not split. Command lines may omit the target,
 * https://github.com/docker/cli/blob/master/cli/command/container/opts.go, whereas Compose always reads the second part as one.
 */
export function shortDevice(written: PlacedText, entry: Span, mayOmitTarget = true): Device {
  const [source = written, second, third] = splitAt(written, ':');
  const isShort = mayOmitTarget && third === undefined && second !== undefined && /^[rwm]{1,3}$/.test(second.text);
  const [target, permissions] = isShort ? [undefined, second] : [second, third];
  return {
    source: wholeValue(source),
    target: writtenValue(target),
    permissions: writtenValue(permissions),
    span: written.span,
    entry,
  };
}

/** Undefined when nothing is written between the colons. */
function writtenValue(part: PlacedText | undefined): Text | undefined {
  return part === undefined || part.text === '' ? undefined : wholeValue(part);
}

/** `name=value`; the first separator of the list that occurs in the text counts. */
export function pairEntry(written: PlacedText, separators: readonly string[], entry: Span): Entry {
  const { text, span } = written;
  const at = firstOf(text, separators);
  if (at === -1) return { name: shownPieces(text), value: undefined, span, entry };
  return { name: shownPieces(text.slice(0, at)), value: written.part(at + 1, text.length), span, entry };
}

function firstOf(text: string, separators: readonly string[]): number {
  for (const separator of separators) {
    const at = text.indexOf(separator);
    if (at !== -1) return at;
  }
  return -1;
}

export function securityOption(text: string): SecurityOption {
  const at = text.search(/[=:]/);
  if (at === -1) return { name: text, value: undefined, separator: '' };
  return { name: text.slice(0, at), value: text.slice(at + 1), separator: text[at] === '=' ? '=' : ':' };
}
