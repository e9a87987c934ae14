import type { SourceFile } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { LONGEST_VALUE } from '../../model/value-bounds.ts';
import type { RepositoryView } from '../repository-view.ts';
import { atPlaceOf, type Characters, placedCharacters } from './characters.ts';
import { environmentIn, plain, type UnitEnvironment } from './environment.ts';
import { environmentFilesOf } from './environment-files.ts';
import { isOfSystem } from './podman-user.ts';
import type { UnitEntry, UnitFile, UnitSection } from './unit-file.ts';
import { wordsOf } from './words.ts';

/**
 * The unit with the specifiers that are certain, such as `%E` for `/etc` in a unit of the system and `%N` for its name, and with the variables
 * of its service in the keys that Podman makes into options. systemd replaces both when it runs the command of Podman.
 * https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html#Specifiers
 */
export function withReplaced<T extends UnitFile>(unit: T, file: SourceFile, at: At): T {
  const names = specifiersOf(unit, file, at.path);
  const specified = mapEntries(unit, (entry) => [withSpecifiers(entry, names)]);
  const service = specified.sections.get('Service')?.entries ?? [];
  const hasVariables = [...specified.sections].some(
    ([name, { entries }]) => isRead(name) && entries.some(usesVariable),
  );
  if (!hasVariables) return specified;
  const [fromFiles] = environmentFilesOf(service, file.path, at.repository);
  const environment = environmentIn(service, file, fromFiles);
  return mapEntries(specified, (entry, section) =>
    isRead(section) && usesVariable(entry) ? withVariables(entry, environment) : [entry],
  );
}

interface At {
  readonly repository: RepositoryView;
  /** The path of an instance, if the file is a template. */
  readonly path: string;
}

function mapEntries<T extends UnitFile>(
  unit: T,
  change: (entry: UnitEntry, section: string) => readonly UnitEntry[],
): T {
  const sections = [...unit.sections].map(([name, section]): [string, UnitSection] => [
    name,
    { ...section, entries: section.entries.flatMap((entry) => change(entry, name)) },
  ]);
  return { ...unit, sections: new Map(sections) };
}

/** The folders that specifiers mean to the service manager of the system. */
const OF_SYSTEM: ReadonlyMap<string, string> = new Map([
  ['E', '/etc'],
  ['S', '/var/lib'],
  ['t', '/run'],
  ['C', '/var/cache'],
  ['L', '/var/log'],
  ['T', '/tmp'],
  ['V', '/var/tmp'],
]);

function specifiersOf(unit: UnitFile, file: SourceFile, path: string): ReadonlyMap<string, string> {
  const [, name = ''] = /(?<![^/])([^/]*)\.[a-z]+$/.exec(path) ?? [];
  const sign = name.indexOf('@');
  const prefix = sign === -1 ? name : name.slice(0, sign);
  const written = sign === -1 ? undefined : name.slice(sign + 1);
  const instance = written === '' ? lastText(unit, 'Install', 'DefaultInstance') : written;
  const own: readonly (readonly [string, string | undefined])[] = [
    ['p', prefix],
    ['P', unescaped(prefix)],
    ['j', prefix.slice(prefix.lastIndexOf('-') + 1)],
    ['N', sign === -1 ? name : instance && `${prefix}@${instance}`],
    ['i', instance],
    ['I', instance && unescaped(instance)],
    ['f', sign === -1 ? `/${unescaped(prefix)}` : instance && `/${unescaped(instance)}`],
  ];
  const known = own.flatMap(([mark, text]) => (text !== undefined && PLAIN.test(text) ? [[mark, text] as const] : []));
  return new Map([...(isOfSystem(unit, file) ? OF_SYSTEM : []), ...(renames(unit) ? [] : known)]);
}

