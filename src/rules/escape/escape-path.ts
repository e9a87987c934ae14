import { type Posture, postureOf } from '../../analysis/posture/index.ts';
import type { Problem, Related } from '../../model/findings/finding.ts';
import type { Grant } from '../../model/findings/grant.ts';
import type { ReachedPort } from '../../model/findings/thing.ts';
import { defineRule, type Rule, type RuleDefinition } from '../define-rule.ts';
import type { Stop } from './stop.ts';
import { userNamespaceOfHost } from './stops.ts';

/** One fact from the files that helps an attacker. */
export interface Fact {
  /** Follows `because it ` in the message; empty for a fact that the message need not mention. */
  readonly phrase: string;
  /** The settings that cause it, one of this container first; empty for a default. */
  readonly steps: readonly Related[];
  /** The steps are in other containers, so that a finding about this one cannot point at them. */
  readonly isElsewhere?: true;
  /** A whole sentence, for a fact that no file states. */
  readonly assumption?: string;
  /** Why an attacker needs more than the usual, as a clause. */
  readonly milder?: string;
  /** The ports of other containers that the fact is about. */
  readonly reached?: readonly ReachedPort[];
  /** Rules that report each of the steps on its own. */
  readonly reportedBy?: readonly string[];
  /** What the steps give to the container, if that is one thing. */
  readonly grant?: Grant;
}

/** `no` when it certainly is not met, `unknown` when the files cannot tell. */
export type Condition = (posture: Posture) => Answer;

export type Answer = Fact | 'no' | 'unknown';

type Description = Pick<
  RuleDefinition<'container', never>,
  'id' | 'danger' | 'cwe' | 'cis' | 'docs' | 'examples' | 'remainsOf'
> &
  Partial<Pick<RuleDefinition<'container', never>, 'profile' | 'precision'>>;

export interface EscapePath extends Description {
  /** The user that the attacker starts as; undefined if any user will do. */
  readonly user?: Condition;
  /** Conditions that must be met, in the order in which an attacker uses them. The finding points at the setting that completes the path. */
  readonly needs: readonly [Condition, ...Condition[]];
  /** What can block the path, apart from mapped users. */
  readonly stops?: readonly Stop[];
  /** The position of the attacker: `in` the container by default. */
  readonly who?: 'who reaches';
  /** Follows `can ` in the message. */
  readonly gain: string | ((posture: Posture) => string);
}

/**
 * Defines a rule about settings that together let an attacker out of a container, or do harm that no single one does. The texts are read only
 * when they are shown: they may be made from those of other rules.
 */
export function defineEscapePath(path: EscapePath): Rule {
  const { user, needs, stops = [], who, gain } = path;
  const allStops = [userNamespaceOfHost, ...stops];
  return defineRule({
    id: path.id,
    profile: path.profile ?? 'recommended',
    precision: path.precision ?? 'high',
    ...(path.danger && { danger: path.danger }),
    cwe: path.cwe,
    ...(path.cis && { cis: path.cis }),
    ...(path.remainsOf && { remainsOf: path.remainsOf }),
    on: 'container',
    yieldsTo: { privileged: 'subject', 'cap-add-all': 'subject' },
    get docs() {
      return { ...path.docs, limits: [path.docs.limits, LIMITS].filter(Boolean).join(' ') };
    },
    get examples() {
      return path.examples;
    },

    *check(container, _options, { host }) {
      if (container.provider !== undefined) return;
      const posture = postureOf(container, host);
      const facts = allFacts(needs, posture);
      const start = facts === undefined ? undefined : startOf(user, posture);
      const obstacles = start === undefined ? undefined : obstaclesIn(allStops, posture);
      if (facts === undefined || start === undefined || obstacles === undefined) return;
      const text = typeof gain === 'string' ? gain : gain(posture);
      yield problem(`${who ?? 'in'} container "${container.name}"`, text, { start, facts, obstacles });
    },
  });
}

const LIMITS =
  'The finding is at the setting that completes the path. If the rule about that setting reports it as well, both become one entry, ' +
  'with the more severe one on top. If the path rests on one setting only, accepting the finding about that setting accepts the path as well. ' +
  'Images are assumed to run as root where no scanned file sets a user. ' +
  'Nothing is reported where a variable decides. You can describe the host with `host` in the configuration.';

const ANYONE: Fact = { phrase: '', steps: [] };

function startOf(user: Condition | undefined, posture: Posture): Fact | undefined {
  const answer = user === undefined ? ANYONE : user(posture);
  return typeof answer === 'string' ? undefined : answer;
}

/** Undefined when one of them is not met, or the files cannot tell. */
function allFacts(needs: readonly Condition[], posture: Posture): readonly Fact[] | undefined {
  const facts: Fact[] = [];
  for (const need of needs) {
    const answer = need(posture);
    if (typeof answer === 'string') return undefined;
    facts.push(answer);
  }
  return facts;
}

/** Obstacles that may be in the way; undefined when something certainly is. */
function obstaclesIn(stops: readonly Stop[], posture: Posture): readonly string[] | undefined {
  const obstacles: string[] = [];
  for (const stop of stops) {
    const answer = stop(posture);
    if (answer === 'closed') return undefined;
    if (answer !== 'open') obstacles.push(answer.perhaps);
  }
  return obstacles;
}

interface Walk {
  readonly start: Fact;
  readonly facts: readonly Fact[];
  readonly obstacles: readonly string[];
}

function problem(attacker: string, gain: string, { start, facts, obstacles }: Walk): Problem {
  const all = [start, ...facts];
  const granted = distinct(facts.flatMap(({ steps }) => steps));
  const flow = distinct(all.flatMap(({ steps }) => steps));
  const last = facts.findLast(({ steps, isElsewhere }) => steps.length > 0 && !isElsewhere);
  const at = last?.steps[0]?.span;
  // every path rests on something that a file states
  if (at === undefined) throw new Error('the path rests on defaults alone');
  const related = flow.filter(({ span }) => span !== at);
  const blocked = obstacles.length === 0 ? '' : `; blocked only by ${list(obstacles)}`;
  const sentences = [
    `An attacker ${attacker} can ${gain}, because it ${list(all.map(({ phrase }) => phrase))}${blocked}.`,
    ...all.map(({ assumption }) => assumption),
  ];
  return {
    at,
    message: sentences.filter(Boolean).join(' '),
    milder: all.find(({ milder }) => milder !== undefined)?.milder,
    related,
    reached: facts.find(({ reached }) => reached !== undefined)?.reached,
    ...(flow.length > 1 && { flow }),
    attack: { start: (flow[0] ?? { message: '' }).message, gain },
    ...(granted.length === 1 && {
      impliedBy: facts.flatMap(({ steps, reportedBy = [] }) => (steps.length > 0 ? reportedBy : [])),
    }),
    ...grantOf(facts),
    ...(last?.reportedBy && { repeats: last.reportedBy }),
    // one finding for each container, whichever settings lead to it
    evidence: 'path',
  };
}

/** What the container is given, if the path needs no other setting. */
function grantOf(facts: readonly Fact[]): Pick<Problem, 'grant'> {
  const [fact, ...others] = facts.filter(({ steps }) => steps.length > 0);
  return fact?.grant === undefined || others.length > 0 ? {} : { grant: fact.grant };
}

function distinct(steps: readonly Related[]): readonly Related[] {
  const seen = new Set<string>();
  return steps.filter(({ span: { file, start, end } }) => {
    const key = `${start}-${end} ${file.path}`;
    return !seen.has(key) && seen.add(key);
  });
}

function list(items: readonly string[]): string {
  const named = items.filter((item) => item !== '');
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}
