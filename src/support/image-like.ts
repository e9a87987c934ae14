/** Whether a word looks like the reference of an image: `debian:12`, `ghcr.io/acme/app`, `acme/app@sha256:…`. */
export function looksLikeImage(word: string): boolean {
  return /^[a-z0-9](?:[\w.-]*[a-z0-9])?(?::\d+)?(?:\/[a-z0-9][\w./-]*)?(?::[\w.-]+|@sha256:[0-9a-f]+)$/.test(word);
}
