import { posix } from 'node:path';
import { wholeFile } from '../../../src/model/source.ts';
import { UNKNOWN_PIECE } from '../../../src/model/unknown-piece.ts';
import { parseScript } from '../../../src/syntax/shell/index.ts';
import type { Answer, Exec, ImageConfiguration } from './buildkit.ts';
import { commandsIn, type ProgramReading, type Reading, type RunReading } from './reading.ts';

/** In what our reading and that of BuildKit differ; what we call unknown differs from nothing. */
export function differences(reading: Reading | undefined, answer: Answer): readonly string[] {
  if (reading === undefined) return ['nothing was read'];
  const image = answer.Image ?? {};
  return [
    ...runDifferences(reading.runs, answer.Execs ?? []),
    ...imageDifferences(reading.images, answer.Sources ?? []),
    ...copyDifferences(
      reading.copies,
      (answer.Copies ?? []).map(({ Source }) => Source),
    ),
    ...differs('user', reading.user, image.User ?? ''),
    ...rootDifferences(reading.isRoot, image.User ?? ''),
    ...environmentDifferences(reading.environment, image.Env ?? []),
    ...programDifferences('entrypoint', reading.entrypoint, image.Entrypoint ?? []),
    ...programDifferences('command', reading.command, image.Cmd ?? []),
    ...healthcheckDifferences(reading.healthcheck, image.Healthcheck),
    ...portDifferences(reading.ports, image),
    ...volumeDifferences(reading.volumes, Object.keys(image.Volumes ?? {})),
  ];
}

function differs(what: string, ours: string | undefined, theirs: string): string[] {
  return ours === undefined || ours === theirs
    ? []
    : [`${what}: ${JSON.stringify(ours)}, not ${JSON.stringify(theirs)}`];
}

/** Engines take a user without a name for root, and a name that is a number for the number. */
function rootDifferences(isRoot: boolean | undefined, user: string): string[] {
  const [name = ''] = user.split(':');
  const isTheirs =
    name === '' ||
    name === 'root' ||
    /^containeradministrator$/i.test(name) ||
    (/^[+-]?\d+$/.test(name) && Number(name) === 0);
  return isRoot === undefined || isRoot === isTheirs
    ? []
    : [`root: ${isRoot}, but the user is ${JSON.stringify(user)}`];
}

/** Every command that BuildKit runs is one that we read; the order of stages that do not depend on each other is free. */
function runDifferences(ours: readonly RunReading[], theirs: readonly Exec[]): string[] {
  const left = [...ours];
  const found: string[] = [];
  const seen = new Set<string>();
  for (const exec of theirs) {
    // a stage that is built for two platforms runs twice
    const key = JSON.stringify(exec);
    const isAgain = seen.has(key);
    seen.add(key);
    const reasons = left.map((run) => runMismatch(run, exec));
    const index = reasons.indexOf(undefined);
    if (index !== -1) left.splice(index, 1);
    else if (!isAgain) found.push(`run ${JSON.stringify(exec.Args)}: ${reasons[0] ?? 'there is none'}`);
  }
  return left.length > 0
    ? [...found, `run ${JSON.stringify(left[0]?.commands ?? left[0]?.words)}: BuildKit runs no such`]
    : found;
}

function runMismatch(run: RunReading, exec: Exec): string | undefined {
  const lookUp = variables(exec.Env);
  const program = run.isInline ? isInlineProgram(exec) : isProgram(run, exec.Args, lookUp);
  if (!program) return `${JSON.stringify(run.words)} ${JSON.stringify(run.commands)}`;
  const mounts = (exec.Mounts ?? []).filter(({ Target }) => !Target.startsWith('/dev/pipes'));
  const [problem] = [
    ...differs('user', run.user, exec.User),
    // the oracle builds for Linux, where a drive is the name of a folder
    ...(/^[A-Za-z]:/.test(run.folder ?? '') ? [] : differs('folder', run.folder, posix.resolve('/', exec.Folder))),
    ...differs('network', run.network?.toUpperCase().replace('DEFAULT', 'UNSET'), exec.Network),
    ...differs('security', run.security?.toUpperCase(), exec.Security),
    ...mountDifferences(run.mounts, mounts),
  ];
  return problem;
}

function isInlineProgram({ Args }: Exec): boolean {
  return Args.at(-1)?.startsWith('/dev/pipes/') === true;
}

function mountDifferences(ours: readonly string[], theirs: NonNullable<Exec['Mounts']>): string[] {
  if (ours.length !== theirs.length) return [`mounts: ${ours.join(', ')}`];
  return ours.flatMap((mount) => {
    const [type = '', ...rest] = mount.split(' ');
    const target = rest.join(' ');
    const isTheirs = theirs.some(
      ({ Type, Target }) =>
        Type.toLowerCase() === type && (!target.startsWith('/') || posix.normalize(target) === posix.normalize(Target)),
    );
    return isTheirs || type === '?' ? [] : [`mount: ${mount}`];
  });
}

type LookUp = (name: string) => string | undefined;

/** What the base image brings is not known to us. */
function variables(environment: readonly string[]): LookUp {
  const values = new Map(
    environment.map((each) => [each.slice(0, each.indexOf('=')), each.slice(each.indexOf('=') + 1)]),
  );
  return (name) => values.get(name);
}

