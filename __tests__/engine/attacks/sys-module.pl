# Gives the kernel something that is no module: anyone who may load modules is told so (ENOEXEC), and others that it is forbidden.
my $text = 'no module';
my $options = "\0";
syscall 175, $text, length $text, $options;
print "$ENV{SAID}\n" if $! == 8;
die "load: $!\n";
