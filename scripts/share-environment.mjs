import { TestEnvironment } from 'jest-environment-node';
import { START, setClock } from './clock-of-tests.mjs';
import { keepShare, SLOW } from './share-of-tests.mjs';

/**
 * The environment of Node on the day of all tests, where a run of all tests has a share of the slow ones, as `HULLCHECK_TEST_SHARE` says:
 * `first`, which is the default, `second`, or `whole`. A run of files that are named, and one with heavy tests, has all of them.
 */
export default class extends TestEnvironment {
  #share;

  constructor(config, context) {
    super(config, context);
    // real programs go by the clock of the machine
    if (process.env.HULLCHECK_TEST_CLOCK !== 'machine') setClock(this.global, START);
    const { HULLCHECK_TEST_SHARE: share = 'first', HULLCHECK_HEAVY_TESTS: isHeavy } = process.env;
    const isAll = config.projectConfig.testEnvironmentOptions.isOfAll !== true || isHeavy === '1' || share === 'whole';
    this.#share = isAll || !isSlow(context.testPath) ? undefined : share;
  }

  handleTestEvent(event, state) {
    if (event.name === 'run_start' && this.#share !== undefined) keepShare(state.rootDescribeBlock, this.#share);
  }
}

function isSlow(testPath) {
  const path = testPath.replaceAll('\\', '/');
  return SLOW.some((name) => path.endsWith(`/__tests__/${name}.test.ts`));
}
