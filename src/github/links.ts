import type { WorkflowContext } from './context.ts';

/** The page on GitHub for a line of the checked-out commit; undefined outside a workflow. */
export function linkToLine(
  { serverUrl, repository, sha }: WorkflowContext,
  headId: string | undefined,
): ((path: string, line: number) => string) | undefined {
  const commit = headId ?? sha;
  if (repository === undefined || commit === '') return undefined;
  const encode = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
  const start = `${serverUrl}/${encode(`${repository.owner}/${repository.name}`)}/blob/${commit}`;
  return (path, line) => `${start}/${encode(path)}#L${line}`;
}
