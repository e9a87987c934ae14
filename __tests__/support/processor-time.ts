/** Milliseconds that this process has computed: a busy machine makes a test wait, but not compute more. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
