import { isOutside } from '../analysis/hosts/outside-host.ts';
import { isDataStore } from '../analysis/posture/data-store.ts';
import { isHoneypot } from '../analysis/posture/honeypot.ts';
import { engineAccess } from '../analysis/posture/host-access.ts';
import { neighbourNamed } from '../analysis/posture/neighbours.ts';
import { isSocketProxy, passesOnlyReads } from '../analysis/posture/socket-proxy.ts';
import { isOrdinaryUser, ownsNoFilesOfHost } from '../analysis/posture/user-rights.ts';
import type { Container, Mount } from '../model/containers/container.ts';
import { hasNoNetwork, isReachedByPortsOnly, reachOf } from '../model/containers/published-port.ts';
import { isNamedForDevelopment, isShipped } from '../model/dockerfile.ts';
import type { Attacker, Danger, Reach, Steps } from '../model/findings/danger.ts';
import { DYNAMIC, type Dynamic, isSetTo, known } from '../model/located.ts';
import type { SourceFile, Span } from '../model/source.ts';
import type { Subject } from '../model/subject.ts';
import { remember } from '../support/caches/remember.ts';
import { addToGroup, groupBy } from '../support/group-by.ts';
import {
  type ContextSettings,
  isNamedLikeScriptOfDevelopment,
  likelyPlaceOf,
  placeOf,
  purposeOf as purposeIn,
} from './file-context.ts';
import type { Circumstances } from './given.ts';
import { targetsAt } from './make-targets.ts';
import { neededBy } from './needs.ts';
import { OF_PIPELINES } from './readmes.ts';

/** Why a danger is milder where it is. */
export interface Reason {
  /** A clause. */
  readonly text: string;
  /** How many severities lower. */
  readonly steps: Steps;
}

/**
 * Why a danger is milder where it is; undefined if nothing makes it so. All reasons together are one step, so the first is enough; a proxy
 * that only its neighbours can read from is two, from critical.
 */
export function milderBecause(given: Circumstances): Reason | undefined {
  if (given.rule.enforcesPolicy || isRatedForBuilds(given)) return undefined;
  const harmless = emulators(given);
  if (harmless !== undefined) return { text: harmless, steps: 2 };
  for (const reason of REASONS) {
    const text = reason(given);
    if (text !== undefined) return { text, steps: given.isCritical && isClosedReader(given) ? 2 : 1 };
  }
  return undefined;
}

/** A proxy that passes nothing but reads, and only to its neighbours. */
function isClosedReader({ subject, rule }: Circumstances): boolean {
  if (rule.id !== 'runtime-socket-mount' || subject.kind !== 'container' || !isSocketProxy(subject)) return false;
  return isClosed(subject) && passesOnlyReads(subject);
}

/** The ratings of vulnerabilities take this step one by one. */
function isRatedForBuilds({ rule, subject }: Circumstances): boolean {
  return (
    subject.kind === 'image' && subject.isOnlyForBuilds === true && rule.needs?.includes('vulnerabilities') === true
  );
}

const REASONS: readonly ((given: Circumstances) => string | undefined)[] = [
  fileOf,
  developmentProfile,
  developmentStage,
  developmentRecipe,
  developmentName,
  hostedRunner,
  buildOnly,
  shortRun,
  otherUser,
  statedHost,
  closedPorts,
  closedStore,
  otherProcesses,
  socketProxy,
  honeypot,
  oneTask,
  neededBy,
  oneCommand,
  ownNetwork,
  likelyPlace,
  startedForTests,
  developmentDatabase,
  statedInReadme,
  startedByNobody,
];

/** A credential that others accept is as good in an example, and the program of an attacker is as bad there and in a build. */
function isBadAnywhere({ attacker, reach }: Danger): boolean {
  return (attacker === 'reader' && reach === 'accounts') || (attacker === 'network' && reach === 'users');
}

/** The file with the text, or else the file that declares the subject: it may read the text as variables, or run it. */
function fileOf({ span, danger, subject, settings, usersOf }: Circumstances): string | undefined {
  if (isBadAnywhere(danger)) return undefined;
  const isForDevelopment = (path: string): boolean =>
    placeOf(path, settings) !== undefined || likelyPlaceOf(path, settings) !== undefined;
  for (const file of filesOf(span, subject)) {
    const purpose = purposeIn(file, settings);
    // it says nothing if a file elsewhere uses it
    if (purpose !== undefined && usersOf(file.path).every((user) => user === file.path || isForDevelopment(user)))
      return purpose;
  }
  return undefined;
}

