/** The release of a distribution that a tag names by its number: `base-ubuntu18.04`, `jdk-centos7`, `rocm5.0_ubuntu18.04_py3.7`. */
export interface NumberedDistribution {
  /** The image whose line in the table of releases describes it. */
  readonly image: string;
  readonly release: string;
}

/** The last distribution with a number in a tag, or in the name of an image. */
export function numberedDistribution(text: string): NumberedDistribution | undefined {
  if (!HINT.test(text)) return undefined;
  for (const [image, pattern] of DISTRIBUTIONS) {
    const release = pattern.exec(text)?.[1];
    if (release !== undefined) return { image, release };
  }
  return undefined;
}

const HINT = /(?:ubuntu|debian|centos|alpine|fedora|linux|ubi|rhel|[aeo]l)-?\d/;

/**
 * With numbers that only the distribution has: products have small ones, and some write theirs behind the distribution, as in
 * `alpine-6.4-latest` of Zabbix, `centos-6.0-latest`, and `v1.16-debian-1` of Fluentd.
 */
const DISTRIBUTIONS: readonly (readonly [image: string, pattern: RegExp])[] = [
  ['ubuntu', /(?:^|[-_])ubuntu-?(\d\d\.(?:04|10))(?=$|[-_])/],
  ['debian', /(?:^|[-_])debian-?([7-9]|1\d)(?=$|[-_])/],
  ['centos', /(?:^|[-_])centos(?:-(?=\d(?:$|[-_])))?([5-8])(?=$|[-_.])/],
  ['alpine', /[-_]alpine-(3\.\d{1,2})(?=$|[-_.])/],
  ['alpine', /(?:^|[-_])alpine(3\.\d{1,2})(?=$|[-_.])/],
  ['fedora', /(?:^|[-_])fedora-?(\d\d)(?=$|[-_])/],
  ['rockylinux', /(?:^|[-_])rockylinux-?([89]|10)(?=$|[-_.])/],
  ['almalinux', /(?:^|[-_])almalinux-?([89]|10)(?=$|[-_.])/],
  ['oraclelinux', /(?:^|[-_])(?:oraclelinux-?|ol)([6-9]|10)(?=$|[-_])/],
  ['ubi', /(?:^|[-_])(?:ubi-?|rhel-?|el)([6-9]|10)(?=$|[-_.])/],
  ['amazonlinux', /(?:^|[-_])(?:amazonlinux-?|al)(2|2018\.03|2023)(?=$|[-_])/],
];
