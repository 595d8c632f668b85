import type { Status } from '../assess/Assessment';

/** Text and fill of every status, `#RRGGBB`; contrast at least 4.5:1. */
export const STATUS_COLORS: Readonly<
  Record<Status, { readonly text: string; readonly fill: string }>
> = {
  met: { text: '#0B5A2B', fill: '#DDF2E3' },
  nearlyMet: { text: '#2F5D0B', fill: '#EAF4D8' },
  onTrack: { text: '#0B4F8A', fill: '#DCEBFA' },
  behind: { text: '#7A3E00', fill: '#FFE3C2' },
  farBehind: { text: '#8A1C12', fill: '#FBDDD8' },
  notMet: { text: '#8A1C12', fill: '#FBDDD8' },
  pending: { text: '#555555', fill: '#EFEFEF' },
  missing: { text: '#555555', fill: '#FFFFFF' },
  invalid: { text: '#FFFFFF', fill: '#A4262C' },
  insufficient: { text: '#555555', fill: '#F3E8FA' },
  notApplicable: { text: '#666666', fill: '#FFFFFF' },
};
