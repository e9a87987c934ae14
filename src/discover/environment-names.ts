/**
 * Whether a file with variables may list the compose files of a project, by its path: `.env`, a file that becomes one, or one for
 * `--env-file`.
 */
export function mayListProjects(path: string): boolean {
  return (path.endsWith('.env') || path.includes('.env.')) && NAME.test(path);
}

const NAME = /(?:^|\/)(?:\.env\.[^/]+|[^/]*\.env)$/;

/** Whether Docker Compose reads the file by default. */
export function isDefaultEnvironment(path: string): boolean {
  return path === '.env' || path.endsWith('/.env');
}
