import { useSyncExternalStore } from 'react';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

const subscribe = (onChange: () => void) => {
  dark.addEventListener('change', onChange);
  return () => dark.removeEventListener('change', onChange);
};

/** Whether the reader prefers a dark page, now. */
export const useDark = () => useSyncExternalStore(subscribe, () => dark.matches);
