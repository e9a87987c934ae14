import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/hardening/security-feature-disabled.ts';
import { expectMarks } from '../../support/example.ts';

describe('security-feature-disabled', () => {
  it.each([
    ['reports sysctl and setarch', 'FROM a:1\nRUN sysctl -w «kernel.randomize_va_space=0»\nCMD setarch «-R» /app\n'],
    [
      'reports a here-document',
      'FROM a:1\nRUN cat > /etc/selinux/config <<X\n# SELINUX=disabled\n«SELINUX=permissive»\nX\n',
    ],
    ['reports /proc', 'FROM a:1\nRUN echo «0» > /proc/sys/kernel/randomize_va_space\n'],
    ['reports a service', 'FROM a:1\nRUN systemctl disable «apparmor.service»\n'],
    ['reports a service that is masked', 'FROM a:1\nRUN systemctl mask «apparmor»\n'],
    ['accepts a service that is switched on', 'FROM a:1\nRUN systemctl enable apparmor\n'],
    [
      'accepts other values',
      'FROM a:1\nRUN sysctl -w kernel.randomize_va_space=2 net.ipv4.ip_forward=0 && setenforce Enforcing\n',
    ],
    ['accepts text and other files', 'FROM a:1\nRUN echo setenforce 0 && echo SELINUX=disabled > /README\n'],
    ['accepts what a variable decides', 'FROM a:1\nARG M\nRUN setenforce $M\n'],
    ['accepts removing other packages', 'FROM a:1\nRUN apt-get purge -y apparmor-utils && systemctl disable cron\n'],
  ])('%s', (_name, text) => expectMarks(rule, 'Dockerfile', text));
});
