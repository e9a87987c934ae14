/** The names that a path leads through, without empty ones, `.` and `..`, which stays at the start as in the kernel. */
export function pathSteps(path: string): readonly string[] {
  const steps: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..') steps.pop();
    else if (name !== '' && name !== '.') steps.push(name);
  }
  return steps;
}
