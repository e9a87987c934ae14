import type { Addition } from '../../model/containers/container.ts';
import type { Edit } from '../../model/findings/fix.ts';
import type { Span } from '../../model/source.ts';

/** The edit that adds options right after the subcommand, where nothing else has to be understood. */
export function flagAdditions({ file, end }: Span, additions: readonly Addition[]): readonly Edit[] {
  const text = additions.map((addition) => ` ${flagOf(addition)}`).join('');
  return [{ span: { file, start: end, end }, text }];
}

function flagOf({ option, value }: Addition): string {
  const name = `--${option.replaceAll('_', '-')}`;
  return value === true ? name : `${name}=${value}`;
}
