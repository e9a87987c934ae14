import { ImageError } from '../image-error.ts';
import type { FoundPackage } from '../layer/contents.ts';
import { unzstd } from '../unzstd.ts';

export interface ChiselManifest {
  readonly packages: readonly FoundPackage[];
  /** Of files, with a slash in front. */
  readonly paths: readonly string[];
}

const MAXIMUM_BYTES = 64 * 1024 * 1024;

/** The manifest of chiselled Ubuntu images: https://documentation.ubuntu.com/chisel/en/latest/reference/manifest/. One JSON value a line, packed. */
export async function parseChiselManifest(content: Buffer): Promise<ChiselManifest> {
  const packages: FoundPackage[] = [];
  const paths: string[] = [];
  for (const line of (await textOf(content)).split('\n')) {
    if (line.trim() === '') continue;
    const { kind, name, version, arch, path } = JSON.parse(line) as Record<string, unknown>;
    if (kind === 'path' && typeof path === 'string') paths.push(path);
    if (kind !== 'package' || typeof name !== 'string' || typeof version !== 'string') continue;
    packages.push({ type: 'deb', name, version, ...(typeof arch === 'string' ? { architecture: arch } : {}) });
  }
  return { packages, paths };
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
