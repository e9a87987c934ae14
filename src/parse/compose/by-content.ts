import type { Content, ContentFormat } from '../content.ts';
import { type FileFormat, formatOf, foundComposeFormat, workflowFormat } from '../formats.ts';
import { isComposeText, mayBeComposeText, mayBeginCompose } from './recognised.ts';

/** A YAML file of any name, or a JSON file with a name that people give to compose files. */
export const composeByContent: ContentFormat = { mayBe: isOpenYaml, formatIn: composeFormatIn };

const YAML = /\.ya?ml$|(?:compose|stack|swarm)[^/]{0,60}\.json$/i;

/** GitHub reads only certain places for workflows and actions, whereas Docker Compose reads any file it is given. */
function isOpenYaml(path: string): boolean {
  if (!YAML.test(path)) return false;
  const format = formatOf(path);
  return format === undefined || format === workflowFormat;
}

function composeFormatIn({ bytes, isWhole }: Content): FileFormat | undefined {
  const encoding = encodingOf(bytes);
  if (!isWhole) return mayBeginCompose(new TextDecoder(encoding).decode(bytes)) ? foundComposeFormat : undefined;
  // decoding takes longer than searching for words that hardly any file has
  if (encoding === 'utf-8' && !mayBeComposeText(bytes.toString('latin1'))) return undefined;
  return isComposeText(new TextDecoder(encoding).decode(bytes)) ? foundComposeFormat : undefined;
}

/** Compose reads both kinds of UTF-16, by their byte order marks. */
function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
