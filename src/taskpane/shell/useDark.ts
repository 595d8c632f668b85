import { useEffect, useState } from 'react';
import type { Look } from '../state/look';

const QUERY = '(prefers-color-scheme: dark)';

/** Whether the pane is dark: as the person chose, or as the computer is set. */
export function useDark({ theme }: Look): boolean {
  const [system, setSystem] = useState(() => media()?.matches ?? false);
  useEffect(() => {
    const query = media();
    const onChange = (event: MediaQueryListEvent): void => {
      setSystem(event.matches);
    };
    query?.addEventListener('change', onChange);
    return () => query?.removeEventListener('change', onChange);
  }, []);
  return theme === 'system' ? system : theme === 'dark';
}

function media(): MediaQueryList | undefined {
  return 'matchMedia' in window ? window.matchMedia(QUERY) : undefined;
}
