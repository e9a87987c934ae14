import { isComposeText, mayBeComposeText } from '../parse/compose/recognised.ts';
import { type FileFormat, foundComposeFormat } from '../parse/formats.ts';
import type { FileSelection } from './file-selection.ts';

/** The content of a file, by its path from the root; undefined where there is none to read. */
export type BytesOf = (path: string) => Buffer | undefined;

/** A selection that also takes compose files whose names say nothing: it opens the YAML files that no name tells apart. */
export function withContents(selection: FileSelection, bytesOf: BytesOf): FileSelection {
  return {
    ...selection,
    formatFor(path, start) {
      const format = selection.formatFor(path, start);
      if (format !== undefined || !isToldByContent(path) || selection.isLeftOut(path, start)) return format;
      return formatOfContent(bytesOf(path));
    },
  };
}

const YAML = /\.ya?ml$/i;

/** Whether the name of a file says nothing, and its content may. */
export function isToldByContent(path: string): boolean {
  return YAML.test(path);
}

function formatOfContent(bytes: Buffer | undefined): FileFormat | undefined {
  if (bytes === undefined) return undefined;
  const encoding = encodingOf(bytes);
  // decoding takes longer than looking for what hardly any file has
  if (encoding === 'utf-8' && !mayBeComposeText(bytes.toString('latin1'))) return undefined;
  return isComposeText(new TextDecoder(encoding).decode(bytes)) ? foundComposeFormat : undefined;
}

/** Compose reads both kinds of UTF-16, by their byte order marks. */
function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
