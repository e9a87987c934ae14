/** The paths of submodules, by the text of `.gitmodules`. */
export function submodulesIn(modules: string): readonly string[] {
  return modules.split('\n').flatMap(
    (line) =>
      PATH.exec(line)?.[1]
        ?.trim()
        .replace(/(?<!\/)\/+$/, '') || [],
  );
}

/** Git ignores the case of a key, and accepts the first one behind the name of its section. */
const PATH = /^\s*(?:\[[^\]\n]{0,300}\][ \t]*)?path[ \t]*=[ \t]*"?([^"\n]+)/i;

/** The submodule that a path is in or is, by the text of `.gitmodules`. */
export function submoduleOf(path: string, modules: string | undefined): string | undefined {
  return submodulesIn(modules ?? '').find((module) => path === module || path.startsWith(`${module}/`));
}

/** How to get a file in a submodule looked at, as a whole sentence. */
export function checkOutSubmodule(module: string, otherwise: string): string {
  return `It is in the submodule ${module}: check that out before the scan (submodules: true of actions/checkout), or ${otherwise}.`;
}
