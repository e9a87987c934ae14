import type { TlsState } from '../../../model/images/tls-state.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule, type Rule, type RuleDefinition } from '../../define-rule.ts';
import { registryName } from './registry-name.ts';

interface RegistryTlsRule extends Pick<RuleDefinition<'image', 'tls'>, 'id' | 'danger' | 'profile' | 'cwe' | 'docs'> {
  /** A state of the connection that is reported. */
  readonly bad: TlsState;
  readonly problemOf: (tls: TlsState, host: string, today: string) => TlsClause | undefined;
}

interface TlsClause {
  /** Follows `Container "x" runs "image", and ` in the message. */
  readonly clause: string;
  /** Distinguishes several problems of one registry. */
  readonly detail?: string;
}

/** Defines a rule about the connection to the registry of an image. */
export function defineRegistryTlsRule({ bad, problemOf, ...rule }: RegistryTlsRule): Rule {
  return defineRule({
    ...rule,
    on: 'image',
    needs: ['tls'],
    precision: 'high',
    examples: [
      {
        file: 'compose.yaml',
        bad: `
          services:
            app:
              image: «registry.example.com/acme/app:1.4»
        `,
        good: `
          services:
            app:
              image: ghcr.io/acme/app:1.4
        `,
        facts: { bad: { tls: bad }, good: { tls: GOOD } },
      },
    ],

    *check(image, _options, { today }) {
      const { reference, facts } = image;
      const host = registryName(reference.value);
      const problem = problemOf(facts.tls, host, today);
      if (problem === undefined) return;
      const { clause, detail } = problem;
      yield {
        at: reference,
        message: `${useOf(image)} "${reference.value.text}", and ${clause}.`,
        evidence: detail === undefined ? host : `${host} ${detail}`,
      };
    },
  });
}

const GOOD: TlsState = { kind: 'sound', protocol: 'TLSv1.3', takesOldProtocols: false, validUntil: '2027-06-01' };
