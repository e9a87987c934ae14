import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Debian's docker-registry on loopback with known images, started by `.ci/real-registry`. All instances but one use TLS. */
export interface RealRegistry {
  /** `127.0.0.1:12345`; anyone may read and write, and the images are here. */
  readonly open: string;
  /** Without encryption. */
  readonly plain: string;
  /** Asks for a password. */
  readonly basic: { readonly host: string; readonly username: string; readonly password: string };
  /** Asks for tokens of `https://127.0.0.1:<tokenPort>/token`, signed with the key of the certificate below. */
  readonly bearer: { readonly host: string; readonly tokenPort: number };
  /** The authority that signed the certificate of all of them, as PEM, and the path of its file. */
  readonly authority: string;
  readonly authorityFile: string;
  /** A folder with `ca.crt` and nothing else, for `--cert-dir` of skopeo. */
  readonly trustedFolder: string;
  /** The certificate of the registries, for other servers in tests. */
  readonly certificate: { readonly key: string; readonly cert: string };
  /** `alpine:3.20.3` and the like, at `open`. */
  readonly images: readonly string[];
  /** `debian:bookworm-purged` on disk: an OCI layout of several images, an archive of that form, and one from `docker save`. */
  readonly onDisk: readonly [layout: string, layoutArchive: string, dockerArchive: string];
  /** The results of other programs for an image: `packages`, as its package manager lists them; `setuid`; `release`. */
  said(image: string, what: 'packages' | 'setuid' | 'release'): readonly string[] | undefined;
}

/** Undefined when the tests run without it; then its tests are reported as skipped. */
export function realRegistry(): RealRegistry | undefined {
  const folder = process.env['HULLCHECK_TEST_REGISTRY'];
  if (folder === undefined) return undefined;
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return {
    ...JSON.parse(read('registries.json')),
    authority: read('certificates/authority.crt'),
    authorityFile: join(folder, 'certificates/authority.crt'),
    trustedFolder: join(folder, 'certificates/trusted'),
    certificate: { key: read('certificates/server.key'), cert: read('certificates/server.crt') },
    images: imagesIn(join(folder, 'images')),
    onDisk: [join(folder, 'layout'), join(folder, 'images/layout.tar'), join(folder, 'images/saved.tar')],
    said(image, what) {
      try {
        return read(`images/${image.replace(':', '/')}.${what}`)
          .trimEnd()
          .split('\n');
      } catch {
        return undefined;
      }
    },
  };
}

function imagesIn(folder: string): string[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.flatMap(({ name }) =>
    readdirSync(join(folder, name))
      .filter((file) => file.endsWith('.packages'))
      .map((file) => `${name}:${file.slice(0, -'.packages'.length)}`),
  );
}