function filesOf(span: Span, subject: Subject): readonly SourceFile[] {
  return [...new Set([span.file, fileOfSubject(subject) ?? span.file])];
}

function fileOfSubject(subject: Subject): SourceFile | undefined {
  if (subject.kind === 'container') return subject.span.file;
  return subject.kind === 'stage' ? subject.file : undefined;
}

const DEVELOPMENT_PROFILE =
  /^(?:(?:local-)?dev(?:el(?:opment)?)?|debug|(?:(?:e2e|unit|integration|smoke|load)-?)?tests?|testing|e2e|smoke|cypress|playwright|ci|local|examples?|samples?|demos?|mocks?)$/i;

function developmentProfile({ subject, danger }: Circumstances): string | undefined {
  const profiles = 'activatedBy' in subject ? (subject.activatedBy ?? []) : [];
  if (profiles.length === 0 || isBadAnywhere(danger)) return undefined;
  return profiles.every((name) => DEVELOPMENT_PROFILE.test(name)) ? 'the profile is for development' : undefined;
}

/** What ends with the machine. Credentials and images outlive it. */
const OF_MACHINE: ReadonlySet<Reach> = new Set(['host', 'part', 'neighbours', 'outage', 'service', 'container']);

/** Rules about passwords of registries, which are on other machines. */
const OF_REGISTRIES: ReadonlySet<string> = new Set(['registry-credential-literal', 'registry-login-literal']);

function hostedRunner({ subject, danger, rule, span }: Circumstances): string | undefined {
  if (!('isOnHostedRunner' in subject) || !subject.isOnHostedRunner || !OF_MACHINE.has(danger.reach)) return undefined;
  if (OF_REGISTRIES.has(rule.id)) return undefined;
  if (rule.id === 'env-connection-string' && subject.kind === 'container' && isOfOutside(subject, span))
    return undefined;
  return 'a runner of GitHub is thrown away after the job';
}

/** Whether the password of an address is for a host that outlives the job. */
function isOfOutside({ environment }: Container, span: Span): boolean {
  const entry = environment.find(({ value }) => value !== undefined && contains(value.span, span));
  const [, , , host] = LOGIN.exec(known(entry?.value) ?? '') ?? [];
  return host !== undefined && isOutside(host);
}

/** Only someone who asks for the stage by its name gets it. */
function developmentStage({ subject, danger }: Circumstances): string | undefined {
  if (subject.kind !== 'stage' || !subject.isUnasked || isBadAnywhere(danger)) return undefined;
  return isNamedForDevelopment(subject) ? 'the stage is for development by its name' : undefined;
}

/** Only someone who asks make for the target by its name starts it. */
function developmentRecipe({ subject, danger, span }: Circumstances): string | undefined {
  if (subject.kind !== 'container' || subject.format !== 'makefile' || isBadAnywhere(danger)) return undefined;
  const targets = targetsAt(subject.span) ?? targetsAt(span) ?? [];
  const isNamed = targets.length > 0 && targets.every(isNamedLikeScriptOfDevelopment);
  return isNamed ? `the target "${targets[0]}" is for development by its name` : undefined;
}

/** `docker run --name shop-db-test` in a script. The name of a service is often that of its image. */
function developmentName({ subject, danger, span }: Circumstances): string | undefined {
  if (isBadAnywhere(danger)) return undefined;
  const name = nameInScript(subject, span);
  return name !== undefined && isNamedLikeScriptOfDevelopment(name)
    ? `the container is for development by its name ("${name.slice(0, LONGEST_NAME)}")`
    : undefined;
}

function nameInScript(subject: Subject, { file }: Span): string | undefined {
  if (subject.kind === 'image')
    return subject.use === 'container' && SCRIPT.test(file.path) ? subject.usedBy : undefined;
  if (subject.kind !== 'container' || !OF_SCRIPTS.has(subject.format)) return undefined;
  return known<string>(subject.containerName);
}

const SCRIPT = /\.(?:ba|z|k)?sh$|(?:^|\/)(?:GNU)?[Mm]akefile$|\.mk$|(?:^|\/)\.?[Jj]ustfile$/;

const OF_SCRIPTS: ReadonlySet<Container['format']> = new Set(['shell', 'makefile', 'justfile', 'taskfile', 'package']);
const LONGEST_NAME = 100;

const OF_RUNNING: ReadonlySet<Attacker> = new Set(['network', 'login', 'container', 'weakness', 'neighbour']);

