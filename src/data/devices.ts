/** Disks and their partitions, as the kernel names them. */
const DISK_NAMES = [
  String.raw`(?:sd|vd|xvd|dasd)[a-z]{1,3}\d*|hd[a-t]\d*`,
  String.raw`nvme\d+(?:n\d+(?:p\d+)?)?|ng\d+n\d+`,
  String.raw`mmcblk\d+(?:p\d+|boot\d+|gp\d+|rpmb)?`,
  String.raw`(?:loop|md|pmem|bcache|drbd|rbd|nbd|zd|zram)\d+s?(?:p\d+)?`,
  String.raw`(?:dm-|sg|mtd|mtdblock)\d+|ubi(?:block)?\d+(?:_\d+)?`,
  'root',
];

/**
 * Folders of disks by other names. Most have only links, which the engine leaves out when it takes a whole folder:
 * https://github.com/opencontainers/runc/blob/main/libcontainer/devices/device_unix.go
 */
const DISK_FOLDERS = [
  '(?:block|disk|drbd|mapper|md|rbd|zvol)/.+',
  '(?:bsg|raw)(?:/.*)?',
  String.raw`(?:cciss|ida)/c\d+d\d+(?:p\d+)?`,
  // LVM volumes, by the usual names of groups
  String.raw`(?:vg[\w.+-]*|[\w.+-]*[-_.]vg\d*|centos|rhel|rl|almalinux|cl|fedora|pve)/[\w.+-]+`,
];

/** Disks, their partitions, and devices stacked on them; `/dev` itself contains all of them. */
export const DISK = new RegExp(`^/dev(?:/(?:${[...DISK_NAMES, ...DISK_FOLDERS].join('|')}))?$`);

/** Devices that create disks from files, or manage the disks of a pool. All other files of `/dev/mapper` are links. */
export const DISK_CONTROL = /^\/dev\/(?:loop-control|zfs|mapper(?:\/control)?|btrfs-control)$/;

export const MEMORY = /^\/dev\/(?:k?mem|port)$/;

/**
 * Character devices by their numbers, as `/dev/char` and cgroup rules name them:
 * https://docs.kernel.org/admin-guide/devices.html
 */
export const CHARACTER_DEVICES: ReadonlyMap<string, string> = new Map([
  ['1:1', '/dev/mem'],
  ['1:2', '/dev/kmem'],
  ['1:4', '/dev/port'],
  ['1:11', '/dev/kmsg'],
  ['10:196', '/dev/vfio/vfio'],
  ['10:200', '/dev/net/tun'],
  ['10:223', '/dev/uinput'],
  ['10:229', '/dev/fuse'],
  ['10:232', '/dev/kvm'],
  ['10:234', '/dev/btrfs-control'],
  ['10:236', '/dev/mapper/control'],
  ['10:237', '/dev/loop-control'],
  ['10:239', '/dev/uhid'],
  ['10:249', '/dev/zfs'],
]);

/** A kind of device. `gain` is the end of a sentence that begins `An attacker in it can`. */
interface DeviceKind {
  readonly path: RegExp;
  readonly gain: string;
}

/** Devices that lead to the kernel, to memory, or to what people type. */
export const KERNEL_DEVICES: readonly DeviceKind[] = [
  { path: MEMORY, gain: 'read and write the memory or the ports of the host, where its kernel allows it' },
  { path: /^\/dev\/kmsg$/, gain: 'read the log of the kernel of the host and write to it' },
  { path: /^\/dev\/vfio(?:\/.*)?$/, gain: 'program a device of the host, bypassing its drivers' },
  { path: /^\/dev\/input(?:\/.*)?$/, gain: 'read what is typed at the host' },
  { path: /^\/dev\/(?:misc\/)?u(?:input|hid)$/, gain: 'type at the host as if it were a keyboard' },
  { path: /^\/dev\/cpu\/\d+\/msr$/, gain: 'change registers of the processors of the host' },
];

/** Devices with a special purpose, whose drivers are an additional attack surface of the kernel. */
export const PERIPHERAL_DEVICES: readonly DeviceKind[] = [
  { path: /^\/dev\/kvm$/, gain: 'start virtual machines and exploit flaws in the hypervisor of the host' },
  { path: /^\/dev\/fuse$/, gain: 'create file systems, where it may mount, and exploit flaws in their driver' },
  { path: /^\/dev\/net(?:\/tun)?$/, gain: 'create network interfaces in its network' },
  { path: /^\/dev\/tpm(?:rm)?\d*$/, gain: 'use the keys in the security chip of the host' },
  { path: /^\/dev\/bus(?:\/usb(?:\/.*)?)?$/, gain: 'talk to every USB device of the host' },
  {
    path: /^\/dev\/(?:tty(?:USB|ACM|AMA|S)\d+|serial(?:\/.*|\d*))$/,
    gain: 'talk to the devices on a serial port',
  },
  {
    path: /^\/dev\/(?:dri(?:\/.*)?|nvidia[\w-]*|kfd|mali\d*)$/,
    gain: 'use the graphics driver of the host and exploit its flaws',
  },
  { path: /^\/dev\/snd(?:\/.*)?$/, gain: 'listen through the microphones of the host' },
  { path: /^\/dev\/(?:video|media)\d+$/, gain: 'look through the cameras of the host' },
  { path: /^\/dev\/(?:hidraw\d+|i2c-\d+|spidev[\d.]+|gpiochip\d+|gpiomem\d*)$/, gain: 'talk to hardware of the host' },
];
