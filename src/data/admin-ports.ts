/** TCP ports for the administration of machines. To add one, add a line. 514 is left out because syslog uses it as well. */
export const ADMIN_PORTS: ReadonlyMap<number, string> = new Map([
  [21, 'FTP'],
  [22, 'SSH'],
  [23, 'Telnet'],
  [512, 'rexec'],
  [513, 'rlogin'],
  [2375, 'the Docker API without TLS'],
  [3389, 'RDP'],
  [5800, 'VNC over HTTP'],
  [5900, 'VNC'],
]);
