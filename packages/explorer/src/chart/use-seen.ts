import { useEffect, useRef, useState } from 'react';

/** Whether an element has come near the visible part of the page, or the page is about to be printed. */
export function useSeen<Element extends HTMLElement>() {
  const element = useRef<Element>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (seen || !element.current) return;
    const show = () => setSeen(true);
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && show(), {
      rootMargin: '200px',
    });
    watch.observe(element.current);
    window.addEventListener('beforeprint', show);
    return () => {
      watch.disconnect();
      window.removeEventListener('beforeprint', show);
    };
  }, [seen]);
  return [element, seen] as const;
}
