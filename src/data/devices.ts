/** Disks and their partitions, as the kernel names them. */
const DISK_NAMES = [
  String.raw`(?:sd|vd|xvd|hd|dasd)[a-z]{1,3}\d*`,
  String.raw`nvme\d+(?:n\d+(?:p\d+)?)?|ng\d+n\d+`,
  String.raw`mmcblk\d+(?:p\d+|boot\d+|gp\d+|rpmb)?`,
  String.raw`(?:loop|md|pmem|bcache|drbd|rbd|nbd|zd|zram)\d+s?(?:p\d+)?`,
  String.raw`(?:dm-|sg|mtd|mtdblock)\d+|ubi(?:block)?\d+(?:_\d+)?`,
  'root',
];

/** Folders of disks by other names. */
const DISK_FOLDERS = [
  '(?:block|mapper|disk|md|bsg|drbd|rbd|zvol|raw)(?:/.*)?',
  String.raw`(?:cciss|ida)/c\d+d\d+(?:p\d+)?`,
  // LVM volumes, by the usual names of groups
  String.raw`(?:vg[\w.+-]*|[\w.+-]*[-_.]vg\d*|centos|rhel|rl|almalinux|cl|fedora|pve)/[\w.+-]+`,
];

/** Disks, their partitions, and devices stacked on them; `/dev` itself contains all of them. */
export const DISK = new RegExp(`^/dev(?:/(?:${[...DISK_NAMES, ...DISK_FOLDERS].join('|')}))?$`);

/** Devices that create disks from files, or manage the disks of a pool. */
export const DISK_CONTROL = /^\/dev\/(?:loop-control|zfs|mapper\/control|btrfs-control)$/;

export const MEMORY = /^\/dev\/(?:k?mem|port)$/;

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
