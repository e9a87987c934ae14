import { lastContinuedLine } from '../../syntax/lines.ts';
import { textsInScript } from '../../syntax/shell/texts.ts';
import { asMapping } from '../../syntax/tree/nodes.ts';
import { scalarsIn } from '../../syntax/tree/scalars.ts';
import { lastYamlLine } from '../../syntax/yaml/last-line.ts';
import { parseSizedYaml } from '../../syntax/yaml/sized-yaml.ts';
import { type CommentSyntax, hashComments } from '../comment-syntax.ts';
import { taskScripts } from './scripts.ts';

export const taskfileComments: CommentSyntax = {
  ...hashComments,
  lastLine: (...of) => Math.max(lastYamlLine(...of), lastContinuedLine(...of)),
  textsIn(file) {
    const documents = parseSizedYaml(file);
    if ('reason' in documents) return [];
    const scripts = taskScripts(asMapping(documents.roots[0]));
    return [...documents.roots.flatMap((root) => [...scalarsIn(root)]), ...scripts.flatMap(textsInScript)];
  },
};
