/** The names that Docker Compose looks for, in its order: https://docs.docker.com/compose/intro/compose-application-model/#the-compose-file */
export const DEFAULT_FILES: readonly string[] = [
  'compose.yaml',
  'compose.yml',
  'docker-compose.yml',
  'docker-compose.yaml',
];

/** Files that Docker Compose merges into them. */
export const OVERRIDE_FILES: readonly string[] = [
  'compose.override.yml',
  'compose.override.yaml',
  'docker-compose.override.yml',
  'docker-compose.override.yaml',
];

/** The files that Docker Compose reads unless it is given others. */
export const OWN_FILES: readonly string[] = [...DEFAULT_FILES, ...OVERRIDE_FILES];
