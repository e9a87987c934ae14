/** What ADD clones instead of downloading: https://docs.docker.com/reference/dockerfile/#adding-files-from-a-git-repository */
export function isGitAddress(address: string): boolean {
  return /^(?:git@|git:\/\/|ssh:\/\/)/.test(address) || /^https?:\/\/[^#?]+\.git(?:[#?]|$)/i.test(address);
}
