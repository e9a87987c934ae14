import { context } from '@actions/github';

/** The page on GitHub that shows a line of the commit that was checked out; undefined outside of a workflow. */
export function linkToLine(): ((path: string, line: number) => string) | undefined {
  const { serverUrl, sha } = context;
  const repository = process.env['GITHUB_REPOSITORY'];
  if (!repository || !sha) return undefined;
  const encode = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
  return (path, line) => `${serverUrl}/${encode(repository)}/blob/${sha}/${encode(path)}#L${line}`;
}
