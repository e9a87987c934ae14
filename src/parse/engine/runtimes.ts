/** The names of runtimes that isolate containers at least as the usual ones do. */
export const USUAL_RUNTIMES: ReadonlySet<string> = new Set([
  ...[
    'runc',
    'io.containerd.runc.v2',
    'crun',
    'youki',
    'nvidia',
    'runsc',
    'gvisor',
    'kata',
    'kata-runtime',
    'sysbox-runc',
  ],
  ...['io.containerd.runsc.v1', 'io.containerd.kata.v2'],
]);
