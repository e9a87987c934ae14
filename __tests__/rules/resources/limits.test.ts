import { describe, expect, it } from '@jest/globals';
import { byteSize } from '../../../src/model/byte-size.ts';
import cgroupParent from '../../../src/rules/resources/cgroup-parent.ts';
import cpuRealtime from '../../../src/rules/resources/cpu-realtime.ts';
import logUnbounded from '../../../src/rules/resources/log-unbounded.ts';
import loggingDisabled from '../../../src/rules/resources/logging-disabled.ts';
import memorySwap from '../../../src/rules/resources/memory-swap-unlimited.ts';
import oomKill from '../../../src/rules/resources/oom-kill-disabled.ts';
import oomScore from '../../../src/rules/resources/oom-score-protected.ts';
import restart from '../../../src/rules/resources/restart-unbounded.ts';
import sharedMemory from '../../../src/rules/resources/shm-oversize.ts';
import storage from '../../../src/rules/resources/storage-opt-missing.ts';
import ulimit from '../../../src/rules/resources/ulimit-unbounded.ts';
import { markedService, service } from '../../support/compose.ts';
import { checkText, expectMarks } from '../../support/example.ts';
import { dockerContainer } from '../../support/inspect.ts';

describe('byteSize', () => {
  it.each([
    ['1024', 1024],
    ['2g', 2 * 1024 ** 3],
    ['1.5GiB', 1.5 * 1024 ** 3],
    ['512 MB', 512 * 1024 ** 2],
    ['64b', 64],
    ['', undefined],
    ['-1', undefined],
    ['two', undefined],
    ['1gg', undefined],
  ])('%s', (text, bytes) => expect(byteSize(text)).toBe(bytes));
});

describe('memory-swap-unlimited', () => {
  it.each([
    ['a limit', 'mem_limit: 1g\nmemswap_limit: "«-1»"'],
    ['the default of a variable', 'mem_limit: 1g\nmemswap_limit: «${SWAP:--1}»'],
  ])('reports -1 beside %s', (_name, options) => expectMarks(memorySwap, 'compose.yaml', service(options)));

  it.each([
    ['no memory limit', 'memswap_limit: -1'],
    ['a memory limit of nothing', 'mem_limit: 0\nmemswap_limit: -1'],
    ['a number', 'mem_limit: 1g\nmemswap_limit: 2g'],
    ['a variable', 'mem_limit: 1g\nmemswap_limit: ${SWAP}'],
  ])('accepts %s', (_name, options) => expectMarks(memorySwap, 'compose.yaml', service(options)));
});

describe('oom-kill-disabled', () => {
  it.each([
    ['a reservation', 'mem_reservation: 1g\noom_kill_disable: «true»'],
    ['quotes', 'oom_kill_disable: "«yes»"'],
  ])('reports it beside %s', (_name, options) => expectMarks(oomKill, 'compose.yaml', service(options)));

  it.each([
    ['a memory limit', 'mem_limit: 1g\noom_kill_disable: true'],
    ['a memory limit that only run time knows', 'mem_limit: ${MEMORY}\noom_kill_disable: true'],
    ['a variable', 'oom_kill_disable: ${OFF}'],
    ['a switch that is off', 'oom_kill_disable: false'],
  ])('accepts %s', (_name, options) => expectMarks(oomKill, 'compose.yaml', service(options)));

  it('asks nothing of a service that another file adds to', () => {
    expectMarks(oomKill, 'compose.yaml', 'services:\n  app:\n    oom_kill_disable: true\n');
  });
});

describe('oom-score-protected', () => {
  it.each(['«-501»', '"«-1000»"'])('reports %s', (value) =>
    expectMarks(oomScore, 'compose.yaml', service(`oom_score_adj: ${value}`)),
  );
  it.each(['-500', '0', '500', '${SCORE}', 'low'])('accepts %s', (value) =>
    expectMarks(oomScore, 'compose.yaml', service(`oom_score_adj: ${value}`)),
  );
});

describe('ulimit-unbounded', () => {
  it.each(['nofile: «-1»', 'nofile: «1048576»', 'nproc: "«-1»"', 'core: «-1»', 'memlock: {soft: -1, hard: «-1»}'])(
    'reports %s',
    (limit) => expectMarks(ulimit, 'compose.yaml', service(`ulimits:\n  ${limit}`)),
  );
  it.each([
    'nofile: 65536',
    'nofile: {soft: 1024, hard: 1048575}',
    'core: 0',
    'memlock: 1048576',
    'nofile: ${FILES}',
    'stack: -1',
  ])('accepts %s', (limit) => expectMarks(ulimit, 'compose.yaml', service(`ulimits:\n  ${limit}`)));
  it('accepts locked memory below a memory limit', () =>
    expectMarks(ulimit, 'compose.yaml', service('mem_limit: 2g\nulimits:\n  memlock: -1')));
});

