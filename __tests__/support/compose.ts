/** A compose file with one service `app` that has the given options, one per line, followed by the rest of the file. */
export function service(options: string, rest = ''): string {
  return `services:\n  app:\n${indent(`image: ghcr.io/acme/app:1.4\n${options}`, 4)}\n${rest}`;
}

/** Like {@link service}, with marks around its name: for findings about something that is missing. */
export function markedService(options: string, rest = ''): string {
  return service(options, rest).replace('  app:', '  «app»:');
}

function indent(text: string, columns: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(columns));
}
