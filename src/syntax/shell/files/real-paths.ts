import { isWithin } from '../../../analysis/paths/shell-paths.ts';
import { getVariable, type Variables } from '../variables.ts';
import type { WrittenFiles } from './script-files.ts';
import { NAME_OF_SCRIPT, SOURCE_OF_BASH } from './script-path.ts';

/** What is known where a path is asked for. */
interface Known {
  readonly reading: { readonly files: Pick<WrittenFiles, 'links'> };
  readonly variables: Variables;
}

/** The path that a file has without symbolic links; undefined if it is not known which ones there are. */
export function realPath(path: string, { reading: { files }, variables }: Known): string | undefined {
  const target = withoutNotedLinks(path, files);
  return target !== path || isOfScript(path, variables) ? target : undefined;
}

function withoutNotedLinks(path: string, { links }: Pick<WrittenFiles, 'links'>): string {
  const passed = new Set<string>();
  let target = path;
  for (let next = links?.get(target); next !== undefined && !passed.has(next); next = links?.get(next)) {
    passed.add(next);
    target = next;
  }
  return target;
}

/** Whether a path is that of the script, of a folder above it, or of a file in a folder around it, which are its own and not links. */
function isOfScript(path: string, variables: Variables): boolean {
  return [NAME_OF_SCRIPT, SOURCE_OF_BASH].some((name) => {
    const own = getVariable(variables, name);
    if (typeof own !== 'string' || !own.startsWith('/')) return false;
    const around = AROUND.exec(own)?.[0];
    return isWithin(own, path) || (around !== undefined && isWithin(path, around));
  });
}

/** The folder above that of a script, unless the system has other files in it. */
const AROUND = /^\/(?!usr\/)[^/]+\/.+(?=\/[^/]+\/[^/]+$)/;

/** The path of a script in a variable, where a condition is whether it is a link: `[ -h "$SELF" ]` */
interface AskedLink {
  readonly name: string;
  readonly path: string;
  readonly real: string;
}

/** What such a condition asks for; undefined for any other one, and where the path is not known. */
export function linkAsked(condition: string, known: Known): AskedLink | undefined {
  const [, name] = IS_LINK.exec(condition) ?? [];
  const path = name === undefined ? undefined : getVariable(known.variables, name);
  if (name === undefined || typeof path !== 'string' || !path.startsWith('/')) return undefined;
  const real = realPath(path, known);
  return real === undefined ? undefined : { name, path, real };
}

const IS_LINK = /^(?:\[\[?|test)[ \t]+-[hL][ \t]+"?\$\{?(\w+)(?:\[0\])?\}?"?(?:[ \t]+\]\]?)?[;\s]*$/;
