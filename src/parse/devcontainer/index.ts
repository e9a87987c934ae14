import { templateAt } from '../../analysis/templates/template-kind.ts';
import { notLookedAt } from '../../model/findings/gap.ts';
import type { Notification } from '../../model/findings/notification.ts';
import { moreProblems } from '../../model/findings/without-flood.ts';
import type { SourceFile } from '../../model/source.ts';
import type { Subject } from '../../model/subject.ts';
import { parseJson } from '../../syntax/json/located-json.ts';
import { asMapping } from '../../syntax/tree/nodes.ts';
import { templateGap } from '../../syntax/yaml/gaps.ts';
import type { YamlProblem } from '../../syntax/yaml/located-yaml.ts';
import type { YamlError } from '../../syntax/yaml/reading.ts';
import { devcontainerFormat } from '../formats.ts';
import type { Frontend, ParseContext, Parsed } from '../frontend.ts';
import { subjectsOf } from '../run-options/container.ts';
import { startedIn } from '../scripts/started.ts';
import { buildIn, type DevcontainerBuild } from './build.ts';
import { devcontainerComments } from './comments.ts';
import { composeFilesOf } from './compose-files.ts';
import { composeImages } from './compose-images.ts';
import { containerIn } from './container.ts';
import { featureSettings } from './features.ts';
import { hookScripts } from './host-commands.ts';
import { type LabelledImage, withLabels } from './image-label.ts';

/** Development containers: https://containers.dev/implementors/json_reference/ */
export const devcontainer: Frontend = {
  ...devcontainerFormat,
  comments: devcontainerComments,
  parse: parseDevcontainer,
};

function parseDevcontainer(file: SourceFile, context: ParseContext): Parsed {
  const read = parseJson(file, { isLenient: true });
  if ('reason' in read) return { subjects: [], builds: [], notifications: [unreadable(read)] };
  const config = asMapping(read.root);
  const notifications = read.problems.map(problem);
  if (config === undefined) return { subjects: [], builds: [], notifications };
  const build = buildIn(config);
  const compose = composeFilesOf(config, context.repository);
  const { readFile } = context.repository;
  const images =
    build === undefined ? composeImages(config, compose.lists[0]?.files ?? [], readFile) : [imageOf(build)];
  const features = withLabels(featureSettings(config, context), images, readFile);
  const container = containerIn(config, build?.build, features);
  const started = startedIn(hookScripts(config), { format: 'devcontainer', file, isBrief: false });
  const ofFeatures = features.commands.map(({ file: from, scripts }) =>
    startedIn(scripts, { format: 'devcontainer', file: from, isBrief: false }),
  );
  const allStarted = [started, ...ofFeatures];
  const subjects: readonly Subject[] = [
    { kind: 'text', file },
    ...(build === undefined ? [] : [build.build]),
    ...(container === undefined ? [] : subjectsOf(container)),
    ...allStarted.flatMap((one) => one.subjects).filter(({ kind }) => kind !== 'text'),
  ];
  const builds = build?.reference === undefined ? [] : [build.reference];
  return {
    ...started,
    subjects,
    builds,
    lists: [...compose.lists, ...(started.lists ?? [])],
    notifications: [
      ...notifications,
      ...features.notifications,
      ...compose.notifications,
      ...allStarted.flatMap((one) => one.notifications),
    ],
    valueFiles: features.files,
  };
}

function imageOf({ build: { dockerfilePath, span }, labels }: DevcontainerBuild): LabelledImage {
  return { dockerfilePath, labels, span };
}

function unreadable({ reason, span }: YamlError): Notification {
  const kind = templateAt(span.file, span.start);
  if (kind !== undefined) return templateGap(span.file, kind);
  const message = `${span.file.path} is not a valid dev container file, so it was not checked: ${reason}.`;
  return notLookedAt({ kind: 'syntax-error', message, wayOut: 'Correct it, or exclude it.', span });
}

function problem({ code, reason, span }: YamlProblem): Notification {
  if (code === 'too-many-problems') return moreProblems(span);
  const message = `In this dev container file ${reason}: the last one was checked, and other readers may take the first.`;
  return notLookedAt({ kind: 'ambiguous-text', weight: 'ordinary', message, wayOut: 'Remove one of them.', span });
}
