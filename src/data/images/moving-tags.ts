/** Words of tags that choose a release by age or maturity, so that they move to new releases. */
export const MOVING_WORDS: ReadonlySet<string> = new Set(
  'latest stable oldstable oldoldstable edge nightly main master dev develop devel development canary rolling current lts testing sid unstable rawhide tumbleweed mainline next head trunk snapshot alpha beta rc preview insiders experimental weekly daily release prod production staging live newest'.split(
    ' ',
  ),
);

/** Words of tags that describe the contents of an image, not its version. */
export const VARIANT_WORDS: ReadonlySet<string> = new Set(
  'alpine slim debian ubuntu nonroot root debug static base default minimal full lite fat musl glibc uclibc perl otel management apache fpm cli zts cgi jdk jre jdk-headless headless onbuild browsers chrome firefox electron included linux windowsservercore nanoserver ltsc core standard all community enterprise oss server client unprivileged rootless dind builder runtime sdk aspnet cpu gpu cuda python node java php ruby go golang rust npm yarn'.split(
    ' ',
  ),
);

/** Names of distribution releases: a version of the distribution, not of the software in an image. */
export const RELEASE_NAMES: ReadonlySet<string> = new Set(
  'stretch buster bullseye bookworm trixie forky xenial bionic focal jammy noble oracular plucky questing resolute'.split(
    ' ',
  ),
);

/** Official images whose version is the name of a distribution release. */
export const DISTRIBUTION_IMAGES: ReadonlySet<string> = new Set([
  'debian',
  'ubuntu',
  'buildpack-deps',
  'neurodebian',
  'ros',
]);