/** What a value may consist of, so that it neither ends a word nor begins another mark. */
const PLAIN = /^[^\s%$"'\\]+$/;

/** A service with a name of its own, whose specifiers are different ones. */
function renames(unit: UnitFile): boolean {
  return [...unit.sections.keys()].some((section) => lastText(unit, section, 'ServiceName') !== undefined);
}

function lastText(unit: UnitFile, section: string, key: string): string | undefined {
  const text = unit.sections.get(section)?.entries.findLast((entry) => entry.key === key)?.value.text;
  return text === '' ? undefined : text;
}

/** `etc-cron.d` is `etc/cron.d`: https://www.freedesktop.org/software/systemd/man/latest/systemd-escape.html */
function unescaped(text: string): string {
  return text
    .replaceAll('-', '/')
    .replaceAll(/\\x([\da-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

function withSpecifiers(entry: UnitEntry, names: ReadonlyMap<string, string>): UnitEntry {
  if (!entry.value.text.includes('%')) return entry;
  return { ...entry, value: replaced(entry.value, /%([%A-Za-z])/g, (mark) => names.get(mark)) };
}

/** Each mark with a text in its place; one without stays. */
function replaced(value: Characters, marks: RegExp, textOf: (name: string) => string | undefined): Characters {
  const places: { readonly start: number; readonly end: number }[] = [];
  let text = '';
  let at = 0;
  const keepTo = (end: number): void => {
    for (let index = at; index < end; index++) places.push({ start: value.startOf(index), end: value.endOf(index) });
    text += value.text.slice(at, end);
    at = end;
  };
  for (const { 0: mark, 1: name = '', index } of value.text.matchAll(marks)) {
    const given = textOf(name);
    if (given === undefined) continue;
    if (text.length + given.length > LONGEST_VALUE) break;
    keepTo(index);
    at = index + mark.length;
    const place = { start: value.startOf(index), end: value.endOf(at - 1) };
    for (let unit = 0; unit < given.length; unit++) places.push(place);
    text += given;
  }
  keepTo(value.text.length);
  return placedCharacters(value.file, text, places, value.whole);
}

/** The sections whose keys Podman makes into options. */
function isRead(section: string): boolean {
  return section === 'Container' || section === 'Pod' || section === 'Volume';
}

/** `PodmanArgs` is read with the variables elsewhere. */
function usesVariable({ key, value }: UnitEntry): boolean {
  return key !== 'PodmanArgs' && key !== 'GlobalArgs' && /\$(?:\{|[A-Za-z_])/.test(value.text);
}

/** `${NAME}` is part of a word, and `$NAME` as a whole value becomes several words. */
function withVariables(entry: UnitEntry, environment: UnitEnvironment): readonly UnitEntry[] {
  const { value } = entry;
  const textOf = (name: string): string | undefined => {
    const text = plainOf(environment, name);
    return text === undefined || (text !== '' && !PLAIN.test(text)) ? undefined : text;
  };
  const [, whole] = /^\$([A-Za-z_]\w*)$/.exec(value.text) ?? [];
  if (whole === undefined) return [{ ...entry, value: replaced(value, /\$\{([A-Za-z_]\w*)\}/g, textOf) }];
  const text = plainOf(environment, whole);
  return text === undefined ? [entry] : splitEntry(entry, atPlaceOf(value, text));
}

/** The first word is the value, and the others are further arguments of Podman. Options may come before an image, and its command after it. */
function splitEntry(entry: UnitEntry, value: Characters): readonly UnitEntry[] {
  if (entry.key === 'Exec') return [{ ...entry, value }];
  const words = wordsOf(value, 'arguments');
  const isImage = entry.key === 'Image';
  const hasOptions = isImage && words[0]?.text.startsWith('-') === true;
  const own = hasOptions ? words.findLastIndex(({ text }) => !text.startsWith('-')) : 0;
  return words.slice(0, isImage ? own + 1 : words.length).map((word, index) => ({
    ...entry,
    key: index === own ? entry.key : 'PodmanArgs',
    value: word,
  }));
}

function plainOf(environment: UnitEnvironment, name: string): string | undefined {
  const value = environment.textOf(name);
  const text = value === undefined ? undefined : plain(value);
  return text?.includes(UNKNOWN_PIECE) === true ? undefined : text;
}
