/** Whether a registry, as references write it, is Docker Hub, which those without a registry come from. */
export function isDockerHub(registry: string | undefined): boolean {
  return registry === undefined || HUB.test(registry);
}

const HUB = /^(?:(?:index|registry-1)\.)?docker\.io$/;
