import type { LookupSettings } from '../../config/lookup-settings.ts';
import type { Notification } from '../../model/findings/notification.ts';
import { type Image, isFirstUse } from '../../model/images/image.ts';
import { type AcceptedVulnerability, authorText } from '../../model/images/vulnerability.ts';
import { remember } from '../../support/caches/remember.ts';
import { groupBy } from '../../support/group-by.ts';
import { isAboutOthers, signedDecisions, vexDecisions } from '../vex/match.ts';
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

const UNDECIDED: DecisionSettings = { ignoredVulnerabilities: [], vex: [] };

/** The images without the vulnerabilities that the user or a known signer decided about, and what was decided. */
export function decideImages(
  images: readonly Image[],
  { ignoredVulnerabilities, vex }: DecisionSettings = UNDECIDED,
  { today, isWhole }: DecisionOptions,
): DecidedImages {
  const ignored = readIgnored(ignoredVulnerabilities, { today, isWhole });
  const decisions = [ignored.decisions, ...vex.map(vexDecisions)].filter(({ length }) => length > 0);
  // references to one image share what its attestations say
  const signed = remember(signedDecisions);
  const decided = images.map((image) => {
    const { attached } = image.facts.vulnerabilities ?? {};
    return decidedImage(image, attached === undefined ? decisions : [...decisions, signed(attached)]);
  });
  return {
    images: decided,
    notifications: [
      ...decided.filter(isFirstUse).flatMap((image) => [...remarksOn(image), ...refusalsOn(image)]),
      ...ignored.notifications(images),
    ],
  };
}

const LONGEST_NAME = 200;

/** `debian:12.8: 3 vulnerabilities are accepted, according to .github/hullcheck.yml.` */
function remarksOn({ reference, facts }: Image): readonly Notification[] {
  const accepted = facts.vulnerabilities?.accepted ?? [];
  const name = reference.value.text.slice(0, LONGEST_NAME);
  return [...groupBy(accepted, (one) => `${STATUS_TEXTS[one.status]}, ${authorText(one)}`)].map(([how, some]) => ({
    level: 'note',
    code: 'remark',
    message: `${name}: ${countText(some)} ${how}.`,
    span: reference.span,
  }));
}

/** Attestations that decide nothing. People see the refused ones without asking, because someone may have forged them. */
function refusalsOn(image: Image): readonly Notification[] {
  const { reference, facts } = image;
  const { attached } = facts.vulnerabilities ?? {};
  if (attached === undefined) return [];
  const name = reference.value.text.slice(0, LONGEST_NAME);
  const others = attached.statements.filter(({ statement }) => isAboutOthers(statement, image)).length;
  const remark = (level: 'warning' | 'note', text: string): Notification => ({
    level,
    code: 'remark',
    message: `${name}: ${text}.`,
    span: reference.span,
  });
  return [
    ...attached.refused.map((reason) =>
      remark('warning', `a VEX attestation at its registry does not count: ${reason}`),
    ),
    ...attached.unread.map((reason) => remark('note', `VEX attestations at its registry could not be read: ${reason}`)),
    ...(others > 0
      ? [
          remark(
            'warning',
            `${othersText(others)} about another image, so ${others === 1 ? 'it does' : 'they do'} not count`,
          ),
        ]
      : []),
  ];
}

function othersText(count: number): string {
  return count === 1
    ? '1 signed VEX statement at its registry is'
    : `${count} signed VEX statements at its registry are`;
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
