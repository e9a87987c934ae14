/**
 * Until when the base images of Windows get updates, by the release in their tag. Releases that are still supported are not listed.
 * https://learn.microsoft.com/virtualization/windowscontainers/deploy-containers/base-image-lifecycle (November 2026)
 */
export const WINDOWS_RELEASES: ReadonlyMap<string, string> = new Map([
  ['sac2016', '2018-10-09'],
  ['1709', '2019-04-09'],
  ['1803', '2019-11-12'],
  ['1903', '2020-12-08'],
  ['1909', '2021-05-11'],
  ['2004', '2021-12-14'],
  ['20h2', '2022-08-09'],
]);
