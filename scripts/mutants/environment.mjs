import { appendFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';

const require = createRequire(import.meta.url);
// a dependency of Jest, which may be installed inside of it
const { TestEnvironment } = createRequire(require.resolve('jest'))('jest-environment-node');

/** With `MUTANT_RECORD` it writes which places each file reaches; with `MUTANT` it turns that one on, and ends the run at a failure. */
export default class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.path = relative(config.projectConfig.rootDir, context.testPath).replaceAll('\\', '/');
    this.started = Date.now();
    this.used = process.cpuUsage();
    this.reached = new Set();
    this.isFailing = false;
    const number = Number(process.env.MUTANT);
    this.global.mutantIsOn = process.env.MUTANT_RECORD ? (one) => !this.reached.add(one) : (one) => one === number;
    if (process.env.MUTANT) tell(`begins ${this.path}`);
  }

  handleTestEvent({ name, test, error }) {
    if (!/^(?:test_fn_failure|hook_failure|error)$/.test(name)) return;
    this.isFailing = true;
    if (process.env.MUTANT_RECORD) return;
    const kind = /Exceeded timeout/.test(String(error?.message ?? error)) ? 'timeout' : 'failure';
    tell(`${kind} ${this.path}: ${nameOf(test)}`);
    process.exit(1);
  }

  async teardown() {
    const { path, reached, isFailing } = this;
    if (process.env.MUTANT_RECORD) {
      const { user, system } = process.cpuUsage(this.used);
      const told = {
        path,
        time: Date.now() - this.started,
        work: (user + system) / 1000,
        reached: [...reached],
        isFailing,
      };
      appendFileSync(process.env.MUTANT_RECORD, `${JSON.stringify(told)}\n`);
    }
    await super.teardown();
  }
}

function nameOf(test) {
  const names = [];
  for (let one = test; one?.parent; one = one.parent) names.unshift(one.name);
  return names.join(' › ').replaceAll('\n', ' ');
}

/** Jest takes `process.stdout` for itself. */
function tell(text) {
  writeSync(1, `mutant ${text}\n`);
}
