import { lifetimesOf } from '../../../analysis/lifetimes/image-lifetime.ts';
import { type OsRelease, osReleaseOf } from '../../../analysis/lifetimes/os-lifetime.ts';
import type { Image } from '../../../model/images/image.ts';
import type { ImageContents, OperatingSystem } from '../../../model/images/image-contents.ts';

/** The distribution inside an image that is built on or run; other images only provide files. */
export function systemOf({ use }: Pick<Image, 'use'>, { operatingSystem }: ImageContents): OperatingSystem | undefined {
  return use === 'from' || use === 'container' ? operatingSystem : undefined;
}

/** The release of the distribution inside, unless the tag names it, too: rules that read no layer then report it. */
export function hiddenRelease(
  { use, reference }: Image,
  contents: ImageContents,
): (OsRelease & { readonly id: string }) | undefined {
  const system = systemOf({ use }, contents);
  const release = system && osReleaseOf(system);
  if (system === undefined || release === undefined) return undefined;
  const isNamed = lifetimesOf(reference.value).some(
    ({ image }) => image === system.id || SAME.get(image) === system.id,
  );
  return isNamed ? undefined : { ...release, id: system.id };
}

/** Image names by the `ID` of their systems, if they differ. */
const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amazonlinux: 'amzn',
    'opensuse/leap': 'opensuse-leap',
    oraclelinux: 'ol',
    'quay.io/centos/centos': 'centos',
    rockylinux: 'rocky',
    'rockylinux/rockylinux': 'rocky',
    ubi: 'rhel',
  }),
);

/** `Debian 10`. */
export function releaseName({ id, version }: { readonly id: string; readonly version: string }): string {
  return `${NAMES.get(id) ?? id} ${version}`;
}

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    almalinux: 'AlmaLinux',
    alpine: 'Alpine',
    amzn: 'Amazon Linux',
    centos: 'CentOS',
    debian: 'Debian',
    fedora: 'Fedora',
    mageia: 'Mageia',
    ol: 'Oracle Linux',
    'opensuse-leap': 'openSUSE Leap',
    rhel: 'Red Hat Enterprise Linux',
    rocky: 'Rocky Linux',
    sles: 'SUSE Linux Enterprise Server',
    ubuntu: 'Ubuntu',
  }),
);
