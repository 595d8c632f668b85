import type { Identity } from '../core/entries/identity';
import type { Signers } from '../core/entries/signers';
import { DEMO_FAMILY_NAMES } from './messages';
import { draw } from './draw';

/** Made-up people who sign for a unit: the same every month; numbers that nobody has. */
export function demoSigners({ org, year, month }: Identity): Signers {
  const name = (of: string): string => {
    const family =
      DEMO_FAMILY_NAMES[Math.floor(draw(1, `${of}:${org}`) * DEMO_FAMILY_NAMES.length)];
    return `${family ?? ''}某`;
  };
  const line = String(Math.floor(draw(1, `phone:${org}`) * 10000)).padStart(4, '0');
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return {
    filler: name('filler'),
    phone: `0527-0000${line}`,
    reviewer: name('reviewer'),
    head: name('head'),
    date: `${nextYear}-${String(nextMonth).padStart(2, '0')}-03`,
  };
}
