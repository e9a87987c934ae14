import type { Container } from '../../model/containers/container.ts';
import { imageName } from './published-services.ts';

/** Whether its program logs in to what it tests. A port of its own shows its report. */
export function isTestRunner(container: Container): boolean {
  return TEST_RUNNER.test(container.name) || TEST_RUNNER.test(imageName(container));
}

const TEST_RUNNER =
  /(?:^|[/_-])(?:playwright|cypress|testcafe|puppeteer|codecept(?:js)?|newman|locust|k6|jmeter)(?:$|[/_-])/i;