/** A stage that only builds is safe from attacks on running containers, but not from the things that a build takes in. */
function buildOnly({ subject, danger }: Circumstances): string | undefined {
  if (!OF_RUNNING.has(danger.attacker) || isBadAnywhere(danger)) return undefined;
  if (subject.kind === 'image') return subject.isOnlyForBuilds ? 'only builds use the image' : undefined;
  return subject.kind === 'stage' && !isShipped(subject) ? 'no image contains the stage' : undefined;
}

function otherUser({ danger, subject, span }: Circumstances): string | undefined {
  if (danger.attacker !== 'root' || subject.kind !== 'container') return undefined;
  // Podman gives the capabilities that are added to any user
  if (subject.podman !== undefined && subject.addedCapabilities.items.some((one) => contains(one.span, span)))
    return undefined;
  const mount = subject.mounts.find(({ entry }) => contains(entry, span));
  // someone who names a user may have given that user the socket
  const isAboutFiles = mount !== undefined && (subject.user !== undefined || !belongsToRoot(mount));
  return (isAboutFiles ? ownsNoFilesOfHost : isOrdinaryUser)(subject) ? 'its process is not root' : undefined;
}

/** The socket of an engine belongs to root, unless it is that of a user. */
function belongsToRoot({ source }: Mount): boolean {
  const access = engineAccess(source);
  return access !== undefined && !access.isFolder && access.isOfUser !== true && source.kind === 'host';
}

function contains(outer: Span, inner: Span): boolean {
  return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}

const OF_HOST: ReadonlySet<Reach> = new Set(['host', 'part']);
const INSIDE: ReadonlySet<Attacker> = new Set(['container', 'root', 'weakness']);

function statedHost({ danger, subject, host, rule }: Circumstances): string | undefined {
  if (subject.kind !== 'container' || !OF_HOST.has(danger.reach) || !INSIDE.has(danger.attacker)) return undefined;
  // escape paths take it into account themselves
  if (rule.id.startsWith('escape-path-')) return undefined;
  if (host.rootless) return 'the configuration says that the engine runs without root';
  if (!host.usernsRemap || isSetTo(subject.userNamespace, 'host') || known(subject.privileged) === true)
    return undefined;
  return 'the configuration says that the engine maps root of containers to another user';
}

/** Who connects to a service finds none: it has no port, and ends with the command that starts it. */
function shortRun({ subject, rule }: Circumstances): string | undefined {
  if (rule.id !== 'image-eol' || subject.kind !== 'image' || subject.isForOneTask !== true) return undefined;
  return 'its container publishes no port and ends after its task';
}

/** A service that only the machine itself or its neighbours reach. */
function closedPorts({ danger, subject }: Circumstances): string | undefined {
  if (danger.attacker !== 'neighbour' || subject.kind !== 'container' || subject.format !== 'compose') return undefined;
  const { ports } = subject;
  if (hasNoNetwork(subject)) return 'it has no network';
  if (!isReachedByPortsOnly(subject)) return undefined;
  if (ports.length === 0) return isDataStore(subject) ? 'it publishes no port' : undefined;
  return ports.every((port) => reachOf(port) === 'loopback') ? 'its ports are open to this machine only' : undefined;
}

/** A word that is the same in every installation, for a data store that only its neighbours reach. What a generator made stays a leak. */
function closedStore({ subject, rule, span }: Circumstances): string | undefined {
  if (subject.kind !== 'container' || subject.format !== 'compose') return undefined;
  if (rule.id === 'env-connection-string') return closedStoreOf(subject, span);
  if (!OF_WRITTEN.has(rule.id)) return undefined;
  const entry = entryAt(subject, span);
  const text = known(entry?.value);
  if (entry === undefined || text === undefined || !isPlain(text, valuesOf(subject))) return undefined;
  const taken = takenIn(subject.project ?? [subject]);
  if (!(taken.byPlace.get(placeKey(span)) ?? []).every(isForStore)) return undefined;
  const stores = taken.storesByText.get(text) ?? [];
  return stores.length > 0 && stores.every(isClosed) ? CLOSED_STORE : undefined;
}

/** A variable of a container. */
interface Taker {
  readonly container: Container;
  readonly name: string;
}

