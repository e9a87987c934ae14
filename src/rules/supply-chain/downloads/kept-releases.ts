/** Whether only its publisher can replace what an address has, if anyone: a script there is that of a release, not one of the moment. */
export function keepsReleases(address: string): boolean {
  return KEEPS_RELEASES.test(address);
}

const KEEPS_RELEASES =
  /^https:\/\/(?:github\.com\/[\w.-]{1,99}\/[\w.-]{1,99}\/releases\/download\/(?=[^/]*[\d…])[^/]{1,99}|repo1\.maven\.org\/maven2|repo\.maven\.apache\.org\/maven2|registry\.npmjs\.org|files\.pythonhosted\.org)\//;
