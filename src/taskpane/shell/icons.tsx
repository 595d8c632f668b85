import { registerIcons } from 'office-ui-fabric-react/lib/Styling';
import * as React from 'react';

/** Strokes of each icon on a field of 16 by 16, under the names by which Fabric asks for them. */
const STROKES: Readonly<Record<string, string>> = {
  Cancel: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  CheckMark: 'M3 8.5l3.5 3.5L13 5',
  ChevronDown: 'M3 5.5l5 5 5-5',
  Clear: 'M4 4l8 8M12 4l-8 8',
  Redo: 'M10 3l3 3-3 3M13 6H6.5a3.5 3.5 0 0 0 0 7H10',
  Search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3l3.7 3.7',
  Undo: 'M6 3L3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H6',
};

function drawn(strokes: string): React.ReactElement {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={strokes} />
    </svg>
  );
}

registerIcons({
  icons: Object.fromEntries(Object.entries(STROKES).map(([name, d]) => [name, drawn(d)])),
});
