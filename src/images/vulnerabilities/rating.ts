import type { Rating } from '../../model/images/vulnerability.ts';
import { isJsonObject, type JsonFields } from '../../support/json-fields.ts';
import { textIn } from '../registry/json.ts';

/** `negligible` is Ubuntu's word for a vulnerability that needs no fix. */
export type VendorRating = Exclude<Rating, 'unknown'> | 'negligible';

const WORDS: ReadonlyMap<string, VendorRating> = new Map(
  Object.entries({
    critical: 'critical',
    important: 'high',
    high: 'high',
    moderate: 'medium',
    medium: 'medium',
    low: 'low',
    negligible: 'negligible',
  }),
);

/**
 * The publisher's own rating of a record. Ubuntu and others write it into `severity`, Red Hat and its descendants write it before the summary
 * (`Important: …`), and most write it into `database_specific.severity`.
 */
export function ratingOf(record: JsonFields, summary: string | undefined): VendorRating | undefined {
  const severities: readonly unknown[] = Array.isArray(record['severity']) ? record['severity'] : [];
  const words = severities.map((one) => (isJsonObject(one) ? wordOf(textIn(one, 'score')) : undefined));
  const specific = record['database_specific'];
  return (
    words.find((word) => word !== undefined) ??
    wordOf(
      isJsonObject(specific) ? (textIn(specific, 'severity') ?? textIn(specific, 'ubuntu_priority')) : undefined,
    ) ??
    wordOf(/^(Critical|Important|Moderate|Low): /.exec(summary ?? '')?.[1])
  );
}

function wordOf(text: string | undefined): VendorRating | undefined {
  const word = (text ?? '').toLowerCase();
  return WORDS.get(word);
}

/** https://www.first.org/cvss/v3.1/specification-document#Qualitative-Severity-Rating-Scale */
export function ratingOfScore(score: number | undefined): Rating {
  if (score === undefined || score === 0) return 'unknown';
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  return score >= 4 ? 'medium' : 'low';
}
