import type { OperatingSystem } from '../../model/images/image-contents.ts';

/** OSV's name for the packages of a system: https://ossf.github.io/osv-schema/#defined-ecosystems. Undefined where OSV has no data on them. */
export function ecosystemOf(system: OperatingSystem): string | undefined {
  const version = system.versionId;
  switch (system.id) {
    case 'wolfi':
      return 'Wolfi';
    case 'chainguard':
      return 'Chainguard';
    case 'minimos':
      return 'MinimOS';
    case 'opensuse-tumbleweed':
      return 'openSUSE:Tumbleweed';
    case 'rhel':
      return redHatEcosystem(system.cpe);
    default:
      return version === undefined ? undefined : versioned(system.id, version, system.prettyName);
  }
}

function versioned(id: string, version: string, prettyName: string | undefined): string | undefined {
  const [major = ''] = version.split('.');
  switch (id) {
    case 'debian':
      return `Debian:${major}`;
    case 'ubuntu':
      return `Ubuntu:${version}`;
    case 'alpine':
      return alpineEcosystem(version);
    case 'almalinux':
      return `AlmaLinux:${major}`;
    case 'rocky':
      return `Rocky Linux:${major}`;
    case 'mariner':
    case 'azurelinux':
      return `Azure Linux:${major}`;
    case 'opensuse-leap':
      return `openSUSE:Leap ${version}`;
    case 'photon':
      return `Photon OS:${version.includes('.') ? version : `${version}.0`}`;
    case 'mageia':
      return `Mageia:${major}`;
    case 'openeuler':
      return openEulerEcosystem(version, prettyName);
    case 'sles':
      return prettyName?.startsWith('SUSE Linux Enterprise') ? prettyName.replace(/^SUSE /, 'SUSE:') : undefined;
    default:
      return undefined;
  }
}

/** `3.20.3` belongs to the branch `v3.20`; `3.21.0_alpha20240807` is edge, which OSV does not cover. */
function alpineEcosystem(version: string): string | undefined {
  const branch = /^(\d+\.\d+)(?:\.\d+)?$/.exec(version)?.[1];
  return branch === undefined ? undefined : `Alpine:v${branch}`;
}

/** `22.03` and `openEuler 22.03 (LTS-SP1)` become `openEuler:22.03-LTS-SP1`. */
function openEulerEcosystem(version: string, prettyName: string | undefined): string {
  const edition = /\(([\w.-]{1,40})\)$/.exec(prettyName ?? '')?.[1];
  return edition === undefined ? `openEuler:${version}` : `openEuler:${version}-${edition}`;
}

/**
 * Turns `cpe:/o:redhat:enterprise_linux:9::baseos` into `Red Hat:enterprise_linux:9::baseos`. Since 10, OSV names no repository and each minor
 * release, whose records are asked for together.
 */
function redHatEcosystem(cpe: string | undefined): string | undefined {
  const product = /^cpe:\/o:redhat:(.+)$/.exec(cpe ?? '')?.[1];
  const withoutRepositories = /^enterprise_linux:\d{2,3}(?=[.:]|$)/.exec(product ?? '')?.[0];
  if (withoutRepositories !== undefined) return `Red Hat:${withoutRepositories}`;
  return product === undefined ? undefined : `Red Hat:${product}`;
}
