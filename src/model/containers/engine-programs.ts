/** Programs that start containers. https://docs.docker.com/reference/cli/docker/ and the like. */
export const ENGINES: ReadonlySet<string> = new Set([
  'docker',
  'nvidia-docker',
  'podman',
  'podman-remote',
  'nerdctl',
  'finch',
  'balena-engine',
]);

/** Whether a program can start containers. */
export function isEngine(program: unknown): program is string {
  return typeof program === 'string' && (ENGINES.has(program) || isComposer(program));
}

/** Also accepts `docker-compose-v1` and similar names, and the module `podman_compose`. */
export function isComposer(program: unknown): program is string {
  return typeof program === 'string' && /^(?:(?:docker|podman)-compose|podman_compose$)/.test(program);
}
