/** Sources of software that is then run: forges, image registries, and their file hosts. Subdomains count as well. */
export const PUBLIC_HOSTS: readonly string[] = [
  'github.com',
  'githubusercontent.com',
  'ghcr.io',
  'gitlab.com',
  'bitbucket.org',
  'docker.io',
  'docker.com',
  'quay.io',
  'gcr.io',
  'pkg.dev',
  'mcr.microsoft.com',
  'public.ecr.aws',
  'k8s.io',
  'letsencrypt.org',
  'metadata.google.internal',
];

/** Addresses of the cloud metadata service, which gives a machine its identity and tokens. */
export const METADATA_ADDRESSES: ReadonlySet<string> = new Set([
  '169.254.169.254',
  'fd00:ec2::254',
  '169.254.170.2',
  '100.100.100.200',
]);
