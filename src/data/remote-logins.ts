/** A program that lets people log in, or copy files, over the network. To add one, add a line; a test runs its example. */
export interface RemoteLogin {
  readonly name: string;
  /** Distribution packages that contain only this program, and nothing else that is often needed. */
  readonly packages: readonly string[];
  readonly programs: readonly string[];
  /** Its names in init systems: `service ssh start`. */
  readonly services: readonly string[];
  readonly example: string;
  /** Looks similar but does not accept logins. */
  readonly counterexample: string;
}

export const REMOTE_LOGINS: readonly RemoteLogin[] = [
  {
    name: 'an SSH server',
    // `openssh` is left out, because on Alpine Linux people install it for the client
    packages: ['openssh-server', 'ssh-server', 'tinysshd', 'openssh-server-pam'],
    programs: ['sshd', 'tinysshd'],
    services: ['ssh', 'sshd'],
    example: 'apt-get install -y openssh-server',
    counterexample: 'apt-get install -y openssh-client',
  },
  {
    name: 'the SSH server dropbear',
    packages: ['dropbear', 'dropbear-bin', 'dropbear-run'],
    programs: ['dropbear'],
    services: ['dropbear'],
    example: 'apk add dropbear',
    counterexample: 'apk add dropbear-dbclient',
  },
  {
    name: 'a Telnet server',
    packages: ['telnetd', 'telnet-server', 'inetutils-telnetd', 'busybox-telnetd'],
    programs: ['telnetd', 'in.telnetd', 'utelnetd'],
    services: ['telnetd'],
    example: 'yum install -y telnet-server',
    counterexample: 'yum install -y telnet',
  },
  {
    name: 'an rsh server',
    packages: ['rsh-server', 'rsh-redone-server', 'inetutils-rshd'],
    programs: ['rshd', 'in.rshd', 'rlogind', 'in.rlogind', 'rexecd', 'in.rexecd'],
    services: ['rsh'],
    example: 'dnf install -y rsh-server',
    counterexample: 'dnf install -y rsh',
  },
  {
    name: 'an FTP server',
    packages: ['vsftpd', 'proftpd', 'proftpd-basic', 'proftpd-core', 'pure-ftpd', 'ftpd'],
    programs: ['vsftpd', 'proftpd', 'pure-ftpd', 'ftpd'],
    services: ['vsftpd', 'proftpd', 'pure-ftpd'],
    example: 'zypper install -y vsftpd',
    counterexample: 'zypper install -y lftp',
  },
];