function isProgram({ words, commands }: ProgramReading, theirs: readonly string[], lookUp: LookUp): boolean {
  if (commands === undefined) return sameList(words, theirs);
  if (!sameList(words, theirs.slice(0, -1))) return false;
  const text = theirs.at(-1) ?? '';
  return (
    commands === 'unread' ||
    fits(commands, commandsOf(text, lookUp)) ||
    (RUNS_FILE.test(text) && hasAll(commands, commandsOf(text, lookUp)))
  );
}

/** We also read what an earlier command has written into the file. */
const RUNS_FILE = /(?:^|[\s;&|"'])(?:\.|source|(?:\/bin\/)?(?:ba|da|z|k)?sh)\s/;

function hasAll(ours: readonly string[], theirs: readonly string[]): boolean {
  let at = 0;
  for (const each of ours) if (at < theirs.length && fitsText(each, theirs[at] as string)) at += 1;
  return at === theirs.length;
}

function commandsOf(text: string, lookUp: LookUp): readonly string[] {
  return commandsIn(parseScript(wholeFile({ path: 'script', text }), lookUp));
}

function sameList(ours: readonly string[], theirs: readonly string[]): boolean {
  return ours.length === theirs.length && ours.every((each, index) => each === theirs[index]);
}

/** The same but for values that we do not know. */
function fits(ours: readonly string[], theirs: readonly string[]): boolean {
  return ours.length === theirs.length && ours.every((each, index) => fitsText(each, theirs[index] as string));
}

const UNKNOWN_IN_JSON = JSON.stringify(UNKNOWN_PIECE).slice(1, -1);

function fitsText(ours: string, theirs: string): boolean {
  const [first = '', ...rest] = ours.split(UNKNOWN_IN_JSON);
  const last = rest.at(-1);
  if (last === undefined) return ours === theirs;
  return theirs.startsWith(first) && theirs.endsWith(last);
}

function imageDifferences(ours: readonly string[], sources: readonly string[]): string[] {
  if (ours.includes('?')) return [];
  return sources.flatMap((source) => {
    const name = /^docker-image:\/\/([^@]+)/.exec(source)?.[1];
    return name === undefined || ours.includes(name) ? [] : [`image: ${name} is not among ${ours.join(', ')}`];
  });
}

function plainPath(path: string): string {
  return posix.normalize(path).replace(/(?<=.)\/$/, '');
}

function copyDifferences(ours: readonly string[], theirs: readonly string[]): string[] {
  if (ours.includes('?')) return [];
  const read = ours.map(plainPath);
  return theirs.flatMap((path) =>
    read.includes(plainPath(path)) || INLINE.test(path) ? [] : [`copy: ${path} is not among ${read.join(', ')}`],
  );
}

function isUnknown(name: string): boolean {
  return name.includes('$') || name.includes(UNKNOWN_PIECE);
}

/** A here-document is copied by its name. */
const INLINE = /^\/[^/]*$/;

function environmentDifferences(ours: Reading['environment'], theirs: readonly string[]): string[] {
  const lookUp = variables(theirs);
  const wrong = [...ours].filter(([name, value]) => value !== undefined && !isUnknown(name) && lookUp(name) !== value);
  const missing = theirs
    .map((each) => each.slice(0, each.indexOf('=')))
    .filter((name) => name !== 'PATH' && !ours.has(name));
  const hidden = [...ours.keys()].some(isUnknown);
  return [
    ...wrong.map(([name, value]) => `variable ${name}: ${JSON.stringify(value)}, not ${JSON.stringify(lookUp(name))}`),
    ...(hidden ? [] : missing.map((name) => `variable ${name} is missing`)),
  ];
}

function programDifferences(what: string, ours: ProgramReading | undefined, theirs: readonly string[]): string[] {
  if (ours === undefined) return theirs.length === 0 ? [] : [`${what}: nothing, not ${JSON.stringify(theirs)}`];
  const unknown = () => undefined;
  return isProgram(ours, theirs, unknown) ||
    (ours.commands !== undefined && sameList(ours.words, theirs.slice(0, -1)) && hasVariables(theirs))
    ? []
    : [`${what}: ${JSON.stringify(ours)}, not ${JSON.stringify(theirs)}`];
}

/** Variables of a command that runs later have the values of the image, which one text does not tell. */
function hasVariables(words: readonly string[]): boolean {
  return words.some((word) => word.includes('$'));
}

function healthcheckDifferences(ours: Reading['healthcheck'], theirs: ImageConfiguration['Healthcheck']): string[] {
  const test = theirs?.Test ?? [];
  if (ours === undefined || ours === 'none') {
    const expected = ours === undefined ? [] : ['NONE'];
    return sameList(expected, test) ? [] : [`healthcheck: ${String(ours)}, not ${JSON.stringify(test)}`];
  }
  return programDifferences(
    'healthcheck',
    ours.commands === undefined ? { ...ours, words: ['CMD', ...ours.words] } : ours,
    test,
  );
}

function portDifferences(ours: readonly string[] | undefined, { ExposedPorts = {} }: ImageConfiguration): string[] {
  return ours === undefined ? [] : differs('ports', ours.join(' '), Object.keys(ExposedPorts).sort().join(' '));
}

function volumeDifferences(ours: Reading['volumes'], theirs: readonly string[]): string[] {
  if (ours.includes(undefined)) return [];
  return differs('volumes', [...new Set(ours)].sort().join(' '), [...theirs].sort().join(' '));
}