/** The variables that have each place for their text, which a file of variables or an anchor shares, and the stores by the texts that they take. */
const takenIn = remember((project: readonly Container[]) => {
  const byPlace = new Map<string, Taker[]>();
  const storesByText = new Map<string, Container[]>();
  for (const container of project) {
    const isStore = isDataStore(container);
    for (const { name, value, setAt } of container.environment) {
      if (value === undefined) continue;
      const keys = new Set([value.span, setAt?.span ?? value.span].map(placeKey));
      for (const key of keys) addToGroup(byPlace, key, { container, name });
      const text = known(value);
      if (isStore && text !== undefined) addToGroup(storesByText, text, container);
    }
  }
  return { byPlace, storesByText };
});

function placeKey({ file, start }: Span): string {
  return `${start} ${file.path}`;
}

/** The first container that takes a text reports it, and others may take it for something else. */
function isForStore({ container, name }: Taker): boolean {
  return STORE_IN_NAME.test(name) || isDataStore(container);
}

function valuesOf({ environment }: Container): readonly (string | undefined)[] {
  return environment.map(({ value }) => known<string>(value));
}

function entryAt({ environment }: Container, span: Span): Container['environment'][number] | undefined {
  return environment.find(({ value, setAt }) =>
    [value?.span, setAt?.span].some((one) => one && isSamePlace(one, span)),
  );
}

const CLOSED_STORE = 'the data store publishes no port';

function isClosed(one: Container): boolean {
  return isReachedByPortsOnly(one) && one.ports.every((port) => reachOf(port) === 'loopback');
}

/** The same for a password in an address, such as `postgres://shop:shop_secret@db/shop`: the host is a store of the project. */
function closedStoreOf({ environment, project = [] }: Container, span: Span): string | undefined {
  const entry = environment.find(({ value }) => value !== undefined && contains(value.span, span));
  const address = known(entry?.value);
  const [, user = '', password = '', host = ''] = LOGIN.exec(address ?? '') ?? [];
  const store = neighbourNamed(host, project);
  if (store === undefined || !isPlain(password, [user]) || !isDataStore(store)) return undefined;
  return isClosed(store) ? CLOSED_STORE : undefined;
}

/** One login to one host, with the user, the password and the host. */
const LOGIN = /^[a-z][a-z\d+]{1,30}:\/\/([^\s:@/]{0,80}):([^\s:@/]{1,80})@([\w.-]{1,80})(?=[:/?]|$)[^@]*$/i;

/** Whether a password is made of words and the names of users or databases that are beside it. */
function isPlain(text: string, names: readonly (string | undefined)[]): boolean {
  if (PLAIN_WORDS.test(text)) return true;
  return IN_LEET.test(text) && names.some((name) => name !== undefined && (isTold(name, text) || isBehind(name, text)));
}

/** Whether a name, such as that of the user, is the text in plain letters. */
function isTold(plain: string, text: string): boolean {
  return plain !== text && plain.length === text.length && inLetters(plain) === inLetters(text);
}

/** `n8npass` for the database `n8n` */
function isBehind(name: string, text: string): boolean {
  return name.length > 2 && text.startsWith(name) && WORD_FOR_PASSWORD.test(text.slice(name.length));
}

const WORD_FOR_PASSWORD = /^[-_]?(?:pass(?:word|wd)?|pwd|pw|secret)\d{0,3}$/i;

/** `4cm3sh0p` */
const IN_LEET = /^[a-z\d@$!]{4,24}$/i;

const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ 0: 'o', 1: 'i', l: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' }),
);

function inLetters(text: string): string {
  return [...text.toLowerCase()].map((letter) => LETTERS.get(letter) ?? letter).join('');
}

const OF_WRITTEN: ReadonlySet<string> = new Set(['env-secret-literal', 'env-file-committed-secret']);

/** `wordpress`, `default_root_password`, `mydb01` */
const PLAIN_WORDS = /^[a-z]{2,24}(?:[-_][a-z]{1,24}){0,4}\d{0,3}$/;

/** `DB_PASSWORD`, `REDIS_SENTINEL_PASSWORD`, `SPRING_DATASOURCE_PASSWORD`; not the login of a program that people reach. */
const STORE_IN_NAME =
  /(?:^|_)(?:DB|DATABASE|DATASOURCE|PG|POSTGRES(?:QL)?|MYSQL|MARIADB|SQL|MONGO(?:DB)?|REDIS|VALKEY|RABBITMQ|AMQP|CLICKHOUSE|INFLUXDB|MINIO|S3)(?=_|$)|^PGPASSWORD$/i;

function isSamePlace(one: Span, other: Span): boolean {
  return one.file.path === other.file.path && one.start === other.start;
}

