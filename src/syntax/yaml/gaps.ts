import { templateAt } from '../../analysis/templates/template-kind.ts';
import { startOf } from '../../model/findings/finding.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { moreProblems } from '../../model/findings/without-flood.ts';
import type { SourceFile } from '../../model/source.ts';
import { recentResults } from '../../support/caches/recent-results.ts';
import { shortText } from '../../support/short-text.ts';
import { isPlainText } from './plain-text.ts';
import type { YamlDocuments, YamlError, YamlProblem } from './reading.ts';
import { secondReading } from './second-reading.ts';

/** Names the reader and the kind of file in messages. */
export interface YamlReader {
  /** `Docker Compose` */
  readonly name: string;
  /** `compose file` */
  readonly file: string;
  /** Whether the file was recognised only by its content. */
  readonly isGuess?: boolean;
}

/** A way out, as part of a sentence. */
export const EXCLUDE = 'list it under `exclude` in .github/hullcheck.yml';

/** The gap of a file that could not be read at all: a template if there is one at the error, otherwise a syntax error. */
export function errorGap(file: SourceFile, error: YamlError, reader: YamlReader): GapNotification {
  const { reason, span, kind } = error;
  const template = kind === undefined ? templateAt(file, span.start) : undefined;
  if (template !== undefined) return templateGap(file, template);
  if (kind === 'limit-reached') {
    const message = `${file.path} was not checked: ${reason}.`;
    return notLookedAt({ kind, message, wayOut: `Simplify it, or ${EXCLUDE}.`, span });
  }
  return notLookedAt({
    kind: kind ?? 'syntax-error',
    message: `${file.path} is not valid YAML, so it was not checked: ${reason}.`,
    wayOut: `Correct it, or ${EXCLUDE} if it is not a ${reader.file}.`,
    span,
    ...(reader.isGuess && { weight: 'ordinary' }),
  });
}

/** Reports that a file must be rendered before its own tool reads it. */
export function templateGap(file: SourceFile, kind: string): GapNotification {
  return notLookedAt({
    kind: 'template',
    message: `${file.path} is a template (${kind}), so it was not checked.`,
    wayOut: `Scan what it renders to, and ${EXCLUDE}.`,
    span: startOf(file),
  });
}

/** How hullcheck treats a value that the reader rejects. */
const CONSEQUENCES: Readonly<Record<Exclude<YamlProblem['code'], 'merges-too-large' | 'too-many-problems'>, string>> = {
  'duplicate-key': 'the last value was checked',
  'unknown-alias': 'the value counts as unknown',
  'bad-merge': 'what it merges was not checked',
  'bad-key': 'the entry was not checked',
  'bad-tag': 'the text was checked as it is written',
};

/** Whether the parsers agree on the last texts: a workflow is read again for each set of inputs. */
const agrees = recentResults<boolean>(200_000);

/** Reports where js-yaml reads a file differently. A file with problems is reported elsewhere. */
export function disagreementGaps(file: SourceFile, { roots, problems }: YamlDocuments): readonly GapNotification[] {
  if (problems.length > 0 || isPlainText(file.text)) return [];
  if (agrees(file.text, () => secondReading(file, roots) === undefined)) return [];
  const other = secondReading(file, roots);
  if (other === undefined) return [];
  const what = other.isRefusal ? 'Some YAML parsers reject this' : 'YAML parsers read this in different ways';
  return [
    notLookedAt({
      kind: 'ambiguous-text',
      weight: 'ordinary',
      message: `${what}, so a reviewer may see something other than what runs.`,
      wayOut: 'Write it more plainly.',
      span: other.span,
      // only the first difference is known
      evidence: shortText(file.text, 0),
    }),
  ];
}

/** The gap of a part that the reader rejects. */
export function problemGap({ code, reason, span }: YamlProblem, reader: YamlReader): GapNotification {
  const sentence = `${reason[0]?.toUpperCase()}${reason.slice(1)}`;
  if (code === 'merges-too-large') {
    const message = `${sentence}, so the rest was not merged and not checked.`;
    return notLookedAt({ kind: 'limit-reached', message, wayOut: 'Write the keys where they are used.', span });
  }
  if (code === 'too-many-problems') return moreProblems(span);
  const template = code === 'bad-key' ? templateAt(span.file, span.start) : undefined;
  if (template !== undefined) {
    const message = `A template (${template}) writes this key, so its name is not known.`;
    return notLookedAt({ kind: 'template', thing: 'value', message, wayOut: 'Scan what it renders to.', span });
  }
  const message = `${sentence}: ${reader.name} refuses the file, and ${CONSEQUENCES[code]}.`;
  return notLookedAt({ kind: 'refused-by-engine', message, wayOut: 'Correct it.', span });
}
