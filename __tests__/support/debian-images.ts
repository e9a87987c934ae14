import { realFile } from './real-data.ts';

/** The status file of dpkg in an image of the release with this codename. */
export function debianStatus(codename: 'bullseye' | 'bookworm' | 'trixie'): string {
  return realFile(`dpkg-status/${codename}.status`).toString();
}

/** The same for the official image of December 2024. Only its versions are stored; everything else is that of the later release. */
export function olderBookwormStatus(): string {
  const versions = new Map(
    realFile('dpkg-status/docker-debian-bookworm-20241202.manifest')
      .toString()
      .trim()
      .split('\n')
      .map((line) => line.replace(/:[a-z0-9]+\t/, '\t').split('\t') as [string, string]),
  );
  return debianStatus('bookworm')
    .split('\n\n')
    .map((block) => withVersion(block, versions.get(/^Package: (.+)$/m.exec(block)?.[1] ?? '')))
    .join('\n\n');
}

function withVersion(block: string, version: string | undefined): string {
  if (version === undefined) return block;
  const [, written = ''] = /^Version: (.+)$/m.exec(block) ?? [];
  const [, source, sourceVersion] = /^Source: (\S+)(?: \((.+)\))?$/m.exec(block) ?? [];
  // only bsdutils has an epoch that its source package does not have
  const isOtherEpoch = sourceVersion !== undefined && written.includes(':') && !sourceVersion.includes(':');
  const plain = (isOtherEpoch ? version.replace(/^\d+:/, '') : version).replace(/\+b\d+$/, '');
  const name = source ?? (plain === version ? undefined : /^Package: (.+)$/m.exec(block)?.[1]);
  const dated = block.replace(/^Version: .+$/m, `Version: ${version}`).replace(/^Source: .+\n/m, '');
  return name === undefined ? dated : dated.replace(/^Version: /m, `Source: ${name} (${plain})\nVersion: `);
}

/** The vulnerabilities that each version of a source package fixes. */
export interface ChangelogRecord {
  readonly upstream: readonly string[];
  readonly affected: readonly {
    readonly package: { readonly name: string };
    readonly ranges: readonly { readonly events: readonly { readonly fixed?: string }[] }[];
  }[];
}

/** OSV records, one per line. */
export function changelogRecords(...names: readonly string[]): readonly ChangelogRecord[] {
  return names.flatMap((name) =>
    realFile(`debian-changelog-osv/${name}.ndjson`)
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  );
}

/** The text of `etc/os-release`. */
export function debianRelease(version: string): string {
  return `ID=debian\nVERSION_ID="${version}"\nPRETTY_NAME="Debian GNU/Linux ${version}"\n`;
}
