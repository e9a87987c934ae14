import type { PortRange, PublishedPort } from '../../model/container.ts';
import { UNKNOWN_PIECE } from '../../model/image.ts';
import { DYNAMIC, type Dynamic, type Text } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { entrySpan } from '../yaml/entry-span.ts';
import { entryOf, isNull, spanOf, type YamlMapping } from '../yaml/nodes.ts';
import type { VariablesOf } from './interpolation.ts';
import { partText, type Resolved, resolve } from './resolved.ts';
import { itemsOf, textAt, unique } from './values.ts';

/** `ports` in the short and the long syntax. */
export function portsOf(service: YamlMapping, variables: VariablesOf): readonly PublishedPort[] {
  const ports = itemsOf(entryOf(service, 'ports')).flatMap((item) => {
    const { node } = item;
    if (node.kind === 'mapping') return [longPort(node, entrySpan(item), variables)];
    if (node.kind !== 'scalar' || isNull(node)) return [];
    return [shortPort(resolve(node, variables), entrySpan(item))];
  });
  return unique(ports, identity);
}

/** What must differ between ports: https://github.com/compose-spec/compose-spec/blob/main/13-merge.md#unique-resources */
function identity({ hostIp, published, target, protocol }: PublishedPort): string | undefined {
  const address = hostIp === undefined ? '0.0.0.0' : hostIp.value;
  if (address === DYNAMIC || published === DYNAMIC || target === DYNAMIC || protocol === DYNAMIC) return undefined;
  return `${address as string} ${rangeText(published as PortRange | undefined)} ${rangeText(target as PortRange)} ${protocol as string}`;
}

function rangeText(range: PortRange | undefined): string {
  return range === undefined ? '' : `${range.from}-${range.to}`;
}

/** `[HOST_IP:][PUBLISHED:]TARGET[/PROTOCOL]`; an IPv6 address may stand in brackets. */
function shortPort(resolved: Resolved, entry: Span): PublishedPort {
  const { text, scalar } = resolved;
  const slash = text.lastIndexOf('/');
  const end = slash === -1 ? text.length : slash;
  const colon = text.lastIndexOf(':', end - 1);
  const span = spanOf(scalar);
  const protocol = slash === -1 ? 'tcp' : known(text.slice(slash + 1).toLowerCase());
  const target = portRange(text.slice(colon + 1, end));
  if (colon === -1) {
    const isOpen = text.startsWith(UNKNOWN_PIECE);
    const hostIp = isOpen ? partText(resolved, 0, end) : undefined;
    return { hostIp, published: isOpen ? DYNAMIC : undefined, target, protocol, span, entry };
  }
  const publishedStart = publishedAt(text, colon);
  const published = publishedStart === colon ? undefined : portRange(text.slice(publishedStart, colon));
  // a variable in front may hold an address with its colon, as in `${BIND}8080:80`
  const mayHoldAddress = publishedStart === 0 && published === DYNAMIC;
  const hostIp = addressText(resolved, mayHoldAddress ? colon : publishedStart - 1);
  return { hostIp, published, target, protocol, span, entry };
}

/** Where the published port starts, in what stands before the last colon: `IP:PUBLISHED`, `PUBLISHED`, or `IP:`. */
function publishedAt(text: string, end: number): number {
  const colon = end === 0 ? -1 : text.lastIndexOf(':', end - 1);
  const bracket = text.indexOf(']');
  return bracket > colon && bracket < end ? 0 : colon + 1;
}

function addressText(resolved: Resolved, end: number): Text | undefined {
  const { text } = resolved;
  if (end <= 0) return undefined;
  const isBracketed = text.startsWith('[') && text[end - 1] === ']';
  return isBracketed ? partText(resolved, 1, end - 1) : partText(resolved, 0, end);
}

function longPort(node: YamlMapping, entry: Span, variables: VariablesOf): PublishedPort {
  const published = textAt(node, 'published', variables);
  const hostIp = textAt(node, 'host_ip', variables);
  const target = textAt(node, 'target', variables)?.value;
  const protocol = textAt(node, 'protocol', variables)?.value ?? 'tcp';
  return {
    hostIp: hostIp?.value === '' ? undefined : hostIp,
    published: published === undefined || published.value === '' ? undefined : rangeOf(published.value),
    target: target === undefined ? DYNAMIC : rangeOf(target),
    protocol: typeof protocol === 'string' ? protocol.toLowerCase() : DYNAMIC,
    span: spanOf(node),
    entry,
  };
}

function rangeOf(value: string | Dynamic): PortRange | Dynamic {
  return typeof value === 'string' ? portRange(value) : DYNAMIC;
}

const RANGE = /^\s*(\d{1,5})(?:-(\d{1,5}))?\s*$/;

function portRange(text: string): PortRange | Dynamic {
  const match = RANGE.exec(text);
  if (match === null) return DYNAMIC;
  const from = Number(match[1]);
  return { from, to: match[2] === undefined ? from : Number(match[2]) };
}

function known(text: string): string | Dynamic {
  return text.includes(UNKNOWN_PIECE) ? DYNAMIC : text;
}
