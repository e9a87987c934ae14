import { textsWritten } from '../../analysis/commands/file-lines.ts';
import { limitReached } from '../../model/findings/reached-limits.ts';
import { everyPipeline, type Script } from '../../model/shell.ts';
import type { SourceFile } from '../../model/source.ts';

/** For all units of a script. */
const MOST_UNITS = 100;

/**
 * The units of containers in a script that writes them with here-documents, as in `cat > /etc/containers/systemd/web.container <<E`: each as a file
 * with nothing else in it, where everything is at its place.
 */
export function unitsWrittenIn(script: Script, file: SourceFile): readonly SourceFile[] {
  if (!mayWriteUnits(file.text)) return [];
  const found = everyPipeline(script)
    .flatMap((pipeline) => [...textsWritten(pipeline)])
    .filter(({ path, excerpt: { text } }) => path.endsWith('.container') && text.includes('[Container]'));
  if (found.length > MOST_UNITS) limitReached(script.span, 'The script writes more Podman units than are read.');
  return found.slice(0, MOST_UNITS).flatMap(({ excerpt }) => {
    const { start, end } = excerpt.span(0, excerpt.text.length);
    const own = file.text.slice(start, end);
    return own === excerpt.text
      ? [{ path: file.path, text: blanks(file.text.slice(0, start)) + withoutVariables(own) }]
      : [];
  });
}

/** Whether a text may write such a unit. */
export function mayWriteUnits(text: string): boolean {
  return text.includes('.container') && text.includes('[Container]');
}

function blanks(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ');
}

/** What the shell replaces, as something that systemd would replace. */
function withoutVariables(text: string): string {
  return text.replaceAll(/\$(?:\w{1,100}|\{[^{}\n]{1,200}\}|\([^()\n]{1,200}\))/g, ({ length }) =>
    length % 2 === 0 ? '%i'.repeat(length / 2) : `x${'%i'.repeat((length - 1) / 2)}`,
  );
}
