import type { Rating } from '../../model/images/vulnerability.ts';
import { isObject, type JsonObject, textIn } from '../registry/json.ts';

/** `negligible` needs no fix, as Ubuntu says. */
export type VendorRating = Exclude<Rating, 'unknown'> | 'negligible';

const WORDS: Readonly<Record<string, VendorRating>> = {
  critical: 'critical',
  important: 'high',
  high: 'high',
  moderate: 'medium',
  medium: 'medium',
  low: 'low',
  negligible: 'negligible',
};

/**
 * What who publishes a record calls it: a distribution, which knows how it builds its packages, in `severity` (Ubuntu) or in front of its summary
 * (`Important: …`, as Red Hat and those after it), others in `database_specific.severity`.
 */
export function ratingOf(record: JsonObject, summary: string | undefined): VendorRating | undefined {
  const severities = record['severity'];
  const ubuntu = Array.isArray(severities)
    ? severities.find((one: unknown) => isObject(one) && one['type'] === 'Ubuntu')
    : undefined;
  const specific = record['database_specific'];
  return (
    wordOf(isObject(ubuntu) ? textIn(ubuntu, 'score') : undefined) ??
    wordOf(isObject(specific) ? (textIn(specific, 'severity') ?? textIn(specific, 'ubuntu_priority')) : undefined) ??
    wordOf(/^(Critical|Important|Moderate|Low): /.exec(summary ?? '')?.[1])
  );
}

function wordOf(text: string | undefined): VendorRating | undefined {
  const word = (text ?? '').toLowerCase();
  return Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
}

/** https://www.first.org/cvss/v3.1/specification-document#Qualitative-Severity-Rating-Scale */
export function ratingOfScore(score: number | undefined): Rating {
  if (score === undefined || score === 0) return 'unknown';
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  return score >= 4 ? 'medium' : 'low';
}
