import { describe, expect, it } from '@jest/globals';
import * as lines from '../run-options/lines.ts';

describe('the root file system of a unit', () => {
  it.each([
    ['/', ['/ /']],
    ['//', ['/ /']],
    ['/./', ['/ /']],
    ['/:idmap', ['/ /']],
    ['/:O', ['/ / read-only']],
    ['/srv/root', []],
    ['/srv/root:O', []],
  ])('at %s mounts %j', (path, mounts) => {
    const container = lines.containerOf(`[Container]\nRootfs=${path}\n`, 'app.container');
    expect(
      container.mounts.map(
        ({ source, target, readOnly }) =>
          `${source.kind === 'host' ? source.path : source.kind} ${String(target?.value)}${readOnly?.value === true ? ' read-only' : ''}`,
      ),
    ).toEqual(mounts);
  });
});
