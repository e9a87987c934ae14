import { isObject } from '../registry/json.ts';

type Metrics = ReadonlyMap<string, string>;

/**
 * The base score in the `severity` of a record: that of CVSS 3, else that of CVSS 2; undefined without either. CVSS 4 is not computed: it takes a
 * table of hundreds of vectors, and its publishers also give a rating in words.
 */
export function scoreOf(severity: unknown): number | undefined {
  if (!Array.isArray(severity)) return undefined;
  const vectors = new Map(
    severity.flatMap((one: unknown) => (isObject(one) ? [[one['type'], one['score']] as const] : [])),
  );
  return scoreOfVector3(vectors.get('CVSS_V3')) ?? scoreOfVector2(vectors.get('CVSS_V2'));
}

/** https://www.first.org/cvss/v3.1/specification-document#7-1-Base-Metrics-Equations */
function scoreOfVector3(vector: unknown): number | undefined {
  const metrics = metricsOf(vector, /^CVSS:3\.[01]\//);
  if (metrics === undefined) return undefined;
  const isChanged = metrics.get('S') === 'C';
  const [vectorWeight, complexity, privileges, interaction, ...impacts] = [
    weigh(metrics, 'AV', VECTOR_3),
    weigh(metrics, 'AC', COMPLEXITY_3),
    weigh(metrics, 'PR', isChanged ? PRIVILEGES_CHANGED : PRIVILEGES),
    weigh(metrics, 'UI', INTERACTION),
    ...['C', 'I', 'A'].map((name) => weigh(metrics, name, IMPACT_3)),
  ] as [number, number, number, number, ...number[]];
  const exploitability = 8.22 * vectorWeight * complexity * privileges * interaction;
  const base = combined(impacts);
  const impact = isChanged ? 7.52 * (base - 0.029) - 3.25 * (base - 0.02) ** 15 : 6.42 * base;
  const score = roundedUp(Math.min((isChanged ? 1.08 : 1) * (impact + exploitability), 10));
  if (Number.isNaN(score)) return undefined;
  return impact <= 0 ? 0 : score;
}

/** NaN where the vector lacks the metric. */
function weigh(metrics: Metrics, name: string, weights: Weights): number {
  const value = metrics.get(name) ?? '';
  return Object.hasOwn(weights, value) ? (weights[value] as number) : Number.NaN;
}

function combined(impacts: readonly number[]): number {
  return 1 - impacts.reduce((left, impact) => left * (1 - impact), 1);
}

type Weights = Readonly<Record<string, number>>;

const IMPACT_3: Weights = { N: 0, L: 0.22, H: 0.56 };
const VECTOR_3: Weights = { N: 0.85, A: 0.62, L: 0.55, P: 0.2 };
const COMPLEXITY_3: Weights = { L: 0.77, H: 0.44 };
const PRIVILEGES: Weights = { N: 0.85, L: 0.62, H: 0.27 };
const PRIVILEGES_CHANGED: Weights = { N: 0.85, L: 0.68, H: 0.5 };
const INTERACTION: Weights = { N: 0.85, R: 0.62 };

/** Rounds up to one decimal as the specification requires, which avoids floating-point errors. */
function roundedUp(value: number): number {
  const scaled = Math.round(value * 100_000);
  return scaled % 10_000 === 0 ? scaled / 100_000 : (Math.floor(scaled / 10_000) + 1) / 10;
}

/** https://www.first.org/cvss/v2/guide#3-2-1-Base-Equation */
function scoreOfVector2(vector: unknown): number | undefined {
  const metrics = metricsOf(vector, /^/);
  if (metrics === undefined) return undefined;
  const impact = 10.41 * combined(['C', 'I', 'A'].map((name) => weigh(metrics, name, IMPACT_2)));
  const exploitability =
    20 * weigh(metrics, 'AV', VECTOR_2) * weigh(metrics, 'AC', COMPLEXITY_2) * weigh(metrics, 'Au', AUTHENTICATION);
  const score = (0.6 * impact + 0.4 * exploitability - 1.5) * (impact === 0 ? 0 : 1.176);
  return Number.isNaN(score) ? undefined : Math.round(score * 10) / 10;
}

const IMPACT_2: Weights = { N: 0, P: 0.275, C: 0.66 };
const VECTOR_2: Weights = { L: 0.395, A: 0.646, N: 1 };
const COMPLEXITY_2: Weights = { H: 0.35, M: 0.61, L: 0.71 };
const AUTHENTICATION: Weights = { M: 0.45, S: 0.56, N: 0.704 };

/** The metrics of `AV:N/AC:L/…` by name. */
function metricsOf(vector: unknown, beginning: RegExp): Metrics | undefined {
  if (typeof vector !== 'string' || vector.length > 500 || !beginning.test(vector)) return undefined;
  return new Map(
    vector
      .replace(beginning, '')
      .split('/')
      .map((metric) => metric.split(':', 2) as [string, string]),
  );
}
