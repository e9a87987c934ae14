# Reads the frames of all interfaces, among them what the host says to itself.
socket my $frames, 17, 3, 0x0300 or die "socket: $!\n";
$SIG{ALRM} = sub { exit 1 };
alarm 3;
while (sysread $frames, my $frame, 65536) {
  next unless $frame =~ /(walk-\w+)/;
  print "$1\n";
  exit 0;
}
