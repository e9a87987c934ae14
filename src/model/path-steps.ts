/** The names in a path, without empty ones and `.`, and with `..` resolved. As in the kernel, `..` at the root has no effect. */
export function pathSteps(path: string): readonly string[] {
  const steps: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..') steps.pop();
    else if (name !== '' && name !== '.') steps.push(name);
  }
  return steps;
}
