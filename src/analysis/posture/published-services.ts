import { type Login, SENSITIVE_SERVICES, type SensitiveService } from '../../data/sensitive-ports.ts';
import type { Container, PortRange, PublishedPort } from '../../model/containers/container.ts';
import { covers, reachOf } from '../../model/containers/published-port.ts';
import type { Grant } from '../../model/findings/grant.ts';
import type { ImageReference } from '../../model/images/image.ts';
import { DYNAMIC, known, type Located } from '../../model/located.ts';

/** Ports that have separate rules, whatever listens there. */
const ENGINE_PORTS: readonly number[] = [2375, 2376, 2377];
const RUNTIMES: ReadonlyMap<number, string> = new Map([
  [9229, 'Node'],
  [5005, 'Java'],
]);
const DEBUGGER_PORTS: readonly number[] = [...RUNTIMES.keys()];

/** Programs that use one of these ports for another purpose. */
const NO_DEBUGGER = /rasa/;

/** Images whose start script starts the debugger only if a variable asks for it: https://github.com/apache/kafka, bin/kafka-run-class.sh. */
const SWITCHED = { images: /(?:^|[/-])kafka|(?:^|\/)debezium\/connect/, variable: 'KAFKA_DEBUG' };

/** Ports open to everyone who can reach the host. A short-lived container has none, and neither has one on the host's network. */
export function openPorts(container: Container): readonly PublishedPort[] {
  return likelyOpenPorts(container).filter(({ isNamedPort }) => isNamedPort === undefined);
}

/** Those, and ports that are open unless a variable that is a port by its name holds an address, too. */
export function likelyOpenPorts(container: Container): readonly PublishedPort[] {
  const { ports, isBrief, networkMode, provider } = container;
  if (ports.length === 0 || isBrief || provider !== undefined) return [];
  if (networkMode !== undefined && (networkMode.value === DYNAMIC || OTHER_NETWORK.test(String(networkMode.value))))
    return [];
  return ports.filter((port) => port.isNamedPort ?? reachOf(port) === 'all interfaces');
}

/** Modes without a network of its own; any other mode names a network, from which the engine publishes ports. */
const OTHER_NETWORK = /^(?:host|none|private)$|^(?:container|service|pod|ns):/;

/** The sensitive service behind the port, identified by its number or by the image. */
export function sensitiveService(container: Container, port: PublishedPort): SensitiveService | undefined {
  if (port.protocol !== 'tcp') return undefined;
  const inside = insidePort(port);
  const services = servicesOn(inside);
  if (opensJmx(container, inside)) return JMX;
  const image = imageName(container);
  const command = services.some(({ commands }) => commands !== undefined) ? commandText(container) : '';
  return (
    services.find(({ commands }) => commands?.test(command)) ??
    services.find(({ images, login }) => image !== '' && images.test(image) && !mayAskForLogin(login, container)) ??
    movedService(container, image, inside) ??
    (isTelling(inside) ? services.find(({ isAlone, others }) => isAlone === true && !others?.test(image)) : undefined)
  );
}

/** Whether something gives the service a login, or what could is not known. */
function mayAskForLogin(login: Login | undefined, container: Container): boolean {
  if (login === undefined) return false;
  const { environment, environmentPatterns = [], mounts, partial, stage } = container;
  const { variable, mounted, command } = login;
  if (partial !== undefined || environmentPatterns.length > 0) return true;
  // the image that is built may contain the file
  if (mounted !== undefined && stage !== undefined) return true;
  const isGiven = (name: string, value: unknown): boolean => variable?.test(name) === true && value !== '';
  return (
    environment.some(({ name, value }) => isGiven(name, value?.value)) ||
    [...(stage?.variables ?? [])].some(([name, value]) => isGiven(name, value)) ||
    [...(stage?.declares ?? [])].some((name) => variable?.test(name)) ||
    mounts.some(({ target, type }) => type !== 'volume' && mounted?.test(known(target) ?? '') === true) ||
    command?.test(
      `${commandText(container)} ${[...(stage?.entrypoint ?? []), ...(stage?.command ?? [])].join(' ')}`,
    ) === true
  );
}

