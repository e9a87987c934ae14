import { describe, expect, it } from '@jest/globals';
import preStart from '../../../src/rules/privileges/hooks/hook-pre-start-privileged.ts';
import hookPrivileged from '../../../src/rules/privileges/hooks/hook-privileged.ts';
import hookRootUser from '../../../src/rules/privileges/hooks/hook-root-user.ts';
import { service } from '../../support/compose.ts';
import { expectMarks, messagesOf } from '../../support/example.ts';

describe('privileged hooks', () => {
  it.each(['post_start', 'pre_stop'])('reports %s', (name) => {
    expectMarks(hookPrivileged, 'compose.yaml', service(`${name}: [{ command: ./a, privileged: "«yes»" }]`));
    expectMarks(preStart, 'compose.yaml', service(`${name}: [{ command: ./a, privileged: true }]`));
  });

  it('reports commands of a watch', () => {
    const watch = (mark: string) =>
      service(
        `develop: { watch: [{ path: ., action: sync+exec, target: /a, exec: { command: ./a, privileged: ${mark} } }] }`,
      );
    expectMarks(hookPrivileged, 'compose.yaml', watch('«true»'));
    expectMarks(hookPrivileged, 'compose.yaml', watch('false'));
  });

  it('reports pre_start by a rule of its own, as it is another container', () => {
    expectMarks(preStart, 'compose.yaml', service('pre_start: [{ image: "a:1", privileged: «true» }]'));
    expectMarks(hookPrivileged, 'compose.yaml', service('pre_start: [{ image: "a:1", privileged: true }]'));
  });

  it.each(['privileged: false', 'privileged: "${P}"', 'user: root'])('accepts %s', (option) => {
    expectMarks(hookPrivileged, 'compose.yaml', service(`post_start: [{ command: ./a, ${option} }]`));
    expectMarks(preStart, 'compose.yaml', service(`pre_start: [{ command: ./a, ${option} }]`));
  });

  it('says what it is', () => {
    const [message] = messagesOf(preStart, 'compose.yaml', service('pre_start: [{ image: "a:1", privileged: true }]'));
    expect(message).toMatch(
      /^Container "app" runs a command of pre_start privileged\. It runs in a separate privileged container/,
    );
  });
});

describe('hook-root-user', () => {
  it.each([
    'user: "1000"\npost_start: [{ command: ./a, user: «root» }]',
    'user: app\npre_stop: [{ command: ./a, user: "«0»" }]',
  ])('reports %s', (options) => expectMarks(hookRootUser, 'compose.yaml', service(options)));

  it.each([
    ['the container is root, too', 'user: root\npost_start: [{ command: ./a, user: root }]'],
    ['nobody knows who the container is', 'user: ${U}\npost_start: [{ command: ./a, user: root }]'],
    ['the container may be root', 'post_start: [{ command: ./a, user: root }]'],
    ['the hook has the user of the container', 'user: "1000"\npost_start: [{ command: ./a }]'],
    ['the hook is another container', 'user: "1000"\npre_start: [{ image: "a:1", user: root }]'],
    ['a variable decides', 'user: "1000"\npost_start: [{ command: ./a, user: "${U}" }]'],
  ])('accepts it where %s', (_why, options) => expectMarks(hookRootUser, 'compose.yaml', service(options)));
});
