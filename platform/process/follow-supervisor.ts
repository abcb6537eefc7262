/**
 * A process that `tenure up` started (TENURE_SUPERVISED=1) leaves when the pipe to it closes, so that killing the
 * supervisor leaves nobody behind. Does nothing elsewhere. `patienceMs`: time to leave by itself before it is ended.
 */
export function followSupervisor(patienceMs = 10_000): void {
  if (process.env['TENURE_SUPERVISED'] !== '1') return;
  const leave = () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), patienceMs).unref();
  };
  process.stdin.on('end', leave).on('error', leave).resume();
  // Reading the pipe must not keep a process alive that has nothing else to do.
  (process.stdin as unknown as { unref?: () => void }).unref?.();
}
