import type { Lifetime } from '../../../analysis/lifetimes/image-lifetime.ts';
import type { Image } from '../../../model/images/image.ts';

/**
 * Why a Dockerfile has an ended release on purpose, as a clause; undefined if its folder does not say so. An image that is published for
 * each release of its base has a folder for each, such as `14.20/Dockerfile` or `7.2-fpm/Dockerfile`, and the old ones stay.
 */
export function releaseFolder({ use, reference }: Image, { release }: Pick<Lifetime, 'release'>): string | undefined {
  const { repository, tag } = reference.value;
  if (use !== 'from' || typeof repository !== 'string' || typeof tag !== 'string') return undefined;
  const image = repository.slice(repository.lastIndexOf('/') + 1).toLowerCase();
  const folders = reference.span.file.path.split('/').slice(0, -1);
  const folder = folders.find((one) => {
    const number = numberIn(one.toLowerCase(), image, tag);
    return number !== undefined && isWithin(number, release) && isWithin(tag, number);
  });
  return folder === undefined ? undefined : `the folder ${folder}/ is for this release by its name`;
}

/** `3.19` in `3.19`, `v3.19`, for alpine in `alpine3.19`, and `7.2` in `7.2-fpm` for a tag with that variant. */
function numberIn(folder: string, image: string, tag: string): string | undefined {
  const rest = folder.startsWith(image) ? folder.slice(image.length).replace(/^[-_]/, '') : folder;
  const [, number, variant = ''] = /^v?(\d{1,4}(?:\.\d{1,4}){0,3})((?:-[a-z]{1,20}){0,3})$/.exec(rest) ?? [];
  return `${tag}-`.includes(`${variant}-`) ? number : undefined;
}

/** `20.1.0-slim` is within 20.1, which is within 20. */
function isWithin(version: string, release: string): boolean {
  return version === release || version.startsWith(`${release}.`) || version.startsWith(`${release}-`);
}
