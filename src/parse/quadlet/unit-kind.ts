/** `web.container`, and its drop-in `web.container.d/10.conf` */
const KIND = /(?:^|[./])([a-z]+)(?:\.d\/[^/]+\.conf)?$/;

/** `container` for `web.container` and for its drop-ins; empty for a name without a kind. */
export function unitKind(path: string): string {
  return KIND.exec(path)?.[1] ?? '';
}
