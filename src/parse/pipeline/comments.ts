import { lastContinuedLine } from '../../syntax/lines.ts';
import { scalarsIn } from '../../syntax/tree/scalars.ts';
import { lastYamlLine } from '../../syntax/yaml/last-line.ts';
import { parseSizedYaml } from '../../syntax/yaml/sized-yaml.ts';
import { type CommentSyntax, hashComments } from '../comment-syntax.ts';

export const pipelineComments: CommentSyntax = {
  ...hashComments,
  lastLine: (...of) => Math.max(lastYamlLine(...of), lastContinuedLine(...of)),
  textsIn(file) {
    const documents = parseSizedYaml(file);
    return 'reason' in documents ? [] : documents.roots.flatMap((root) => [...scalarsIn(root)]);
  },
};
