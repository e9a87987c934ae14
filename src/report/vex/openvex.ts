import { groupBy } from '../../support/group-by.ts';
import { jsonText } from '../escape.ts';
import { PROJECT_ADDRESS } from '../links.ts';
import { imageUrl, packageUrl } from '../sbom/package-url.ts';
import { hashOf } from '../sbom/subject.ts';
import type { TriageDecision, TriagedImage } from './triage.ts';

export interface OpenVexOptions {
  readonly author: string;
  /** When it is written, as `2026-11-27T12:00:00Z`. */
  readonly time: string;
  /** The version of hullcheck. */
  readonly version: string;
}

/** A document in OpenVEX 0.2.0, which needs at least one statement: https://github.com/openvex/spec/blob/main/OPENVEX-SPEC.md */
export function toOpenVex(images: readonly TriagedImage[], { author, time, version }: OpenVexOptions): string {
  const statements = statementsOf(images);
  const document = {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    // the same decisions have the same name, whenever they are written
    '@id': `${PROJECT_ADDRESS}/vex/${hashOf(JSON.stringify([author, statements]))}`,
    author,
    timestamp: time,
    version: 1,
    tooling: `hullcheck ${version}`,
    statements,
  };
  return jsonText(document);
}

interface Placed {
  readonly image: TriagedImage;
  readonly decision: TriageDecision;
}

/** One for each vulnerability and reason, in an order that does not depend on that of the files. */
function statementsOf(images: readonly TriagedImage[]): readonly object[] {
  const placed = images.flatMap((image) => image.decisions.map((decision): Placed => ({ image, decision })));
  const groups = groupBy(placed, ({ decision: { id, reason, expires = '' } }) => JSON.stringify([id, reason, expires]));
  return [...groups]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, [first, ...others]]) => (first === undefined ? [] : [statementOf(first, others)]));
}

function statementOf(first: Placed, others: readonly Placed[]): object {
  const { id, reason, expires } = first.decision;
  return {
    vulnerability: { name: id },
    products: productsOf([first, ...others]),
    status: 'not_affected',
    impact_statement: reason,
    ...(expires !== undefined && { status_notes: `The author accepts this until ${expires}.` }),
  };
}

function productsOf(placed: readonly Placed[]): readonly object[] {
  const byImage = groupBy(placed, ({ image: { repository, digest } }) => imageUrl(repository, digest));
  return [...byImage]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([url, some]) => {
      const parts = some.flatMap(({ image, decision }) =>
        decision.packages.map((found) => packageUrl(found, image.system)),
      );
      return { '@id': url, subcomponents: [...new Set(parts)].sort().map((part) => ({ '@id': part })) };
    });
}
