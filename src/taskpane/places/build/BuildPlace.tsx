import * as React from 'react';
import type { PaneWorkbook } from '../../../app/pane/PaneWorkbook';
import { usePaneState } from '../../state/Pane';
import { BuildNew } from './BuildNew';
import { CloseMonth } from './CloseMonth';
import { Issue } from './Issue';
import { Rebuild } from './Rebuild';
import { Walk } from './Walk';

interface BuildPlaceProps {
  readonly workbook: PaneWorkbook;
}

/** 建表: what can be built into the opened workbook, and what follows from it. */
export function BuildPlace({ workbook }: BuildPlaceProps): React.ReactElement {
  const walking = usePaneState((state) => state.walking);
  switch (workbook.kind) {
    case 'foreign':
      return walking ? <Walk workbook={workbook} /> : <BuildNew workbook={workbook} />;
    case 'form':
      return <Rebuild workbook={workbook} />;
    case 'district':
      return (
        <>
          <Issue workbook={workbook} />
          <Rebuild workbook={workbook} />
          <CloseMonth workbook={workbook} />
        </>
      );
  }
}
