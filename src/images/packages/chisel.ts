import { fieldsOf } from '../../support/json-fields.ts';
import { linesOf } from '../../support/lines.ts';
import { ImageError } from '../layers/image-error.ts';
import type { Fact } from '../layers/wanted-file.ts';
import { unzstd } from '../tar/unzstd.ts';

const MAXIMUM_BYTES = 48 * 1024 * 1024;
/** The longest line, which is one value. */
const MAXIMUM_LINE_LENGTH = 64 * 1024;

/** Chisel's manifest, with compressed lines of JSON: https://documentation.ubuntu.com/chisel/en/latest/reference/manifest/ */
export async function* parseChiselManifest(content: Buffer): AsyncGenerator<Fact> {
  for (const line of linesOf(await unpacked(content))) {
    if (line.trim() === '') continue;
    if (line.length > MAXIMUM_LINE_LENGTH) throw new ImageError('it is too large');
    const { kind, name, version, arch, path, slices } = fieldsOf(JSON.parse(line));
    if (kind === 'path' && typeof path === 'string') yield* ownedBy(path, slices);
    if (kind !== 'package' || typeof name !== 'string' || typeof version !== 'string') continue;
    yield { package: { type: 'deb', name, version, ...(typeof arch === 'string' ? { architecture: arch } : {}) } };
  }
}

const MOST_OWNERS = 16;

/** `libssl3_libs` is a slice of libssl3. */
function* ownedBy(path: string, slices: unknown): Generator<Fact> {
  const names = Array.isArray(slices) ? slices.filter((one): one is string => typeof one === 'string') : [];
  const owners = new Set(names.slice(0, MOST_OWNERS).map((slice) => slice.slice(0, slice.lastIndexOf('_'))));
  if (owners.size === 0) yield { owned: path };
  for (const owner of owners) yield { owned: path, owner };
}

async function unpacked(content: Buffer): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of unzstd(inOnePiece(content))) {
    length += part.length;
    if (length > MAXIMUM_BYTES) throw new ImageError('it is too large');
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}

async function* inOnePiece(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
}
