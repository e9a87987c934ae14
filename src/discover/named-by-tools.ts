import { UNKNOWN_PIECE } from '../model/unknown-piece.ts';
import type { NamedFile } from '../parse/frontend.ts';
import { isVendoredPath } from './file-selection.ts';
import type { Repository } from './index.ts';
import { isOfTool } from './tool-files.ts';

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

/** The files that tools other than engines use as Dockerfiles. Only files with the names of such tools are opened. */
export function dockerfilesOfTools(repository: Repository): readonly NamedFile[] {
  const { paths, readFile, isInScope, isExcluded } = repository;
  if (repository.scope?.folders.length === 0) return [];
  const files = (paths() ?? []).filter(
    (path) => isOfTool(path) && isInScope(path) && !isVendoredPath(path) && isExcluded?.(path) !== true,
  );
  return files.flatMap((path) => namedIn(path, readFile(path, 'guess')?.text ?? ''));
}

/** A process type of Heroku may have any name. */
const ANY_KEY = /(?:^|\/)heroku(?:\.[\w-]+)?\.ya?ml$/;

function namedIn(path: string, text: string): readonly NamedFile[] {
  const pairs = [...text.matchAll(PAIR)].map(([, key = '', value = '']) => ({
    key,
    value: value.replaceAll(VARIABLE, UNKNOWN_PIECE),
  }));
  const folders = [...new Set(pairs.filter(({ key }) => FOLDER_KEY.test(key)).map(({ value }) => value))];
  const isFile = ({ key }: { key: string }): boolean => FILE_KEY.test(key) || ANY_KEY.test(path);
  const given = [...text.matchAll(FLAG)].map(([, value = '']) => value.replaceAll(VARIABLE, UNKNOWN_PIECE));
  const names = [...new Set([...pairs.filter(isFile).map(({ value }) => value), ...given])];
  return names.map((written) => ({ written, folders, by: path, isCertain: true }));
}

const VARIABLE = /\$\{?\w{1,100}\}?/g;
