import type { FoundPackage } from '../layers/contents.ts';
import { licenceField } from './licence.ts';

/** Whether a path is the metadata of an installed package. `name.egg-info` is either a folder or a file. */
export function isPythonMetadata(path: string): boolean {
  return /\.dist-info\/METADATA$|(?:\.egg-info|\/EGG-INFO)\/PKG-INFO$|\.egg-info$/.test(path);
}

/** https://packaging.python.org/en/latest/specifications/core-metadata/: headers like those of an email, then a blank line and a description. */
export function parsePythonMetadata(text: string): FoundPackage[] {
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const headers = text.slice(0, end);
  const name = /^Name:[ \t]*(\S+)/im.exec(headers)?.[1];
  const version = /^Version:[ \t]*(\S+)/im.exec(headers)?.[1];
  if (name === undefined || version === undefined) return [];
  return [{ type: 'pypi', name: normalisedPythonName(name), version, ...licenceField(licenceIn(headers)) }];
}

/** The old field may have the whole text of a licence, whose other lines are indented. */
function licenceIn(headers: string): string | undefined {
  const expression = /^License-Expression:[ \t]*([^\r\n]+)/im.exec(headers)?.[1];
  if (expression !== undefined) return expression;
  const field = /^License:[ \t]*(\S[^\r\n]*)/im.exec(headers);
  const end = (field?.index ?? 0) + (field?.[0].length ?? 0);
  return /^\r?\n[ \t]/.test(headers.slice(end, end + 3)) ? undefined : field?.[1];
}

/** https://packaging.python.org/en/latest/specifications/name-normalization/ */
export function normalisedPythonName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}
