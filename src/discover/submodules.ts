/** The submodule that a path is in or is, by the text of `.gitmodules`. */
export function submoduleOf(path: string, modules: string | undefined): string | undefined {
  const lines = modules?.split('\n') ?? [];
  const paths = lines.flatMap((line) => /^\s*path\s*=\s*(\S.*)$/.exec(line)?.[1]?.trim() ?? []);
  return paths.find((module) => path === module || path.startsWith(`${module}/`));
}

/** How to get a file in a submodule looked at, as a whole sentence. */
export function checkOutSubmodule(module: string, otherwise: string): string {
  return `It is in the submodule ${module}: check that out before the scan (submodules: true of actions/checkout), or ${otherwise}.`;
}
