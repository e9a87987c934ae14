/** Whether ADD clones the address instead of downloading it: https://docs.docker.com/reference/dockerfile/#adding-files-from-a-git-repository */
export function isGitAddress(address: string): boolean {
  return /^(?:git@|git:\/\/|ssh:\/\/)/.test(address) || /^https?:\/\/[^#?]+\.git(?:[#?]|$)/i.test(address);
}
