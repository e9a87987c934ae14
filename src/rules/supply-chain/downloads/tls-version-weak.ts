import { whenItRuns } from '../../../analysis/commands/stage-commands.ts';
import { bypassesIn, bypassTable } from '../../../analysis/downloads/bypasses.ts';
import { WEAK_TLS_VERSIONS } from '../../../data/tls-versions.ts';
import { isReachable } from '../../../model/dockerfile.ts';
import type { Fix } from '../../../model/findings/fix.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { defineRule } from '../../define-rule.ts';

const table = bypassTable(WEAK_TLS_VERSIONS);

export default defineRule({
  id: 'tls-version-weak',
  on: 'stage',
  danger: { attacker: 'server', reach: 'service' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [327],
  peers: { sonar: ['docker:S4423'] },
  docs: {
    title: 'Do not allow TLS below 1.2',
    why: 'SSL and TLS 1.0 and 1.1 have known flaws (POODLE, BEAST) and rely on MD5 and SHA-1; RFC 8996 has forbidden them since 2021. If they are allowed, an attacker on the way can downgrade a connection to them, and then read or change the download.',
    how: 'Remove the option: programs choose the best version by themselves. Or require it: `curl --tlsv1.2`, `wget --secure-protocol=TLSv1_2`, `MinProtocol = TLSv1.2`.',
    limits:
      'The rule knows curl, wget, Node and `openssl.cnf`. It does not see configuration files that are copied from the build context.',
    fixTrap: {
      breaks: 'Connections to servers that speak only an older version fail.',
      check: 'Build the image, or start the container, and connect to every server that it uses.',
    },
    references: ['https://www.rfc-editor.org/rfc/rfc8996', 'https://curl.se/docs/manpage.html#--tlsv10'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN curl «--tlsv1» -fsSLO https://downloads.example.com/tool
        RUN wget «--secure-protocol=TLSv1» https://downloads.example.com/tool
      `,
      isFixed: true,
      good: `
        FROM debian:12
        RUN curl --tlsv1.2 -fsSLO https://downloads.example.com/tool
        RUN wget --secure-protocol=TLSv1_2 https://downloads.example.com/tool
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        RUN sed -i «'s/MinProtocol = TLSv1.2/MinProtocol = TLSv1/'» /etc/ssl/openssl.cnf
      `,
      good: `
        FROM debian:12
        RUN sed -i 's/MinProtocol = TLSv1.0/MinProtocol = TLSv1.2/' /etc/ssl/openssl.cnf
      `,
    },
  ],

  check(stage) {
    if (!isReachable(stage)) return [];
    return bypassesIn(stage, table).map(({ at, how, instruction, evidence }) => {
      const message = whenItRuns(
        instruction,
        `${stage.title} ${how}, which allows TLS below 1.2, so an attacker on the way can read and change downloads.`,
      );
      const fix = fixOf(at);
      const problem = { at, message, ...(evidence !== undefined && { evidence }) };
      return fix === undefined ? problem : { ...problem, fix };
    });
  },
});

/** Only where the option is alone in its word. */
function fixOf(at: Span): Fix | undefined {
  const text = spanText(at);
  const isCurl = /^--(?:tlsv1(?:\.[01])?|sslv[23])$/.test(text);
  const isWget = /^--secure-protocol=\w+$/.test(text);
  if (!isCurl && !isWget) return undefined;
  const edits = [{ span: at, text: isCurl ? '--tlsv1.2' : '--secure-protocol=TLSv1_2' }];
  return { title: 'Require TLS 1.2', safety: 'review', edits };
}
