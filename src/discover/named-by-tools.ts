import type { SourceFile, Span } from '../model/source.ts';
import { UNKNOWN_PIECE } from '../model/unknown-piece.ts';
import type { CommandBuild, NamedFile } from '../parse/frontend.ts';
import { remember } from '../support/caches/remember.ts';
import { lineAt } from '../support/line-index.ts';
import { isVendoredPath } from './file-selection.ts';
import type { Repository } from './index.ts';
import { isOfDeployer, isOfTool } from './tool-files.ts';

/** The keys whose values may be the path of a Dockerfile, and those of the folders that it may start from. */
const FILE_KEY =
  /^(?:[\w-]*(?:docker|container)[-_]?file(?:[-_]?(?:path|name))?|file|filename|path|image|build|value)$/i;
const FOLDER_KEY =
  /^(?:[\w-]*context(?:[-_]?dir)?|dir|directory|[\w-]*path|root[-_]?(?:dir|directory)?|folder|source)$/i;

/** `key: value`, `"key": "value"`, `key = 'value'`, and `filename 'value'` of Groovy. */
const PAIR =
  /["']?([A-Za-z][\w-]{0,60})["']?[ \t]{0,9}(?:[:=]|(?=[ \t]['"]))[ \t]{0,9}["']?([^\s"',#{}[\]()=]{1,200})/g;

/** `-f build.txt` in a command, and `'-f', 'build.txt'` in a list of its words. */
const FLAG = /(?<![\w-])(?:-f|--(?:docker)?file)["']?(?:=|[ \t]*,[ \t]*|[ \t]+)["']?([^\s"',#{}[\]()=]{1,200})/g;

/** What the files of tools other than engines name. */
export interface NamedByTools {
  /** The files that they use as Dockerfiles. */
  readonly dockerfiles: readonly NamedFile[];
  /** The builds whose images they deploy or publish. */
  readonly builds: readonly CommandBuild[];
}

/** Only files with the names of tools are opened. */
export function namedByTools(repository: Repository): NamedByTools {
  const { paths, readFile, isInScope, isExcluded } = repository;
  if (repository.scope?.folders.length === 0) return { dockerfiles: [], builds: [] };
  const files = (paths() ?? []).filter(
    (path) => isOfTool(path) && isInScope(path) && !isVendoredPath(path) && isExcluded?.(path) !== true,
  );
  const named = files.flatMap((path) => namedIn(readFile(path, 'guess') ?? { path, text: '' }, path));
  return { dockerfiles: named, builds: named.filter(isDeployed).map(buildOf) };
}

interface Named extends NamedFile {
  readonly span: Span;
}

/** A process type of Heroku may have any name. */
const ANY_KEY = /(?:^|\/)heroku(?:\.[\w-]+)?\.ya?ml$/;

function namedIn(file: SourceFile, path: string): readonly Named[] {
  const pairs = [...file.text.matchAll(PAIR)].map(({ 0: whole, 1: key = '', 2: value = '', index }) => ({
    key,
    value,
    end: index + whole.length,
  }));
  const folders = [...new Set(pairs.filter(({ key }) => FOLDER_KEY.test(key)).map(({ value }) => openIn(value)))];
  const isFile = ({ key }: { key: string }): boolean => FILE_KEY.test(key) || ANY_KEY.test(path);
  const given = [...file.text.matchAll(FLAG)].map(({ 0: whole, 1: value = '', index }) => ({
    value,
    end: index + whole.length,
  }));
  const names = new Map([...given, ...pairs.filter(isFile)].reverse().map((one) => [one.value, one]));
  return [...names.values()].map(({ value, end }) => {
    const span = { file, start: end - value.length, end };
    return { written: openIn(value), folders, by: path, isCertain: true, span };
  });
}

const VARIABLE = /\$\{?\w{1,100}\}?/g;

function openIn(value: string): string {
  return value.replaceAll(VARIABLE, UNKNOWN_PIECE);
}

/** Whether the tool deploys or publishes the image. What a profile builds, it deploys only for someone who asks for that profile. */
function isDeployed({ by, span }: Named): boolean {
  return isOfDeployer(by) && !isInProfile(span);
}

function isInProfile({ file, start }: Span): boolean {
  const { starts, names } = sectionsOf(file);
  return names[lineAt(starts, start)] === 'profiles';
}

/** The keys at the top level of YAML, with what is before the first one. */
const sectionsOf = remember(({ path, text }: SourceFile) => {
  const keys = /\.ya?ml$/.test(path) ? [...text.matchAll(/^([A-Za-z]\w{0,60}):/gm)] : [];
  return { starts: [0, ...keys.map(({ index }) => index)], names: ['', ...keys.map(([, name]) => name)] };
});

function buildOf({ written, folders, span }: Named): CommandBuild {
  const nothing = { arguments: new Map(), target: undefined, tags: [], context: undefined };
  return { files: [written], folders, ...nothing, isPublished: true, span };
}
