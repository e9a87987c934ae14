import type { LookupSettings } from '../../config/lookup-settings.ts';
import type { Notification } from '../../model/findings/notification.ts';
import { type Image, isFirstUse } from '../../model/images/image.ts';
import type { AcceptedVulnerability } from '../../model/images/vulnerability.ts';
import { groupBy } from '../../support/group-by.ts';
import { vexDecisions } from '../vex/match.ts';
import { decidedImage } from './decide.ts';
import { readIgnored } from './ignored.ts';

export interface DecisionOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether all images that the configuration is about were looked up. */
  readonly isWhole: boolean;
}

export interface DecidedImages {
  readonly images: readonly Image[];
  readonly notifications: readonly Notification[];
}

/** Whether anything is written down about vulnerabilities. */
export type DecisionSettings = Pick<LookupSettings, 'ignoredVulnerabilities' | 'vex'>;

/** The images without the vulnerabilities that the user decided about, and what was decided. */
export function decideImages(
  images: readonly Image[],
  { ignoredVulnerabilities, vex }: DecisionSettings,
  { today, isWhole }: DecisionOptions,
): DecidedImages {
  const ignored = readIgnored(ignoredVulnerabilities, { today, isWhole });
  const decisions = [ignored.decisions, ...vex.map(vexDecisions)];
  const decided = images.map((image) => decidedImage(image, decisions));
  return {
    images: decided,
    notifications: [...decided.filter(isFirstUse).flatMap(remarksOn), ...ignored.notifications(images)],
  };
}

const LONGEST_NAME = 200;

/** `debian:12.8: 3 vulnerabilities are accepted, according to .github/hullcheck.yml.` */
function remarksOn({ reference, facts }: Image): readonly Notification[] {
  const accepted = facts.vulnerabilities?.accepted ?? [];
  const name = reference.value.text.slice(0, LONGEST_NAME);
  return [...groupBy(accepted, ({ status, by }) => `${STATUS_TEXTS[status]}, according to ${by}`)].map(
    ([how, some]) => ({
      level: 'note',
      code: 'remark',
      message: `${name}: ${countText(some)} ${how}.`,
      span: reference.span,
    }),
  );
}

const STATUS_TEXTS: Readonly<Record<AcceptedVulnerability['status'], string>> = {
  accepted: 'accepted',
  'not affected': 'marked as not affected',
  fixed: 'marked as fixed',
};

function countText(accepted: readonly AcceptedVulnerability[]): string {
  const count = new Set(accepted.map(({ id }) => id)).size;
  return count === 1 ? '1 vulnerability is' : `${count} vulnerabilities are`;
}
