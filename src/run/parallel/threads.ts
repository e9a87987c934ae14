import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Repository } from '../../discover/index.ts';
import type { Unit } from '../../discover/units.ts';
import type { Notification } from '../../model/findings/notification.ts';
import { imageReferenceOf } from '../../model/images/image.ts';
import type { BuildsOf, CheckedUnit, CheckOptions } from '../check-unit.ts';
import type { Answer, PlainCheckedUnit, Question, ThreadData } from './serve-thread.ts';

/** How a scan may use more than one processor. */
export interface ThreadOptions {
  /** The program of a thread, which calls `serveThread` if it does not run in the main thread. */
  readonly program: string;
  /** The maximum number of threads, not counting the main one. */
  readonly maximum: number;
  /** Threads that were started ahead. */
  readonly early?: EarlyThreads | undefined;
}

/** Threads that load their code while the main one still looks for files. */
export interface EarlyThreads {
  /** Starts as many threads as this many files will need. */
  expect(files: number): void;
  /** Takes one of them; undefined if none is left. */
  take(): Worker | undefined;
  /** Ends the threads that were not taken. */
  dismiss(): Promise<void>;
}

export function earlyThreads({ program, maximum }: ThreadOptions): EarlyThreads {
  const waiting = new Set<Worker>();
  let started = 0;
  return {
    expect(files) {
      for (const count = threadsFor(files, maximum); started < count; started++) {
        const worker = startWorker(program);
        waiting.add(worker);
        worker.on('error', () => {});
        // a worker that has ended never answers
        worker.on('exit', () => waiting.delete(worker));
      }
    },
    take() {
      const [worker] = waiting;
      if (worker !== undefined) waiting.delete(worker);
      return worker;
    },
    async dismiss() {
      await Promise.all([...waiting].map((worker) => worker.terminate()));
    },
  };
}

/** One thread for each processor up to a maximum, since each needs memory. Undefined if the program is not known. */
export function threadsOf(program: string | undefined): ThreadOptions | undefined {
  if (program === undefined) return undefined;
  return { program, maximum: Math.min(availableParallelism(), MAXIMUM_THREADS) - 1 };
}

/** Includes the main thread. */
const MAXIMUM_THREADS = 4;

export interface ThreadedOptions extends CheckOptions {
  readonly threads?: ThreadOptions | undefined;
}

export interface CheckingThread {
  /** Fails if the thread ends early. */
  check(units: readonly Unit[], buildsOf: BuildsOf): Promise<readonly CheckedUnit[]>;
  /** Ends the thread, and returns the `refusals` of its repository. */
  close(): Promise<readonly Notification[]>;
}

/** With fewer files, everything is done before a thread is ready. */
const FILES_FOR_A_THREAD = 150;

/** Threads that read the repository directly: none if it is small, or if it differs from the disk. */
export function startThreads(
  repository: Repository,
  { threads, ...options }: ThreadedOptions,
): readonly CheckingThread[] {
  const { disk, files } = repository;
  if (threads === undefined || disk === undefined) return [];
  const count = threadsFor(files.length, threads.maximum);
  if (count === 0) return [];
  const data = threadData(repository, options, disk.maxFileSize);
  return Array.from({ length: count }, () => {
    const worker = threads.early?.take() ?? startWorker(threads.program);
    return checkingThread(worker, data);
  });
}

function threadsFor(files: number, maximum: number): number {
  return Math.max(0, Math.min(maximum, Math.floor(files / FILES_FOR_A_THREAD) - 1));
}

function startWorker(program: string): Worker {
  return new Worker(program, { stdout: true, stderr: true });
}

function threadData(
  { root, isCheckout, files, paths }: Repository,
  { rules, peers, host, withPostures, withEvidence, withImages, isOnlyReported, today }: CheckOptions,
  maxFileSize: number,
): ThreadData {
  return {
    today,
    ...(host && { host }),
    ...(withPostures && { withPostures }),
    ...(withEvidence && { withEvidence }),
    ...(withImages && { withImages }),
    ...(isOnlyReported && { isOnlyReported }),
    rules: rules.map(({ rule, ...own }) => ({ id: rule.id, ...own })),
    withPeers: peers !== undefined,
    repository: { root, isCheckout, maxFileSize, files: files.map(({ path }) => path), paths: paths() },
  };
}

interface Waiting {
  resolve(answer: Answer): void;
  reject(reason: Error): void;
}

function checkingThread(worker: Worker, data: ThreadData): CheckingThread {
  const waiting: Waiting[] = [];
  let isGone = false;
  const end = (): void => {
    isGone = true;
    for (const { reject } of waiting.splice(0)) reject(new Error('The thread has ended.'));
  };
  worker.on('message', (answer: Answer) => waiting.shift()?.resolve(answer));
  worker.on('error', end);
  worker.on('exit', end);
  worker.postMessage(data);
  const ask = (question: Question): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (isGone) {
        reject(new Error('The thread has ended.'));
        return;
      }
      waiting.push({ resolve, reject });
      worker.postMessage(question);
    });
  return {
    async check(units, buildsOf) {
      const { checked } = await ask({ units: units.map((unit) => plainUnit(unit, buildsOf)) });
      return checked.map(revived);
    },
    async close() {
      const { refusals } = await ask({ units: [] }).catch(() => ({ refusals: [] }));
      await worker.terminate();
      return refusals;
    },
  };
}

export function revived({ images, ...rest }: PlainCheckedUnit): CheckedUnit {
  const all = images.map(({ reference: { value, span }, ...image }) => ({
    ...image,
    reference: { value: imageReferenceOf(value), span },
  }));
  return { ...rest, images: all };
}

function plainUnit({ fileFormat, ...unit }: Unit, buildsOf: BuildsOf): Question['units'][number] {
  return { ...unit, format: fileFormat.id, builds: buildsOf(unit.path) };
}