/** The service of the image, if a variable moves it to the port. */
function movedService(
  { environment }: Container,
  image: string,
  inside: PortRange | undefined,
): SensitiveService | undefined {
  if (image === '' || inside === undefined) return undefined;
  return MOVED_SERVICES.find(
    ({ images, moved }) =>
      images.test(image) &&
      environment.some(
        ({ name, value }) => moved?.test(name) && portsIn(known(value)).some((one) => covers(inside, one)),
      ),
  );
}

const MOVED_SERVICES = SENSITIVE_SERVICES.filter(({ moved }) => moved !== undefined);

/** The ports in `9093` or `PLAINTEXT://shop:29092,LOCAL://localhost:19092`. */
function portsIn(value: string | undefined): readonly number[] {
  return [...(value ?? '').matchAll(/(?:^|:)(\d{2,5})(?=$|,)/g)].map(([, number]) => Number(number));
}

/**
 * The management of a Java program, which runs code for its clients. Start scripts with such a variable ask for no password by default:
 * https://kafka.apache.org/documentation/#remote_jmx
 */
const JMX: SensitiveService = { name: 'JMX', ports: [], images: /^$/ };

function opensJmx({ environment }: Container, inside: PortRange | undefined): boolean {
  if (inside === undefined || !environment.some(({ name }) => JMX_PORT.test(name))) return false;
  return environment.some(
    ({ name, value }) => JMX_PORT.test(name) && covers(inside, Number(known(value) || Number.NaN)),
  );
}

const JMX_PORT = /(?:^|_)JMX_PORT$/;

/** Whether the image is one of the service: a name in `sensitive-ports.ts`. */
export function runsService(container: Container, service: string): boolean {
  const image = imageName(container);
  return image !== '' && SENSITIVE_SERVICES.some(({ name, images }) => name === service && images.test(image));
}

function commandText({ entrypoint, command }: Container): string {
  return [...(entrypoint?.words ?? []), ...(command?.words ?? [])].map((word) => known<string>(word) ?? '').join(' ');
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

/** The runtime whose debugger listens on the port, identified by its number. A container's only port belongs to its program. */
export function debuggerBehind(container: Container, port: PublishedPort): string | undefined {
  if (port.protocol !== 'tcp' || container.ports.length < 2) return undefined;
  const inside = insidePort(port);
  const number = DEBUGGER_PORTS.find((one) => covers(inside, one));
  if (number === undefined || !isTelling(inside) || NO_DEBUGGER.test(imageName(container)) || isSwitchedOff(container))
    return undefined;
  return RUNTIMES.get(number);
}

function isSwitchedOff(container: Container): boolean {
  if (!SWITCHED.images.test(imageName(container))) return false;
  return !container.environment.some(({ name, value }) => name === SWITCHED.variable && value?.value !== '');
}

export function isEnginePort(port: PublishedPort): boolean {
  const inside = insidePort(port);
  return port.protocol === 'tcp' && isTelling(inside) && ENGINE_PORTS.some((number) => covers(inside, number));
}

/** The image, or the base image of what is built for it; undefined when it is not known. */
export function publicImage({
  image,
  stage,
  build,
}: Pick<Container, 'image' | 'stage' | 'build'>): Located<ImageReference> | undefined {
  return stage?.baseImage ?? (build === undefined ? image?.reference : undefined);
}

/** The repository of the image, or of its base image; empty when it is not known. */
export function imageName(container: Container): string {
  const repository = publicImage(container)?.value.repository;
  return typeof repository === 'string' ? repository.toLowerCase() : '';
}

/** The port inside the container, where it is known, otherwise the published one. */
function insidePort({ target, published }: PublishedPort): PortRange | undefined {
  const known = target === DYNAMIC ? published : target;
  return typeof known === 'object' ? known : undefined;
}

/** Whether a number in the range tells what listens there. A wider range may contain it by chance. */
function isTelling(range: PortRange | undefined): boolean {
  return range !== undefined && range.to - range.from < 20;
}

/** Undefined where a variable decides. */
export function portGrant({ published, target, protocol }: PublishedPort): Grant | undefined {
  if (published === DYNAMIC || target === DYNAMIC || protocol === DYNAMIC) return undefined;
  return { kind: 'port', published, target, protocol };
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