/** Other users' processes are listed for it, but it cannot look into them. */
function otherProcesses({ subject, rule }: Circumstances): string | undefined {
  if (rule.id !== 'pid-host' || subject.kind !== 'container') return undefined;
  const { privileged, addedCapabilities } = subject;
  const isPlain = privileged === undefined && addedCapabilities.complete && addedCapabilities.items.length === 0;
  return isPlain && isOrdinaryUser(subject) ? 'its process is not root' : undefined;
}

/** A program that only passes calls on, to its neighbours alone, or only those that read: its clients have the flaws. */
function socketProxy({ subject, rule }: Circumstances): string | undefined {
  if (rule.id !== 'runtime-socket-mount' || subject.kind !== 'container' || !isSocketProxy(subject)) return undefined;
  const isClosed = isReachedByPortsOnly(subject) && subject.ports.every((port) => reachOf(port) === 'loopback');
  if (isClosed) return 'only neighbours reach the proxy';
  return passesOnlyReads(subject) ? 'the proxy passes no changes on' : undefined;
}

/** It invites attackers on the ports that it opens. Ports beyond them, and a way out of it, are as bad as elsewhere. */
function honeypot({ subject, rule }: Circumstances): string | undefined {
  if (subject.kind !== 'container' || !OF_OPEN_PORTS.has(rule.id)) return undefined;
  return isHoneypot(subject) ? 'the container is a honeypot by its name' : undefined;
}

const OF_OPEN_PORTS: ReadonlySet<string> = new Set(['port-sensitive-service', 'port-all-interfaces']);

/** Images that register emulators with the kernel, which needs a privileged container, and end. */
const EMULATORS = /^(?:(?:tonistiigi|docker|linuxkit)\/binfmt|multiarch\/qemu-user-static|(?:aptman|dbhi)\/qus)$/;

/** Tools that are useless without what they mount, by the rule that reports it. Some end after one task. */
const TOOLS: ReadonlyMap<string, RegExp> = new Map([
  [
    'runtime-socket-mount',
    /^(?:docker\/docker-bench-security|aquasec\/trivy|anchore\/(?:grype|syft)|wagoodman\/dive|goodwithtech\/dockle|docker\/scout-cli)$/,
  ],
  [
    'host-credential-mount',
    /^(?:amazon\/aws-cli|(?:google\/cloud-sdk|google-cloud-cli)|azure-cli|hashicorp\/(?:terraform|packer)|opentofu\/opentofu|bitnami\/kubectl|alpine\/(?:k8s|helm)|rancher\/kubectl|rclone\/rclone|restic\/restic)$/,
  ],
]);

/** Nobody else gives it anything to do: it has no port, and ends with the command that starts it. */
function oneTask({ subject, rule }: Circumstances): string | undefined {
  if (subject.kind !== 'container' || subject.isBrief !== true || subject.ports.length > 0) return undefined;
  const isTool = TOOLS.get(rule.id)?.test(imageOfHub(subject) ?? '') === true;
  return isTool ? 'its task needs this, and it ends after it' : undefined;
}

/** A session, a build or a tool of a person: attackers have no port to come in by, and little time. The keys that it gets are as good elsewhere. */
function oneCommand({ subject, danger }: Circumstances): string | undefined {
  if (subject.kind !== 'container' || subject.isOneCommand !== true || subject.ports.length > 0) return undefined;
  if (subject.publishesAll !== undefined || !INSIDE.has(danger.attacker)) return undefined;
  return OF_HOST.has(danger.reach) || danger.reach === 'neighbours' ? 'it runs one command and ends' : undefined;
}

function imageOfHub({ image, build }: Container): string | undefined {
  const { registry = 'docker.io', repository } = image?.reference.value ?? {};
  return build === undefined && registry === 'docker.io' && typeof repository === 'string' ? repository : undefined;
}

/** Who may change a network gains nothing where no other container is on it. */
function ownNetwork({ subject, rule }: Circumstances): string | undefined {
  if (!OF_NEIGHBOURS.has(rule.id) || subject.kind !== 'container' || subject.format !== 'compose') return undefined;
  const { project, sharesNetwork } = subject;
  if (project === undefined || sharesNetwork === true || !isReachedByPortsOnly(subject)) return undefined;
  const isAlone = project.every((other) => other.name === subject.name || !mayMeet(subject, other));
  return isAlone ? 'no neighbour is on its network' : undefined;
}

