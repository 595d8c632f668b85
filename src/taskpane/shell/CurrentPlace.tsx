import { PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import type { PaneWorkbook } from '../../app/pane/PaneWorkbook';
import { notHere, notRead, retryWord } from '../../core/messages/pane';
import { Empty } from '../parts/Section';
import { BuildPlace } from '../places/build/BuildPlace';
import { CheckPlace } from '../places/check/CheckPlace';
import { CollectPlace } from '../places/collect/CollectPlace';
import type { PlaceId } from '../places/places';
import { ReportPlace } from '../places/report/ReportPlace';
import { SettingsPlace } from '../places/settings/SettingsPlace';
import { go } from '../state/go';
import { usePane, usePaneState } from '../state/Pane';
import { openPane } from '../state/workbook';

interface CurrentPlaceProps {
  readonly place: PlaceId;
}

/** The place at hand, as far as it fits the opened workbook. */
export function CurrentPlace({ place }: CurrentPlaceProps): React.ReactElement | null {
  const workbook = usePaneState((state) => state.workbook);
  const unread = usePaneState((state) => state.unread);
  if (unread !== undefined) return <Unread reason={unread} />;
  if (!workbook) return null;
  switch (place) {
    case 'build':
      return <BuildPlace workbook={workbook} />;
    case 'settings':
      return <SettingsPlace workbook={workbook} />;
    case 'check':
      return workbook.kind === 'foreign' ? (
        <Elsewhere reason={notHere.checkForeign} workbook={workbook} />
      ) : (
        <CheckPlace workbook={workbook} />
      );
    case 'collect':
      return workbook.kind === 'district' ? (
        <CollectPlace workbook={workbook} />
      ) : (
        <Elsewhere
          reason={workbook.kind === 'form' ? notHere.collectForm : notHere.collectForeign}
          workbook={workbook}
        />
      );
    case 'report':
      return workbook.kind === 'district' ? (
        <ReportPlace workbook={workbook} />
      ) : (
        <Elsewhere
          reason={workbook.kind === 'form' ? notHere.reportForm : notHere.reportForeign}
          workbook={workbook}
        />
      );
  }
}

function Unread({ reason }: { readonly reason: string }): React.ReactElement {
  const pane = usePane();
  return (
    <Empty title={notRead()}>
      <p>{reason}</p>
      <PrimaryButton text={retryWord} onClick={() => void openPane(pane, true)} />
    </Empty>
  );
}

interface ElsewhereProps {
  readonly reason: string;
  readonly workbook: PaneWorkbook;
}

/** The place does not fit the workbook: why, and where to go. */
function Elsewhere({ reason, workbook }: ElsewhereProps): React.ReactElement {
  const pane = usePane();
  const isForm = workbook.kind === 'form';
  return (
    <Empty title={isForm ? notHere.title : notHere.titleForeign}>
      <p>{reason}</p>
      <PrimaryButton
        text={isForm ? notHere.toCheck : notHere.toBuild}
        onClick={() => {
          go(pane, isForm ? 'check' : 'build');
        }}
      />
    </Empty>
  );
}
