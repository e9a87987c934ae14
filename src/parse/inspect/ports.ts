import type { PortRange, PublishedPort } from '../../model/containers/container.ts';
import { DYNAMIC, type Dynamic } from '../../model/located.ts';
import { entryOf, type Json, membersAt, objectAt, type Part, textAt, wordAt } from '../../syntax/json/values.ts';
import { asMapping, spanOf, type TreeEntry } from '../../syntax/tree/nodes.ts';

/**
 * The addresses at which the engine listens for a running container, otherwise those it was asked to use. The engine chooses ports and
 * addresses that were not given, and only `NetworkSettings` shows those.
 */
export function portsOf(container: Json): readonly PublishedPort[] {
  const bound = membersAt(objectAt(container, 'NetworkSettings'), 'Ports');
  const asked = membersAt(objectAt(container, 'HostConfig'), 'PortBindings');
  const listening = bound.filter((port) => bindingsOf(port).length > 0);
  const names = new Set(listening.map(({ key }) => key.value));
  const idle = asked.filter(({ key }) => !names.has(key.value));
  return [...listening, ...idle].flatMap(portOf);
}

function bindingsOf({ node }: TreeEntry): readonly Part[] {
  return node.kind === 'sequence' ? node.items : [];
}

/** `{"80/tcp": [{"HostIp": "", "HostPort": "8080"}]}` */
function portOf(port: TreeEntry): readonly PublishedPort[] {
  const [number = '', protocol] = port.key.value.split('/');
  const target = rangeOf(number);
  const seen = new Set<string>();
  return bindingsOf(port).flatMap((binding): PublishedPort[] => {
    const object = asMapping(binding.node);
    const hostPort = wordAt(object, 'HostPort');
    const address = textAt(object, 'HostIp');
    // one published port listens on all addresses of IPv4 and of IPv6
    const key = `${ANY.has(String(address?.value ?? '')) ? '' : String(address?.value)} ${hostPort}`;
    if (object === undefined || seen.has(key)) return [];
    seen.add(key);
    return [
      {
        hostIp: address === undefined || address.value === '' ? undefined : address,
        published: hostPort === undefined || hostPort === '0' ? undefined : rangeOf(hostPort),
        target,
        protocol: protocol || 'tcp',
        span: spanOf(object),
        entry: entryOf(binding),
      },
    ];
  });
}

const ANY: ReadonlySet<string> = new Set(['', '0.0.0.0', '::']);
const RANGE = /^(\d{1,5})(?:-(\d{1,5}))?$/;

function rangeOf(text: string): PortRange | Dynamic {
  const match = RANGE.exec(text);
  if (match === null) return DYNAMIC;
  const from = Number(match[1]);
  return { from, to: match[2] === undefined ? from : Number(match[2]) };
}
