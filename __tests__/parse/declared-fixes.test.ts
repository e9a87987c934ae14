import { describe, expect, it } from '@jest/globals';
import { applyEdits, unset } from '../../src/model/findings/fix.ts';
import type { Option } from '../../src/model/located.ts';
import { readText } from '../support/declared.ts';

/** The file after privileged mode was taken out. */
function unprivileged(path: string, text: string): string {
  const setting = readText(path, text).containers[0]?.privileged as Option<boolean>;
  return applyEdits(setting.span.file.text, [unset(setting)]).trim();
}

describe('privileged mode is taken out', () => {
  it.each([
    ['{ "image": "a:1", "privileged": true }', '{ "image": "a:1" }'],
    ['{ "privileged": true, "image": "a:1" }', '{ "image": "a:1" }'],
    ['{ "image": "a:1", "runArgs": ["--privileged"] }', '{ "image": "a:1" }'],
    ['{ "image": "a:1", "runArgs": ["--privileged", "--pid=host"] }', '{ "image": "a:1", "runArgs": ["--pid=host"] }'],
    ['{ "image": "a:1", "runArgs": ["--pid=host", "--privileged"] }', '{ "image": "a:1", "runArgs": ["--pid=host"] }'],
    [
      '{ "image": "a:1", "runArgs": ["--pid", "host", "--privileged", "-v", "a:/b"] }',
      '{ "image": "a:1", "runArgs": ["--pid", "host", "-v", "a:/b"] }',
    ],
  ])('of the dev container %s', (text, expected) => {
    expect(unprivileged('.devcontainer.json', text)).toBe(expected);
  });

  it.each([
    ['options: --privileged', ''],
    ['options: --privileged --pid=host', 'options:  --pid=host'],
    ['options: --pid=host --privileged', 'options: --pid=host'],
    ['options: --pid=host --privileged --rm', 'options: --pid=host --rm'],
    [
      'options: >-\n          --pid=host\n          --privileged\n          --rm',
      'options: >-\n          --pid=host\n          --rm',
    ],
  ])('of a job with %j', (options, expected) => {
    const text = (lines: string) => `jobs:\n  a:\n    container:\n      image: a:1\n      ${lines}\n`;
    expect(unprivileged('.github/workflows/ci.yml', text(options))).toBe(text(expected).trim());
  });

  it.each([
    ['PodmanArgs=--privileged\n', ''],
    ['PodmanArgs=--pid=host --privileged\n', 'PodmanArgs=--pid=host\n'],
    ['PodmanArgs=--pid=host \\\n  --privileged\nUser=1\n', 'PodmanArgs=--pid=host\nUser=1\n'],
    ['PodmanArgs=--privileged\nPodmanArgs=--pid=host\n', 'PodmanArgs=--pid=host\n'],
  ])('of a unit with %j', (lines, expected) => {
    const text = (options: string) => `[Container]\nImage=a:1\n${options}`;
    expect(unprivileged('a.container', text(lines))).toBe(text(expected).trim());
  });
});

describe('a capability is taken out', () => {
  it.each([
    ['AddCapability=A B C\n', 'AddCapability=A C\n', 1],
    ['AddCapability=A B C\n', 'AddCapability=B C\n', 0],
    ['AddCapability=A B C\n', 'AddCapability=A B\n', 2],
    ['AddCapability=A\n', '', 0],
    ['AddCapability=A \\\n  B\n', 'AddCapability=A\n', 1],
  ])('of a unit with %j', (lines, expected, index) => {
    const text = (options: string) => `[Container]\nImage=a:1\n${options}`;
    const item = readText('a.container', text(lines)).containers[0]?.addedCapabilities.items[index] as Option<string>;
    expect(applyEdits(item.span.file.text, [unset(item)]).trim()).toBe(text(expected).trim());
  });
});
