/** A program whose purpose is to run several others. To add one, add a line; a test runs its examples. */
export interface ProcessManager {
  readonly program: RegExp;
  /** Matches its arguments when it runs several programs; any arguments by default. */
  readonly words?: RegExp;
  readonly example: string;
  /** Looks similar but runs at most one service. */
  readonly counterexample: string;
}

export const PROCESS_MANAGERS: readonly ProcessManager[] = [
  {
    program: /^supervisord$/,
    words: /^(?!.*(?:^| )(?:-v|-h|--version|--help)(?: |$))/,
    example: '/usr/bin/supervisord -n',
    counterexample: 'supervisord --version',
  },
  {
    program: /^supervisord?\.sh$/,
    example: '/usr/local/bin/supervisord.sh',
    counterexample: '/usr/local/bin/supervisorctl.sh',
  },
  { program: /^s6-svscan$/, example: 's6-svscan /etc/services.d', counterexample: 's6-setuidgid app node server.js' },
  {
    program: /^(?:runsvdir|runsvdir-start|runit-init)$/,
    example: 'runsvdir -P /etc/service',
    counterexample: 'runsv /etc/service/app',
  },
  {
    program: /^my_init$/,
    words: /^(?!.*(?:^| )-- )/,
    example: '/sbin/my_init',
    counterexample: '/sbin/my_init --skip-runit -- node server.js',
  },
  {
    program: /^monit$/,
    words: /^(?!.*(?:status|summary|-t|-V)(?: |$))/,
    example: 'monit -I',
    counterexample: 'monit -t',
  },
  { program: /^systemd$/, example: '/lib/systemd/systemd', counterexample: 'systemctl is-active app' },
  { program: /^openrc-init$/, example: '/sbin/openrc-init', counterexample: 'openrc-run app' },
  {
    program: /^(?:foreman|forego|goreman|overmind|hivemind|honcho|nf)$/,
    words: /^(?:(?:-\S+ )*start(?: -\S+(?: [^\s-]\S*)?)*|)$/,
    example: 'foreman start',
    counterexample: 'foreman start web',
  },
  {
    program: /^pm2(?:-runtime|-docker)?$/,
    words: /(?:^| )(?=\S*\.(?:c?js|json|ya?ml)(?: |$))\S*(?:ecosystem|process|pm2)/,
    example: 'pm2-runtime start ecosystem.config.js',
    counterexample: 'pm2-runtime server.js',
  },
  { program: /^circusd$/, example: 'circusd /etc/circus.ini', counterexample: 'circusctl status' },
  { program: /^concurrently$/, example: 'concurrently "npm:api" "npm:worker"', counterexample: 'npm run api' },
  {
    program: /^(?:run-p|npm-run-all)$/,
    words: /^(?:.*(?:^| )(?:-p|--parallel) |(?!.*(?:^| )-)\S+ \S+)/,
    example: 'npm-run-all -p api worker',
    counterexample: 'npm-run-all build',
  },
  { program: /^multirun$/, example: 'multirun "nginx" "php-fpm"', counterexample: 'tini -- nginx' },
];
