import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/privileges/capabilities/setcap-dangerous.ts';
import { expectMarks } from '../../support/example.ts';

describe('setcap-dangerous', () => {
  it.each([
    ['reports the second pair', "FROM debian:12\nRUN setcap cap_net_raw+ep /a «'cap_sys_admin+eip'» /b\n"],
    ['reports all of them', 'FROM debian:12\nRUN setcap «all=ep» /a && setcap «CAP_DAC_OVERRIDE+p» /b\n'],
    [
      'accepts ports and ping',
      "FROM debian:12\nRUN setcap 'cap_net_bind_service=+ep' /a && setcap cap_net_raw,cap_net_bind_service+eip /b\n",
    ],
    [
      'accepts taking them away',
      'FROM debian:12\nRUN setcap -r /cap_sys_admin=ep && setcap cap_sys_admin-ep /b && setcap cap_setuid= /c\n',
    ],
    ['accepts what a variable decides', 'FROM debian:12\nARG C\nRUN setcap $C=ep /a\n'],
    ['accepts the builder', 'FROM debian:12\nRUN setcap all=ep /a\nFROM debian:12\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
