/** If a variable without a known value names the program, it is one with the same options. */
export function engineNamedBy(variable: string): string | undefined {
  return ENGINE.exec(variable)?.[1]?.toLowerCase();
}

const ENGINE = /^(docker|podman|nerdctl)(?:_?(?:bin|cmd|command|exe))?$/i;
