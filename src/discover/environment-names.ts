/** Whether a file with variables may list the compose files of a project, by its path: `.env`, and what becomes one or is given to `--env-file`. */
export function mayListProjects(path: string): boolean {
  return (path.endsWith('.env') || path.includes('.env.')) && NAME.test(path);
}

const NAME = /(?:^|\/)(?:\.env\.[^/]+|[^/]*\.env)$/;

/** The one that Docker Compose reads by itself. */
export function isDefaultEnvironment(path: string): boolean {
  return path === '.env' || path.endsWith('/.env');
}
