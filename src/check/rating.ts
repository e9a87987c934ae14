import type { HostAssumptions } from '../model/containers/host-assumptions.ts';
import { milderScore, milderVariant, scoreAfter } from '../model/findings/danger.ts';
import { type Finding, type Problem, type Severity, severityOf } from '../model/findings/finding.ts';
import type { Span } from '../model/source.ts';
import type { Subject } from '../model/subject.ts';
import type { ActiveRule } from './active-rules.ts';
import { milderBecause, type Reason } from './circumstances.ts';
import type { UsersOf } from './given.ts';
import type { PurposeOf } from './readmes.ts';

export interface Rating extends Pick<Finding, 'score' | 'severity' | 'variant'> {
  /** Why it is milder than usual, as a clause. */
  readonly milder?: string | undefined;
  /** The severity without the circumstances, if they make it milder. */
  readonly usual?: Severity;
}

interface Place {
  readonly subject: Subject;
  readonly span: Span;
  readonly host: HostAssumptions;
  readonly usersOf: UsersOf;
  readonly purposeOf: PurposeOf;
}

/** The rating of a rule or of its variant, one severity milder where the circumstances make the danger so. */
export function ratingOf(active: ActiveRule, problem: Pick<Problem, 'variant' | 'milder'>, place: Place): Rating {
  const { rule, context: settings } = active;
  const usual = usualRating(active, problem.variant);
  const { score, severity, variant } = usual;
  const danger = variant === undefined ? rule.danger : rule.variants?.[variant];
  if (settings === undefined || danger === undefined || score === undefined) return usual;
  if (milderScore(score) === score) return usual;
  const found = milderBecause({ rule, danger, settings, isCritical: severity === 'critical', ...place });
  const own: Reason | undefined = problem.milder === undefined ? undefined : { text: problem.milder, steps: 1 };
  const reason = found?.steps === 2 ? found : (own ?? found);
  if (reason === undefined) return usual;
  const { text: milder, steps } = reason;
  const less = scoreAfter(steps, score);
  return { score: less, severity: severityOf(less), variant: milderVariant(variant, steps), milder, usual: severity };
}

function usualRating({ variants, score: own, severity }: ActiveRule, variant: string | undefined): Rating {
  const score = variants.get(variant ?? '');
  if (score === undefined) return { score: own, severity, variant: undefined };
  return { score, severity: severityOf(score), variant };
}
