import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ACTIVE, SEEN } from './built.mjs';

const require = createRequire(import.meta.url);
// a dependency of Jest, which may be installed inside of it
const { TestEnvironment } = createRequire(require.resolve('jest'))('jest-environment-node');

/** What makes Jest run a test again at once. */
const AGAIN = new Error('again');

/**
 * Runs the tests of a suite as the file of `MUTANTS` says: `record` notes in a file which places each test reaches; `tries` has the changes that
 * each test is run with, by the number of the test; `active` is one change that is on from the start, and the run ends at the first failure.
 */
export default class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.order = JSON.parse(readFileSync(process.env.MUTANTS, 'utf8'));
    this.folder = config.projectConfig.rootDir;
    this.turnOn(this.order.active ?? 0);
    this.seen = new Uint8Array(this.order.count + 1);
    this.closed = new Set();
    this.files = new Map();
    this.tests = new Map();
    this.global.mutantIsOn = (number) => {
      this.seen[number] = 1;
      return number === this.active;
    };
    this.global.mutantFile = (path) => {
      this.noteLoading();
      this.file = path;
    };
    this.global.mutantCannotLoad = (path) => this.failed(path, 'the file can be loaded');
    // each change is one more run of a test
    this.global[Symbol.for('RETRY_TIMES')] = 1_000_000;
    this.global[Symbol.for('RETRY_IMMEDIATELY')] = true;
  }

  /** In this process and in those that tests start. */
  turnOn(number) {
    this.active = number;
    writeFileSync(join(this.folder, ACTIVE), String(number));
  }

  handleTestEvent(event, state) {
    const { name, test } = event;
    if (name === 'add_test') this.files.set(state.currentDescribeBlock.children.at(-1), this.file);
    else if (name === 'run_start') this.numberTests(state.rootDescribeBlock);
    else if (name === 'test_start') this.begin(test);
    else if (name === 'test_done') this.end(test);
    else if (name === 'run_finish') tell({ isDone: true });
  }

  /** The tests in their order. Those that are not asked for are skipped. */
  numberTests(block) {
    this.noteLoading();
    const { tries, skipped = [] } = this.order;
    for (const test of testsIn(block)) {
      const file = this.files.get(test);
      const known = { at: this.tests.size, file, name: nameOf(test) };
      this.tests.set(test, known);
      if ((tries && !tries[known.at]) || skipped.includes(`${file}: ${known.name}`)) test.mode = 'skip';
    }
  }

  /** What is reached while modules are loaded depends on no test. */
  noteLoading() {
    if (this.order.record && this.file) this.note({ file: this.file, isLoading: true, reached: this.reached() });
    this.seen.fill(0);
  }

  begin() {
    this.seen.fill(0);
    rmSync(join(this.folder, SEEN), { force: true });
    this.started = performance.now();
  }

  end(test) {
    const isFailing = test.errors.length > 0;
    const known = this.tests.get(test);
    test.errors = [];
    this.noteSeenByProcesses();
    if (this.order.record) {
      this.note({ ...known, time: performance.now() - this.started, isFailing, reached: this.reached() });
    } else if (this.order.tries) {
      if (this.hasNext(known, isFailing)) test.errors = [AGAIN];
    } else if (isFailing) {
      this.failed(known.file, known.name);
    }
  }

  noteSeenByProcesses() {
    const path = join(this.folder, SEEN);
    if (!existsSync(path)) return;
    for (const number of readFileSync(path, 'utf8').trim().split('\n')) this.seen[Number(number)] = 1;
  }

  /** Whether the test is to be run again: with the next change, or without one after it failed. */
  hasNext(known, isFailing) {
    if (known.left === undefined) {
      known.left = isFailing ? [] : this.order.tries[known.at];
      if (isFailing) tell({ isUnfit: true, ...known });
    } else if (known.isChecked) {
      known.isChecked = false;
      this.judge(known, isFailing);
    } else if (this.seen[this.active] === 0) {
      tell({ isMissed: true, numbers: [this.active] });
    } else if (isFailing) {
      [known.isChecked, known.number] = [true, this.active];
      this.turnOn(0);
      return true;
    }
    return this.startNext(known);
  }

  /** A failure counts if the test succeeds afterwards without the change. */
  judge(known, isFailing) {
    const { number, file, name, left } = known;
    if (isFailing) {
      known.left = [];
      tell({ isMissed: true, numbers: [number, ...left] });
    } else {
      this.closed.add(number);
      tell({ noticed: number, by: `${file}: ${name}` });
    }
  }

  startNext(known) {
    const [next, ...rest] = known.left.filter((number) => !this.closed.has(number));
    known.left = rest;
    this.turnOn(next ?? 0);
    if (next !== undefined) tell({ tries: next, at: known.at, by: `${known.file}: ${known.name}` });
    return next !== undefined;
  }

  failed(file, name) {
    if (this.order.record) this.note({ file, name, isFailing: true, reached: [] });
    if (!this.order.active) return;
    tell({ noticed: this.order.active, by: `${file}: ${name}` });
    process.exit(1);
  }

  reached() {
    return [...this.seen.keys()].filter((number) => this.seen[number] === 1);
  }

  note(what) {
    appendFileSync(this.order.record, `${JSON.stringify(what)}\n`);
  }
}

function testsIn({ children }) {
  return children.flatMap((child) => (child.type === 'describeBlock' ? testsIn(child) : [child]));
}

function nameOf(test) {
  const names = [];
  for (let one = test; one?.parent; one = one.parent) names.unshift(one.name);
  return names.join(' › ').replaceAll('\n', ' ');
}

/** Jest takes `process.stdout` for itself. */
function tell(what) {
  writeSync(1, `mutant ${JSON.stringify(what)}\n`);
}
