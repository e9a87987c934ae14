/** Whether a registry, as references write it, is Docker Hub, which those without a registry come from. */
export function isDockerHub(registry: string | undefined): boolean {
  return canonicalRegistry(registry) === 'docker.io';
}

/** The registry of a reference: `docker.io` for each name of Docker Hub, and where the reference has none. */
export function canonicalRegistry(registry: string | undefined): string {
  return registry === undefined || HUB.test(registry) ? 'docker.io' : registry;
}

const HUB = /^(?:(?:index|registry-1)\.)?docker\.io$/;
