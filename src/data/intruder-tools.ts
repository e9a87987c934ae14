/** Packages that an application rarely needs at run time, but an intruder does. To add one, add a line; a test runs its example. */
export interface IntruderTool {
  /** The name of the group, in the plural. */
  readonly name: string;
  /** Matches whole names of distribution packages. */
  readonly packages: RegExp;
  /** Programs in the packages: a stage that starts one of them needs it. */
  readonly programs: readonly string[];
  readonly example: string;
  /** Looks similar but is something else. */
  readonly counterexample: string;
}

export const INTRUDER_TOOLS: readonly IntruderTool[] = [
  {
    name: 'compilers',
    packages:
      /^(?:(?:gcc|g\+\+|clang|rustc|gfortran|golang)(?:-\d{1,2})?|gcc-c\+\+|build-essential|build-base|base-devel|alpine-sdk|cmake|make|rust|cargo|go)$/,
    programs: ['gcc', 'cc', 'g++', 'clang', 'rustc', 'gfortran', 'make', 'cmake', 'cargo', 'go'],
    example: 'apt-get install -y g++-12',
    counterexample: 'apt-get install -y libgcc-s1 gcc-12-base',
  },
  {
    name: 'development packages',
    packages: /^\w[\w.+]*(?:-[\w.+]+)*-(?:dev|devel)$/,
    programs: [],
    example: 'apk add openssl-dev',
    counterexample: 'apk add openssl libdevmapper dev86',
  },
  {
    name: 'downloaders',
    packages: /^(?:curl|wget|wget2|aria2|axel|lynx)$/,
    programs: ['curl', 'wget', 'wget2', 'aria2c', 'axel', 'lynx'],
    example: 'microdnf install -y wget',
    counterexample: 'microdnf install -y libcurl curlftpfs',
  },
  {
    name: 'network relays',
    packages: /^(?:nc|netcat|netcat-openbsd|netcat-traditional|ncat|nmap-ncat|socat)$/,
    programs: ['nc', 'netcat', 'ncat', 'socat'],
    example: 'apt-get install -y netcat-openbsd',
    counterexample: 'apt-get install -y ncdu',
  },
  {
    name: 'network scanners',
    packages: /^(?:nmap|masscan|zmap|arp-scan)$/,
    programs: ['nmap', 'masscan', 'zmap', 'arp-scan'],
    example: 'apk add nmap',
    counterexample: 'apk add libnmap',
  },
  {
    name: 'network sniffers',
    packages: /^(?:tcpdump|tshark|wireshark|wireshark-cli|ngrep)$/,
    programs: ['tcpdump', 'tshark', 'wireshark', 'ngrep'],
    example: 'dnf install -y tcpdump',
    counterexample: 'dnf install -y libpcap',
  },
  {
    name: 'debuggers',
    packages: /^(?:gdb|gdbserver|lldb|strace|ltrace)$/,
    programs: ['gdb', 'gdbserver', 'lldb', 'strace', 'ltrace'],
    example: 'zypper install -y strace',
    counterexample: 'zypper install -y gdbm',
  },
  {
    name: 'clients for remote logins',
    packages:
      /^(?:telnet|inetutils-telnet|openssh-client|openssh-clients|openssh-client-default|dropbear-dbclient|sshpass)$/,
    programs: ['telnet', 'ssh', 'scp', 'sftp', 'dbclient', 'sshpass'],
    example: 'apt-get install -y openssh-client',
    counterexample: 'apt-get install -y openssh-known-hosts libssh-4',
  },
];