/** Whether both may have an address on one network of their project. */
function mayMeet(one: Container, other: Container): boolean {
  if (['host', 'none', `service:${one.name}`].some((mode) => isSetTo(other.networkMode, mode))) return false;
  if (other.networkMode !== undefined || !one.networks.complete || !other.networks.complete) return true;
  const joined = new Set(networksOf(one));
  return joined.has(DYNAMIC) || networksOf(other).some((name) => name === DYNAMIC || joined.has(name));
}

function networksOf({ networks: { items } }: Container): readonly (string | Dynamic)[] {
  return items.length === 0 ? ['default'] : items.map(({ value }) => value);
}

const OF_NEIGHBOURS: ReadonlySet<string> = new Set(['cap-add-net-admin']);

function emulators({ subject, rule, span }: Circumstances): string | undefined {
  if (subject.kind !== 'container' || subject.isBrief !== true || !isOnlyPrivileged(subject)) return undefined;
  if (rule.id !== 'privileged' && !(rule.id.startsWith('escape-path-') && isAtPrivileged(subject, span)))
    return undefined;
  if (!EMULATORS.test(imageOfHub(subject) ?? '')) return undefined;
  return 'it registers emulators, which needs this, and ends';
}

/** Whether it runs the program of its image without a mount and without the processes or the network of the host. */
function isOnlyPrivileged(container: Container): boolean {
  const { entrypoint, mounts, pidNamespace, networkMode } = container;
  const isOnOwnNetwork = networkMode === undefined || hasNoNetwork(container);
  return entrypoint === undefined && mounts.length === 0 && pidNamespace === undefined && isOnOwnNetwork;
}

function isAtPrivileged({ privileged }: Container, span: Span): boolean {
  return privileged !== undefined && contains(privileged.span, span);
}

/** Anyone may add such a thing to a repository, or it says little: it makes critical findings high, and no other finding milder. */
function isForLikely({ isCritical, danger }: Circumstances): boolean {
  return isCritical && !isBadAnywhere(danger);
}

function likelyPlace(given: Circumstances): string | undefined {
  const { span, subject, settings, usersOf } = given;
  if (!isForLikely(given)) return undefined;
  const placeIn = (path: string): string | undefined => placeOf(path, settings) ?? likelyPlaceOf(path, settings);
  for (const { path } of filesOf(span, subject)) {
    const place = likelyPlaceOf(path, settings);
    if (place !== undefined && usersOf(path).every((user) => user === path || placeIn(user) !== undefined))
      return place;
  }
  return undefined;
}

/** `up` starts all services of a file, and nobody deploys one that is built for development, tests the others, or serves the source. */
function startedForTests(given: Circumstances): string | undefined {
  const { subject } = given;
  if (!isForLikely(given) || subject.kind !== 'container' || subject.format !== 'compose') return undefined;
  const started = startedServices(given.settings)(subject.project ?? NONE).get(subject.file);
  if (started === undefined) return undefined;
  const own = started.places.get(subject.name);
  const other = started.purposes.find(({ place }) => place !== own);
  // the Dockerfiles of the others are not read for it
  const why = own === undefined ? undefined : purposeOfLinked(given.settings)(subject);
  return (
    (why !== undefined && (own ?? 0) < (other?.place ?? Number.POSITIVE_INFINITY) ? why : other?.why) ?? started.byName
  );
}

const NONE: readonly Container[] = [];

/** The services of a file that `up` starts. */
interface StartedServices {
  /** Their places in the file by their names. */
  readonly places: ReadonlyMap<string, number>;
  /** The first two that have a purpose by themselves. */
  readonly purposes: readonly { readonly place: number; readonly why: string }[];
  readonly byName: string | undefined;
}

/** Once for each project: every finding in one asks. */
const startedServices = remember((settings: ContextSettings) =>
  remember((project: readonly Container[]): ReadonlyMap<SourceFile, StartedServices> => {
    const files = groupBy(
      project.filter(({ activatedBy }) => !activatedBy?.length),
      ({ file }) => file,
    );
    return new Map([...files].map(([file, started]) => [file, servicesIn(started, settings)]));
  }),
);

const purposeOfLinked = remember((settings: ContextSettings) =>
  remember((one: Container) => purposeOfService(one, settings)),
);

function servicesIn(started: readonly Container[], settings: ContextSettings): StartedServices {
  const purposes: { place: number; why: string }[] = [];
  for (let place = 0; place < started.length && purposes.length < 2; place++) {
    const one = started[place];
    const why = one && purposeOfService(one, settings);
    if (why !== undefined) purposes.push({ place, why });
  }
  return {
    places: new Map(started.map(({ name }, place) => [name, place])),
    purposes,
    byName: builtUnderName(started),
  };
}

