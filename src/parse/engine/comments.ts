import { usedPath } from '../../model/source.ts';
import { parseToml } from '../../syntax/toml/located-toml.ts';
import { scalarsIn } from '../../syntax/tree/scalars.ts';
import { type CommentSyntax, hashComments } from '../comment-syntax.ts';
import { kindOf } from './kinds.ts';

export const engineComments: CommentSyntax = {
  ...hashComments,
  textsIn(file) {
    const kind = kindOf(usedPath(file));
    if (kind === undefined || kind.isJson) return [];
    const parsed = parseToml(file);
    return 'reason' in parsed ? [] : [...scalarsIn(parsed.root)];
  },
};
