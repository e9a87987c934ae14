import { type ContainerAspect, hasAspect } from '../analysis/aspects/container-aspects.ts';
import type { Container } from '../model/containers/container.ts';
import type { Subject, SubjectKind } from '../model/subject.ts';
import { remember } from '../support/remember.ts';
import type { ActiveRule } from './active-rules.ts';
import { rulesFor } from './mentions.ts';

/** The rules that can find something in the subjects, in order. Most rules do not apply to most subjects. */
export function applicableRules(
  rules: readonly ActiveRule[],
  subjects: readonly Subject[],
): (subject: Subject) => readonly ActiveRule[] {
  const ofKind = byKind(rules);
  const vocabulary = vocabularyOf(subjects);
  if (vocabulary !== undefined) {
    const found = rulesFor(ofKind.file)(vocabulary);
    return ({ kind }) =>
      kind === 'dockerfile' || kind === 'stage' ? found.filter(({ rule }) => rule.on === kind) : ofKind[kind];
  }
  const ofContainer = rulesOnContainer(ofKind.container);
  return (subject) => (subject.kind === 'container' ? ofContainer(subject) : ofKind[subject.kind]);
}

type RulesByKind = Readonly<Record<SubjectKind | 'file', readonly ActiveRule[]>>;

const byKind = remember((rules: readonly ActiveRule[]): RulesByKind => {
  const of = (...kinds: SubjectKind[]): readonly ActiveRule[] => rules.filter(({ rule }) => kinds.includes(rule.on));
  return {
    file: of('dockerfile', 'stage'),
    text: of('text'),
    dockerfile: of('dockerfile'),
    stage: of('stage'),
    container: of('container'),
    project: of('project'),
    build: of('build'),
    engine: of('engine'),
    image: of('image'),
  };
});

/** The texts of a separate Dockerfile: rules that need other words find nothing in it. Other subjects may get words from elsewhere. */
function vocabularyOf(subjects: readonly Subject[]): readonly string[] | undefined {
  let vocabulary: readonly string[] | undefined;
  for (const subject of subjects) {
    if (subject.kind === 'container' || subject.kind === 'project' || subject.kind === 'build') return undefined;
    if (subject.kind !== 'dockerfile') continue;
    if (vocabulary !== undefined || subject.vocabulary === undefined) return undefined;
    vocabulary = subject.vocabulary;
  }
  return vocabulary;
}

/** Most containers set the same few options. The limit is for hostile files with invented combinations. */
const KEPT_COMBINATIONS = 1000;

/** The rules that can find something in a container, given its options; see `sets` of a rule. */
export const rulesOnContainer: (rules: readonly ActiveRule[]) => (container: Container) => readonly ActiveRule[] =
  remember((rules) => {
    const aspects = [...new Set(rules.flatMap(({ rule }) => rule.sets ?? []))];
    const tests = aspects.map(hasAspect);
    const kept = new Map<string, readonly ActiveRule[]>();
    return (container) => {
      let key = '';
      for (let index = 0; index < tests.length; index++) {
        if (tests[index]?.(container)) key += String.fromCharCode(index);
      }
      const known = kept.get(key);
      if (known !== undefined) return known;
      const found = rulesWith(new Set(aspects.filter((_, index) => key.includes(String.fromCharCode(index)))), rules);
      if (kept.size < KEPT_COMBINATIONS) kept.set(key, found);
      return found;
    };
  });

function rulesWith(given: ReadonlySet<ContainerAspect>, rules: readonly ActiveRule[]): readonly ActiveRule[] {
  return rules.filter(({ rule: { sets } }) => sets?.some((aspect) => given.has(aspect)) ?? true);
}