/** All that the repository builds for them is for development by its name: `shop-dev`. */
function builtUnderName(started: readonly Container[]): string | undefined {
  const [first, ...others] = started.filter(({ build }) => build !== undefined);
  if (first === undefined || ![first, ...others].every(({ name }) => NAMED_DEV.test(name))) return undefined;
  return `"${first.name.slice(0, LONGEST_NAME)}" of the same file is built for development by its name`;
}

const NAMED_DEV = /(?:^dev|[-_]dev(?:el(?:opment)?)?$)(?=$|[-_])/i;

/** `POSTGRES_DB: shop_dev`, `MYSQL_DATABASE: test`: the data that it has are made up. */
function developmentDatabase(given: Circumstances): string | undefined {
  const { subject } = given;
  if (!isForLikely(given) || subject.kind !== 'container' || subject.format !== 'compose' || !isDataStore(subject))
    return undefined;
  const names = subject.environment
    .filter(({ name }) => OF_DATABASE.test(name))
    .map(({ value }) => known<string>(value));
  const name = names.find((one) => one !== undefined && DATABASE_TO_DEVELOP.test(one));
  return name === undefined ? undefined : `its database is for development by its name ("${name}")`;
}

const OF_DATABASE =
  /^(?:POSTGRES(?:QL)?_(?:DB|DATABASE)|(?:MYSQL|MARIADB)_DATABASE|MONGO_INITDB_DATABASE|CLICKHOUSE_DB)$/;
const DATABASE_TO_DEVELOP = /^(?:[a-z][a-z\d]{0,40}[-_]){0,4}(?:dev|development|test|tests|testing)$/i;

function purposeOfService(one: Container, settings: ContextSettings): string | undefined {
  const name = `"${one.name.slice(0, LONGEST_NAME)}" of the same file`;
  if (isBuiltForDevelopment(one, settings)) return `the image of ${name} is built for development`;
  if (runsTests(one)) return `${name} tests its services and ends`;
  if (one.environment.some((entry) => entry.name === 'LARAVEL_SAIL'))
    return `${name} is for development with Laravel Sail`;
  if (servesSource(one)) return `${name} serves the mounted source for development`;
  if (mountsDevelopment(one)) return `${name} mounts files for development`;
  if (one.isWatched === true) return `${name} is for development with docker compose watch`;
  if (CATCHES_MAIL.test(imageOfHub(one) ?? '')) return `${name} only shows the mail that others send`;
  if (MOCK.test(one.name)) return `${name} replaces another server by its name`;
  const variable = variableOfDevelopment(one);
  return variable === undefined ? undefined : `${name} is for development by its variable ${variable}`;
}

/** Servers for tests, which send no mail on. */
const CATCHES_MAIL =
  /^(?:mailhog\/mailhog|maildev\/maildev|axllent\/mailpit|rnwood\/smtp4dev|(?:sj26|schickling|dockage)\/mailcatcher|jcalonso\/mailhog|inbucket\/inbucket)$/;

/** `mock-fxa-server`, `payments_stub` */
const MOCK = /^(?:mock|fake|stub)[-_]|[-_](?:mock|fake|stub)$/i;

/** The variable, or the argument of its build, that frameworks take for the kind of environment: `NODE_ENV: development`. */
function variableOfDevelopment({ environment, build }: Container): string | undefined {
  const given = [...environment, ...(build?.arguments ?? [])];
  return given.find(({ name, value }) => OF_ENVIRONMENT.test(name) && DEVELOPS.test(known<string>(value) ?? ''))?.name;
}

const OF_ENVIRONMENT =
  /^(?:(?:NODE|RAILS|RACK|APP|FLASK|GO|MIX|SYMFONY|DJANGO|PYTHON)_ENV|(?:ASPNETCORE|DOTNET|APP|NODE)_ENVIRONMENT|ENVIRONMENT|SPRING_PROFILES_ACTIVE)$/;
const DEVELOPS = /^(?:dev|development|local|local-dev|tests?|testing)$/i;

/** `build: { dockerfile: Dockerfile.dev }`, or `target: dev` */
function isBuiltForDevelopment({ build }: Container, settings: ContextSettings): boolean {
  const { dockerfilePath: path = '' } = build ?? {};
  const name = path.slice(path.lastIndexOf('/') + 1);
  const label = known<string>(build?.target);
  return (
    OF_DEVELOPMENT.test(path) ||
    (name !== '' && placeOf(name, settings) !== undefined) ||
    (label !== undefined && isNamedForDevelopment({ label }))
  );
}

