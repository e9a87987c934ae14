import { usedPath } from '../../model/source.ts';
import { lastContinuedLine } from '../../syntax/lines.ts';
import { scalarsIn } from '../../syntax/tree/scalars.ts';
import { lastYamlLine } from '../../syntax/yaml/last-line.ts';
import { parseSizedYaml } from '../../syntax/yaml/sized-yaml.ts';
import { type CommentSyntax, hashComments } from '../comment-syntax.ts';
import { groovyTexts } from './tools/groovy-texts.ts';
import { JENKINSFILE } from './tools/tool-files.ts';

export const pipelineComments: CommentSyntax = {
  ...hashComments,
  // those of Groovy and of JSON with comments begin with slashes
  mark: /(?:(?<!#)#+|(?<!\/)\/\/+)[ \t]*$/,
  lastLine: (...of) => Math.max(lastYamlLine(...of), lastContinuedLine(...of)),
  textsIn(file) {
    if (JENKINSFILE.test(usedPath(file))) return groovyTexts(file);
    const documents = parseSizedYaml(file);
    return 'reason' in documents ? [] : documents.roots.flatMap((root) => [...scalarsIn(root)]);
  },
};
