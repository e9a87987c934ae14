import type { Notification } from '../../model/finding.ts';
import type { SourceFile } from '../../model/source.ts';
import type { Subject } from '../../model/subject.ts';
import type { BuildReference, Frontend, ParseContext, Parsed } from '../frontend.ts';
import { parseYaml, type YamlProblem } from '../yaml/located-yaml.ts';
import { asMapping, isNull, spanOf } from '../yaml/nodes.ts';
import { parseService } from './container.ts';
import { loadProject } from './load.ts';
import type { Project } from './project.ts';

export const compose: Frontend = {
  name: 'compose',
  format: 'compose',
  matches: (path) => /(^|\/)(docker-)?compose[^/]*\.ya?ml$/.test(path),
  parse: parseCompose,
};

function parseCompose(file: SourceFile, context: ParseContext): Parsed {
  const subjects: Subject[] = [{ kind: 'text', file }];
  const builds: BuildReference[] = [];
  const notifications: Notification[] = [];
  const documents = parseYaml(file);
  if ('reason' in documents) {
    return { subjects, builds, notifications: [syntaxError(file, documents)] };
  }
  notifications.push(...documents.problems.map(refused));
  const notify = (notification: Notification) => notifications.push(notification);
  for (const project of loadProject(file, documents.roots, context, notify)) addServices(project, subjects, builds);
  return { subjects, builds, notifications };
}

function addServices(project: Project, subjects: Subject[], builds: BuildReference[]): void {
  for (const entry of project.services) {
    const service = asMapping(entry.node);
    if (service === undefined) {
      project.notify({
        level: isNull(entry.node) ? 'note' : 'warning',
        code: 'parse-problem',
        message: 'This service is no mapping, so it was not checked.',
        span: spanOf(entry.key),
      });
      continue;
    }
    const parsed = parseService(entry, service, project);
    subjects.push(...parsed.subjects);
    if (parsed.build !== undefined) builds.push(parsed.build);
  }
}

const EXCLUDE = 'list it under `exclude` in .github/hullcheck.yml';

function syntaxError(file: SourceFile, { reason, span }: { reason: string; span: Notification['span'] }): Notification {
  return {
    level: 'error',
    code: 'syntax-error',
    message: `${file.path} is not valid YAML, so it was not checked: ${reason}. Correct it, or ${EXCLUDE} if it is no compose file.`,
    ...(span && { span }),
  };
}

const CONSEQUENCES: Readonly<Record<YamlProblem['code'], string>> = {
  'duplicate-key': 'Docker Compose refuses the file; the last value was checked',
  'unknown-alias': 'Docker Compose refuses the file; the value counts as unknown',
  'bad-merge': 'what it merges was not checked',
  'bad-key': 'the entry was not checked',
  'merges-too-large': 'the rest was not merged and not checked',
};

function refused({ code, reason, span }: YamlProblem): Notification {
  const sentence = `${reason[0]?.toUpperCase()}${reason.slice(1)}`;
  return { level: 'warning', code: 'parse-problem', message: `${sentence}: ${CONSEQUENCES[code]}.`, span };
}
