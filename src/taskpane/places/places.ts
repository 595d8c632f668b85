import type { PaneWorkbook } from '../../app/pane/PaneWorkbook';

export const PLACES = ['build', 'check', 'collect', 'report', 'settings'] as const;

export type PlaceId = (typeof PLACES)[number];

/** The place named in an address such as `taskpane.html?place=collect`. */
export function placeIn(address: string): PlaceId | undefined {
  const named = new URL(address).searchParams.get('place');
  return PLACES.find((place) => place === named);
}

/** Where to begin with a workbook. */
export function firstPlace(workbook: PaneWorkbook): PlaceId {
  switch (workbook.kind) {
    case 'foreign':
      return 'build';
    case 'form':
      return 'check';
    case 'district':
      return 'collect';
  }
}
