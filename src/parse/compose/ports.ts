import type { PortRange, PublishedPort } from '../../model/containers/container.ts';
import { DYNAMIC, type Dynamic } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { portRange, shortPort } from '../../syntax/lists/values.ts';
import { entrySpan } from '../../syntax/tree/entry-span.ts';
import { asScalar, entryOf, isNull, spanOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import type { VariablesOf } from './pieces.ts';
import { resolve, textOfOpen, textOfScalar, writtenOf } from './resolved.ts';
import { itemsOf, textAt, unique } from './values.ts';
import { isGuardedPort } from './variables/unset-variables.ts';

/** `ports` in the short and the long syntax. */
export function portsOf(service: TreeMapping, variables: VariablesOf): readonly PublishedPort[] {
  const ports = itemsOf(entryOf(service, 'ports')).flatMap((item) => {
    const { node } = item;
    if (node.kind === 'mapping') return [longPort(node, entrySpan(item), variables)];
    if (node.kind !== 'scalar' || isNull(node)) return [];
    return [shortPort(writtenOf(resolve(node, variables)), entrySpan(item))];
  });
  return unique(ports, identity);
}

/** The parts that must differ between ports: https://github.com/compose-spec/compose-spec/blob/main/13-merge.md#unique-resources */
function identity({ hostIp, published, target, protocol }: PublishedPort): string | undefined {
  const address = hostIp === undefined ? '0.0.0.0' : hostIp.value;
  if (address === DYNAMIC || published === DYNAMIC || target === DYNAMIC || protocol === DYNAMIC) return undefined;
  return `${address} ${rangeText(published)} ${rangeText(target)} ${protocol}`;
}

function rangeText(range: PortRange | undefined): string {
  return range === undefined ? '' : `${range.from}-${range.to}`;
}

function longPort(node: TreeMapping, entry: Span, variables: VariablesOf): PublishedPort {
  const published = textAt(node, 'published', variables);
  const target = textAt(node, 'target', variables)?.value;
  const address = asScalar(entryOf(node, 'host_ip')?.node);
  const isGuarded = typeof target === 'string' && isGuardedPort(target);
  const hostIp = address && (isGuarded ? textOfOpen : textOfScalar)(address, variables);
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
