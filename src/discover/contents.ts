import { isComposeText, mayBeComposeText, mayBeginCompose } from '../parse/compose/recognised.ts';
import { mayBeDockerfilePath } from '../parse/dockerfile/file-names.ts';
import { mayBeDockerfileText } from '../parse/dockerfile/recognised.ts';
import {
  dockerfileFormat,
  type FileFormat,
  formatOf,
  foundComposeFormat,
  makefileFormat,
  shellFormat,
  workflowFormat,
} from '../parse/formats.ts';
import type { FileSelection } from './file-selection.ts';

export interface Content {
  readonly bytes: Buffer;
  /** Of a file that is too large, these are the first bytes only. */
  readonly isWhole: boolean;
}

/** Reads the content of a file by its path from the root; undefined if the file is missing or unreadable. */
export type ContentOf = (path: string) => Content | undefined;

/** The format of each file that was opened because its name does not tell; undefined for a file that is not ours. */
export type ToldByContent = ReadonlyMap<string, FileFormat | undefined>;

/**
 * A selection that also takes compose files and scripts whose names say nothing, and of the files that are named much like a Dockerfile those that
 * are one: it opens the files that no name tells apart.
 */
export function withContents(
  selection: FileSelection,
  contentOf: ContentOf,
  told: Map<string, FileFormat | undefined> = new Map(),
): FileSelection {
  return {
    ...selection,
    formatFor(path, start) {
      if (isToldByContent(path) && !selection.isLeftOut(path, start)) {
        const format = formatByContent(path, contentOf);
        told.set(path, format);
        if (format !== undefined) return format;
      }
      return selection.formatFor(path, start);
    },
  };
}

/** Whether the name of a file leaves open what it is. */
export function isToldByContent(path: string): boolean {
  return isMuchLikeDockerfile(path) || isOpenYaml(path) || isOpenScript(path);
}

const YAML = /\.ya?ml$/i;

/** GitHub looks only at the places of workflows and actions, where Docker Compose reads what it is told to read. */
function isOpenYaml(path: string): boolean {
  if (!YAML.test(path)) return false;
  const format = formatOf(path);
  return format === undefined || format === workflowFormat;
}

/** A name without a dot, such as `bin/deploy` or `.husky/pre-push`. */
function isOpenScript(path: string): boolean {
  return path.indexOf('.', path.lastIndexOf('/') + 2) === -1 && formatOf(path) === undefined;
}

/** What the first line says that runs the file. */
function scriptFormatIn({ bytes }: Content): FileFormat | undefined {
  if (bytes[0] !== 0x23 || bytes[1] !== 0x21) return undefined;
  const words =
    bytes
      .toString('latin1', 2, FIRST_LINE)
      .split(/[\r\n]/, 1)[0]
      ?.split(/[\s/]+/) ?? [];
  if (words.some((word) => SHELL.test(word))) return shellFormat;
  return words.some((word) => MAKE.test(word)) ? makefileFormat : undefined;
}

/** In bytes; Linux reads as many. */
const FIRST_LINE = 256;
const SHELL = /^(?:ba|da|z|k|a)?sh$/;
const MAKE = /^g?make$/;

function isMuchLikeDockerfile(path: string): boolean {
  return mayBeDockerfilePath(path) && formatOf(path) !== dockerfileFormat;
}

/** What the content of a file says that its name leaves open. */
export function formatByContent(path: string, contentOf: ContentOf): FileFormat | undefined {
  if (!isToldByContent(path)) return undefined;
  const content = contentOf(path);
  // the reader reports why the file cannot be read
  if (content === undefined) return isMuchLikeDockerfile(path) ? dockerfileFormat : undefined;
  const isDockerfile = isMuchLikeDockerfile(path) && mayBeDockerfileText(content.bytes.toString(), content.isWhole);
  if (isDockerfile) return dockerfileFormat;
  if (isOpenScript(path)) return scriptFormatIn(content);
  return isOpenYaml(path) ? composeFormatIn(content) : undefined;
}

function composeFormatIn({ bytes, isWhole }: Content): FileFormat | undefined {
  const encoding = encodingOf(bytes);
  if (!isWhole) return mayBeginCompose(new TextDecoder(encoding).decode(bytes)) ? foundComposeFormat : undefined;
  // decoding takes longer than looking for what hardly any file has
  if (encoding === 'utf-8' && !mayBeComposeText(bytes.toString('latin1'))) return undefined;
  return isComposeText(new TextDecoder(encoding).decode(bytes)) ? foundComposeFormat : undefined;
}

/** Compose reads both kinds of UTF-16, by their byte order marks. */
function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
