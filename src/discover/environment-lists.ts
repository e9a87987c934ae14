import { listOfFiles } from '../parse/compose/listed-project.ts';
import type { ComposeList } from '../parse/frontend.ts';
import type { Repository } from './index.ts';

/** Those that become a `.env`, such as `.env.example`, or that `--env-file` names; `.env` itself says for certain. */
const OTHER_ENVIRONMENT = /(?:^|\/)(?:\.env\.[^/]+|[^/]+\.env)$/;

/** The compose files that environment files of other names list: they may be meant, wherever they are. */
export function environmentLists({ paths, readFile }: Repository): { readonly lists: readonly ComposeList[] } {
  const files = (paths() ?? []).filter((path) => path.endsWith('.env') || path.includes('.env.'));
  const lists = files.flatMap((path): ComposeList[] => {
    const file = OTHER_ENVIRONMENT.test(path) ? readFile(path, 'guess') : undefined;
    const list = file === undefined ? undefined : listOfFiles(file);
    return list === undefined || list.names.length === 0 ? [] : [{ files: list.names, folders: [], span: list.span }];
  });
  return { lists };
}
