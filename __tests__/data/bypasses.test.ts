import { describe, expect, it } from '@jest/globals';
import type { SafeguardBypass } from '../../src/data/safeguard.ts';
import { SIGNATURE_BYPASSES } from '../../src/data/signature-bypasses.ts';
import { SSH_BYPASSES } from '../../src/data/ssh-bypasses.ts';
import { TLS_BYPASSES } from '../../src/data/tls-bypasses.ts';
import sshHostVerificationDisabled from '../../src/rules/secrets/builds/ssh-host-verification-disabled.ts';
import tlsVerifyDisabled from '../../src/rules/supply-chain/downloads/tls-verify-disabled.ts';
import packageSignatureDisabled from '../../src/rules/supply-chain/packages/package-signature-disabled.ts';
import { checkText } from '../support/example.ts';

const rows = [
  ...TLS_BYPASSES.map((row) => [row.example, row, tlsVerifyDisabled] as const),
  ...SSH_BYPASSES.map((row) => [row.example, row, sshHostVerificationDisabled] as const),
  ...SIGNATURE_BYPASSES.map((row) => [row.example, row, packageSignatureDisabled] as const),
];

function dockerfile(command: string): string {
  return `FROM alpine:3.22\nRUN ${command}\n`;
}

describe.each(rules())('%s', (_example, row, rule) => {
  it('is found in its example', () => {
    expect(checkText(rule, 'Dockerfile', dockerfile(row.example)).findings).toHaveLength(1);
  });

  it('is not found in its counterexample', () => {
    expect(checkText(rule, 'Dockerfile', dockerfile(row.counterexample)).findings).toEqual([]);
  });

  it('is not found where the example is only talked about', () => {
    const said = `echo ${JSON.stringify(`Do not run ${row.example} here`).replaceAll('$', '')}`;
    expect(checkText(rule, 'Dockerfile', dockerfile(said)).findings).toEqual([]);
  });
});

function rules(): readonly (readonly [string, SafeguardBypass, typeof tlsVerifyDisabled])[] {
  return rows;
}
