# Has the kernel check and load a program that may be attached to any of its functions. It returns at once, and is attached to none.
my $code = pack('CCsl', 0xb7, 0, 0, 0) . pack('CCsl', 0x95, 0, 0, 0);
my $license = "GPL\0";
my $TRACEPOINT = 5;
my $attributes = pack('LLQQ', $TRACEPOINT, 2, unpack('Q', pack 'P', $code), unpack('Q', pack 'P', $license)) . "\0" x 96;
my $program = syscall 321, 5, $attributes, length $attributes;
die "load: $!\n" if $program < 0;
print "$ENV{SAID}\n";