describe('restart-unbounded', () => {
  it.each(['«always»', '«unless-stopped»', '«on-failure»', '"«always»"', '«${RESTART:-always}»'])(
    'reports %s',
    (policy) => expectMarks(restart, 'compose.yaml', service(`restart: ${policy}`)),
  );
  it.each(['on-failure:5', 'on-failure:20', '"no"', '${RESTART}'])('accepts %s', (policy) =>
    expectMarks(restart, 'compose.yaml', service(`restart: ${policy}`)),
  );
  it.each([
    ['restart: always\ndeploy:\n  restart_policy:\n    condition: none', false],
    ['restart: always\ndeploy:\n  restart_policy:\n    condition: on-failure\n    max_attempts: 3', false],
    ['restart: "no"\ndeploy:\n  restart_policy:\n    condition: «any»', true],
  ])('lets deploy win: %s', (options, isReported) => {
    expectMarks(restart, 'compose.yaml', service(options));
    const [finding] = checkText(restart, 'compose.yaml', service(options).replaceAll(/[«»]/g, '')).findings;
    expect(finding !== undefined).toBe(isReported);
    expect(finding?.fix).toBeUndefined();
  });
});

describe('log-unbounded', () => {
  it.each([
    '',
    'logging:\n  driver: json-file',
    'logging:\n  options:\n    max-file: "3"',
    'logging:\n  options:\n    max-size: "-1"',
  ])('reports %j', (options) => expectMarks(logUnbounded, 'compose.yaml', markedService(options)));
  it.each([
    'logging:\n  driver: local',
    'logging:\n  driver: none',
    'logging:\n  driver: ${DRIVER}',
    'logging:\n  options:\n    max-size: 10m',
    'logging:\n  options:\n    max-size: ${SIZE}',
    'logging:\n  driver: syslog',
  ])('accepts %j', (options) => expectMarks(logUnbounded, 'compose.yaml', service(options)));
});

describe('logging-disabled', () => {
  it('reads the default of a variable', () =>
    expectMarks(loggingDisabled, 'compose.yaml', service('logging:\n  driver: «${DRIVER:-none}»')));
  it.each(['local', 'json-file', '${DRIVER}', 'nothing'])('accepts %s', (driver) =>
    expectMarks(loggingDisabled, 'compose.yaml', service(`logging:\n  driver: ${driver}`)),
  );
});

describe('cgroup-parent', () => {
  it.each(['«/»', '«batch.slice»', '"«/kubepods»"'])('reports %s', (parent) =>
    expectMarks(cgroupParent, 'compose.yaml', service(`cgroup_parent: ${parent}`)),
  );
  it.each(['docker', '/docker', 'system.slice', '${PARENT}', '""'])('accepts %s', (parent) =>
    expectMarks(cgroupParent, 'compose.yaml', service(`cgroup_parent: ${parent}`)),
  );
});

describe('shm-oversize', () => {
  it.each(['«3g»', '"«2.5gb»"', '«2147483649»'])('reports %s', (size) =>
    expectMarks(sharedMemory, 'compose.yaml', service(`shm_size: ${size}`)),
  );
  it.each(['2g', '64m', '${SIZE}', 'huge', '8g\nmem_limit: 9g'])('accepts %s', (size) =>
    expectMarks(sharedMemory, 'compose.yaml', service(`shm_size: ${size}`)),
  );
});

describe('storage-opt-missing', () => {
  it.each(['', 'read_only: false', 'storage_opt: { size: }'])('reports %j', (options) =>
    expectMarks(storage, 'compose.yaml', markedService(options)),
  );

  it.each([
    'read_only: true',
    'read_only: ${RO}',
    'storage_opt: { size: "${SIZE}" }',
    'extends: { file: a.yml, service: b }',
  ])('accepts %s', (options) => expectMarks(storage, 'compose.yaml', service(options)));

  it('asks nothing of what cannot say it, or ends', () => {
    expectMarks(storage, 'run.sh', 'docker service create acme/app:1.4\ndocker run --rm acme/app:1.4\n');
  });

  it('reads what an engine tells', () => {
    const told = (StorageOpt: unknown) => JSON.stringify([dockerContainer({ HostConfig: { StorageOpt } })]);
    expect(checkText(storage, 'inspect.json', told(null)).findings).toHaveLength(1);
    expect(checkText(storage, 'inspect.json', told({ size: '10G' })).findings).toEqual([]);
  });
});

describe('cpu-realtime', () => {
  it('is found on command lines, and in what an engine tells', () => {
    expectMarks(cpuRealtime, 'run.sh', 'docker run --cpu-rt-runtime=«950000» acme/app:1.4\n');
    const text = JSON.stringify([dockerContainer({ HostConfig: { CpuRealtimeRuntime: 950_000 } })]);
    expect(checkText(cpuRealtime, 'inspect.json', text).findings).toHaveLength(1);
  });
});