/** A folder of the documentation or of examples may be built for a site. */
const OF_DEVELOPMENT = /(?:^|\/)(?:dev|devenv|develop|development)\//;

/** Whether a container runs tests: `npx playwright test`, `go test ./...`. */
function runsTests(one: Container): boolean {
  const isPlain = one.entrypoint === undefined && one.command === undefined;
  return isPlain ? imageOfHub(one) === 'cypress/included' : TESTS.test(commandOf(one));
}

function commandOf({ entrypoint, command }: Container): string {
  return [...(entrypoint?.words ?? []), ...(command?.words ?? [])].map((word) => known<string>(word) ?? '').join(' ');
}

/** The command, or that of the image that is built for it. */
function startedBy(one: Container): string {
  const isPlain = one.entrypoint === undefined && one.command === undefined;
  return isPlain ? [...(one.stage?.entrypoint ?? []), ...(one.stage?.command ?? [])].join(' ') : commandOf(one);
}

const TESTS =
  /(?:^|[\s/;&'"])(?:playwright test|cypress run|(?:go|cargo|dotnet) test|pytest|py\.test|python3? -m (?:pytest|unittest)|(?:npm|pnpm|yarn|bun)(?: run)? test|mvnw? (?:[\w-]{1,30} ){0,3}(?:test|verify)|gradlew? (?:[\w-]{1,30} ){0,3}test|phpunit|rspec|behave|newman run)(?=$|[\s;&'"])/;

function servesSource(one: Container): boolean {
  const isMounted = one.mounts.some(({ source, type }) => type === 'bind' && source.kind === 'project');
  return isMounted && SERVER_OF_SOURCE.test(startedBy(one));
}

/** Its settings are those for development: `./hack/dev/nats.conf:/etc/nats.conf`. */
function mountsDevelopment({ mounts }: Container): boolean {
  return mounts.some(
    ({ source, type }) => type === 'bind' && source.kind === 'project' && OF_DEVELOPMENT.test(source.path),
  );
}

/** Servers for development, which load files again when they change. */
const SERVER_OF_SOURCE =
  /(?:^|[\s/;&'"])(?:manage\.py runserver|rails s(?:erver)?|artisan serve|(?:npm|pnpm|yarn|bun)(?: run)? (?:dev|start:dev)|webpack-dev-server|webpack serve|nodemon|ts-node-dev|tsx watch|flask run|uvicorn (?:[\w.:=/-]{1,80} ){0,8}--reload|dotnet watch)(?=$|[\s;&'":])/;

/** `profiles: [never]` */
function startedByNobody(given: Circumstances): string | undefined {
  const profiles = 'activatedBy' in given.subject ? (given.subject.activatedBy ?? []) : [];
  if (profiles.length === 0 || isBadAnywhere(given.danger)) return undefined;
  return profiles.every((name) => NOBODY.test(name)) ? 'its profile says that nobody starts it' : undefined;
}

const NOBODY = /^(?:none|never|disabled?|unused|off)(?=$|[-_])/i;

/**
 * A demonstration has made-up data, so a password there that is a plain word protects nothing. A change cannot claim this for itself, because
 * only a README of the base counts.
 */
function isAboutDemonstrated({ danger, subject, rule, span }: Circumstances): boolean {
  if (subject.kind !== 'container' || subject.format !== 'compose' || rule.id === 'port-docker-api') return false;
  if (OF_WRITTEN.has(rule.id)) return PLAIN_WORDS.test(known<string>(entryAt(subject, span)?.value) ?? '');
  return danger.reach === 'service' && (danger.attacker === 'login' || danger.attacker === 'neighbour');
}

function statedInReadme(given: Circumstances): string | undefined {
  const { span, subject, usersOf, purposeOf, settings } = given;
  if (!isForLikely(given) && !isAboutDemonstrated(given)) return undefined;
  const isCovered = (path: string): boolean => placeOf(path, settings) !== undefined || purposeOf(path) !== undefined;
  for (const { path } of filesOf(span, subject)) {
    if (OF_PIPELINES.test(path)) continue;
    const stated = purposeOf(path);
    if (stated !== undefined && usersOf(path).every((user) => user === path || isCovered(user)))
      return `${stated.readme} says that ${stated.purpose}`;
  }
  return undefined;
}
