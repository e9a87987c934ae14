import { linesOf } from '../../support/lines.ts';
import { ImageError } from '../image-error.ts';
import type { Fact } from '../layer/wanted-file.ts';
import { unzstd } from '../unzstd.ts';

const MAXIMUM_BYTES = 64 * 1024 * 1024;

/** The manifest of chiselled Ubuntu images: https://documentation.ubuntu.com/chisel/en/latest/reference/manifest/. One JSON value a line, packed. */
export async function* parseChiselManifest(content: Buffer): AsyncGenerator<Fact> {
  for (const line of linesOf(await textOf(content))) {
    if (line.trim() === '') continue;
    const { kind, name, version, arch, path } = JSON.parse(line) as Record<string, unknown>;
    if (kind === 'path' && typeof path === 'string') yield { owned: path };
    if (kind !== 'package' || typeof name !== 'string' || typeof version !== 'string') continue;
    yield { package: { type: 'deb', name, version, ...(typeof arch === 'string' ? { architecture: arch } : {}) } };
  }
}

async function textOf(content: Buffer): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of unzstd(inOnePiece(content))) {
    length += part.length;
    if (length > MAXIMUM_BYTES) throw new ImageError('it is too large');
    parts.push(part);
  }
  return Buffer.concat(parts, length).toString('utf8');
}

async function* inOnePiece(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
}
