/** The processor time of this process in milliseconds: on a busy machine a test waits, but does not compute more. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
