import { describe, expect, it } from '@jest/globals';
import rule from '../../../src/rules/build/expose-invalid.ts';
import { expectMarks, messagesOf } from '../../support/example.ts';

describe('expose-invalid', () => {
  it.each([
    ['reports ranges, names and addresses', 'FROM debian:12\nEXPOSE «90-80» «http» «127.0.0.1:80:80»\n'],
    ['reports a comment, which EXPOSE does not know', 'FROM debian:12\nEXPOSE 80 «#» «web»\n'],
    ['accepts ranges, protocols and quotes', 'FROM debian:12\nEXPOSE 80-90/udp "443" 53/UDP 0 65535/sctp\n'],
    ['accepts what a variable decides', 'FROM debian:12\nARG P\nEXPOSE $P ${P}/udp 80$P\n'],
    ['accepts templates', 'FROM debian:12\nEXPOSE {{port}}\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));

  it('prints nothing that looks like a password: a line may have been joined by mistake', () =>
    expect(messagesOf(rule, 'Dockerfile', 'FROM debian:12\nEXPOSE \\\n\nENV DB_PASSWORD q7Xm2VcL9pRt4Wb8\n')[2]).toBe(
      'This Dockerfile exposes "…", which is not a port.',
    ));
});
