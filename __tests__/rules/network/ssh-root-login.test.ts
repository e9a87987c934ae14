import { it } from '@jest/globals';
import rule from '../../../src/rules/network/ssh-server-in-image.ts';
import { expectMarks } from '../../support/example.ts';

const FILE = '/etc/ssh/sshd_config';

it.each([
  ['an edit', `RUN sed -i «'s/#PermitRootLogin .*/PermitRootLogin yes/'» ${FILE}`],
  ['a file of settings', `RUN echo «'PermitRootLogin yes'» > ${FILE}.d/root.conf`],
  ['keys only', `RUN echo 'PermitRootLogin prohibit-password' >> ${FILE}`],
  ['a comment', `RUN echo '#PermitRootLogin yes' >> ${FILE}`],
  ['no passwords', `RUN printf 'PermitRootLogin yes\\nPasswordAuthentication no\\n' >> ${FILE}`],
  ['another file', "RUN echo 'PermitRootLogin yes' > /usr/share/doc/ssh.txt"],
])('%s', (_name, line) => expectMarks(rule, 'Dockerfile', `FROM debian:12\n${line}`));
