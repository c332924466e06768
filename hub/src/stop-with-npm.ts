/** How soon after npm the hub ends, at most. */
const milliseconds = 500;

/** npm ends on a signal without handing it on: when it is gone, the hub stops as on that signal. */
export function stopWithNpm(): void {
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, milliseconds);
  watch.unref();
}
