import { isJsonObject, type JsonFields } from '../../support/json-fields.ts';

/** Names in manifests and indexes, which programs in Go read in any letter case. */
const NAMES: ReadonlyMap<string, string> = new Map(
  [
    'annotations',
    'architecture',
    'artifactType',
    'config',
    'digest',
    'layers',
    'manifests',
    'mediaType',
    'os',
    'platform',
    'size',
    'subject',
    'variant',
  ].map((name) => [folded(name), name]),
);

/** Whether programs may read the JSON of a manifest differently: it has a name twice in one object, or one of these in another letter case. */
export function isAmbiguous(json: Buffer, parsed: JsonFields): boolean {
  return hasRepeatedNames(json, parsed) || namesIn(parsed).some(isOtherCase);
}

/** Whether a text in JSON has a name twice in one object. */
export function hasRepeatedNames(json: Buffer, parsed: JsonFields): boolean {
  return namesIn(parsed).length !== namesWritten(json);
}

function isOtherCase(name: string): boolean {
  const known = NAMES.get(folded(name));
  return known !== undefined && known !== name;
}

/** The names in all objects. Those of annotations are empty, because every program compares them as they are written. */
function namesIn(parsed: JsonFields): readonly string[] {
  const names: string[] = [];
  const left: unknown[] = [parsed];
  for (let value = left.pop(); value !== undefined; value = left.pop()) {
    if (Array.isArray(value)) left.push(...value.filter(isNested));
    if (!isJsonObject(value)) continue;
    for (const [name, inner] of Object.entries(value)) {
      names.push(name);
      if (name === 'annotations' && isJsonObject(inner)) names.push(...Object.keys(inner).map(() => ''));
      else if (isNested(inner)) left.push(inner);
    }
  }
  return names;
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Go compares a few letters beyond ASCII as equal to `k` and `s`. */
function folded(name: string): string {
  return name.toUpperCase().toLowerCase();
}

/** The colons outside of strings. */
function namesWritten(json: Buffer): number {
  let count = 0;
  let isInString = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (byte === QUOTE) isInString = !isInString;
    else if (byte === BACKSLASH && isInString) at += 1;
    else if (byte === COLON && !isInString) count += 1;
  }
  return count;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
