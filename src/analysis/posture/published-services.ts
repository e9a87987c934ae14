import { SENSITIVE_SERVICES, type SensitiveService } from '../../data/sensitive-ports.ts';
import type { Container, PortRange, PublishedPort } from '../../model/containers/container.ts';
import { covers, reachOf } from '../../model/containers/published-port.ts';
import { DYNAMIC } from '../../model/located.ts';

/** Ports that rules of their own are about, whatever listens there. */
const ENGINE_PORTS: readonly number[] = [2375, 2376, 2377];
const RUNTIMES: ReadonlyMap<number, string> = new Map([
  [9229, 'Node'],
  [5005, 'Java'],
]);
const DEBUGGER_PORTS: readonly number[] = [...RUNTIMES.keys()];

/** Programs that have one of these ports for another purpose. */
const NO_DEBUGGER = /rasa/;

/** Ports that everyone who reaches the host reaches. A container that ends with its job, or is on the network of the host, has none. */
export function openPorts(container: Container): readonly PublishedPort[] {
  const { ports, isBrief, networkMode, provider } = container;
  if (ports.length === 0 || isBrief || provider !== undefined) return [];
  if (networkMode !== undefined && networkMode.value !== 'bridge' && networkMode.value !== 'default') return [];
  return ports.filter((port) => reachOf(port) === 'all interfaces');
}

/** The service behind the port that is not meant for everyone, as the number or the image tells. */
export function sensitiveService(container: Container, port: PublishedPort): SensitiveService | undefined {
  if (port.protocol !== 'tcp') return undefined;
  const services = servicesOn(insidePort(port));
  if (services.length === 0) return undefined;
  const image = imageName(container);
  return (
    services.find(({ images }) => image !== '' && images.test(image)) ??
    services.find(({ isAlone, others }) => isAlone === true && !others?.test(image))
  );
}

const SERVICES_BY_PORT: ReadonlyMap<number, readonly SensitiveService[]> = new Map(
  SENSITIVE_SERVICES.flatMap(({ ports }) => ports).map((port) => [
    port,
    SENSITIVE_SERVICES.filter(({ ports }) => ports.includes(port)),
  ]),
);

function servicesOn(range: PortRange | undefined): readonly SensitiveService[] {
  if (range === undefined) return NONE;
  if (range.from === range.to) return SERVICES_BY_PORT.get(range.from) ?? NONE;
  return SENSITIVE_SERVICES.filter(({ ports }) => ports.some((port) => covers(range, port)));
}

const NONE: readonly never[] = [];

/** The runtime whose debugger listens behind the port, as its number tells. The only port of a container is that of its program. */
export function debuggerBehind(container: Container, port: PublishedPort): string | undefined {
  if (port.protocol !== 'tcp' || container.ports.length < 2) return undefined;
  const inside = insidePort(port);
  const number = DEBUGGER_PORTS.find((one) => covers(inside, one));
  return number === undefined || NO_DEBUGGER.test(imageName(container)) ? undefined : RUNTIMES.get(number);
}

export function isEnginePort(port: PublishedPort): boolean {
  return port.protocol === 'tcp' && ENGINE_PORTS.some((number) => covers(insidePort(port), number));
}

/** Of the image, or of the one that it is built from; empty when it is not known. */
export function imageName({ image, stage, build }: Container): string {
  const reference = stage?.baseImage ?? (build === undefined ? image?.reference : undefined);
  const repository = reference?.value.repository;
  return typeof repository === 'string' ? repository.toLowerCase() : '';
}

/** A wider range covers a number by chance. */
const TELLING = 20;

/** What listens in the container decides, as long as it is known. */
function insidePort({ target, published }: PublishedPort): PortRange | undefined {
  const known = target === DYNAMIC ? published : target;
  return typeof known === 'object' && known.to - known.from < TELLING ? known : undefined;
}

/** As people write it: `8080`, `8000-8010`, `8080:80`, `53:53/udp`. */
export function portText({ published, target, protocol }: PublishedPort): string {
  const inside = `${rangeText(target)}${protocol === 'tcp' || protocol === DYNAMIC ? '' : `/${String(protocol)}`}`;
  return published === undefined ? inside : `${rangeText(published)}:${inside}`;
}

function rangeText(range: PublishedPort['target']): string {
  if (typeof range !== 'object') return '…';
  return range.from === range.to ? String(range.from) : `${range.from}-${range.to}`;
}
