import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { ImageSource } from '../../src/images/sources/image-source.ts';
import { type TarMember, tar } from './tar.ts';

export type TestLayer = readonly TarMember[] | Buffer;

/** An image in memory. Layers are members of an archive, which is compressed with gzip, or bytes as they are stored. */
export function testImage(
  layers: readonly TestLayer[],
  config: object = {},
): ImageSource & { readonly opened: string[] } {
  const blobs = new Map(layers.map(storedLayer).map((bytes) => [digestOf(bytes), bytes]));
  const opened: string[] = [];
  return {
    digest: undefined,
    manifest: {
      layers: layers.map(storedLayer).map((bytes) => ({
        mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
        digest: digestOf(bytes),
        size: bytes.length,
      })),
    },
    config,
    opened,
    async openLayer(digest) {
      opened.push(digest);
      return inPieces(blobs.get(digest) as Buffer, 64 * 1024);
    },
  };
}

export function storedLayer(layer: TestLayer): Buffer {
  return Buffer.isBuffer(layer) ? layer : gzipSync(tar(layer as readonly TarMember[]), { level: 1 });
}

export function digestOf(bytes: Buffer | string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

export async function* inPieces(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

/** The files of an OCI layout with one image, by path. */
export function ociLayout(
  layers: readonly TestLayer[],
  config: object = {},
  annotations: Readonly<Record<string, string>> = {},
): Record<string, Buffer> {
  const stored = layers.map(storedLayer);
  const configBytes = Buffer.from(JSON.stringify(config));
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: {
        mediaType: 'application/vnd.oci.image.config.v1+json',
        digest: digestOf(configBytes),
        size: configBytes.length,
      },
      layers: stored.map((bytes) => ({
        mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
        digest: digestOf(bytes),
        size: bytes.length,
      })),
    }),
  );
  const index = {
    schemaVersion: 2,
    manifests: [
      {
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        digest: digestOf(manifest),
        size: manifest.length,
        annotations,
        platform: { os: 'linux', architecture: 'amd64' },
      },
    ],
  };
  return {
    'oci-layout': Buffer.from('{"imageLayoutVersion":"1.0.0"}'),
    'index.json': Buffer.from(JSON.stringify(index)),
    ...Object.fromEntries([configBytes, manifest, ...stored].map((bytes) => [blobPathOf(bytes), bytes])),
  };
}

function blobPathOf(bytes: Buffer): string {
  return `blobs/${digestOf(bytes).replace(':', '/')}`;
}
