import * as React from 'react';
import { draftOf } from '../../../app/pane/draft';
import type { PaneWorkbook } from '../../../app/pane/PaneWorkbook';
import { SETTINGS } from '../../../core/messages/paneSettings';
import { usePane, usePaneState } from '../../state/Pane';
import { BookSettings } from './BookSettings';
import { LookSettings } from './LookSettings';
import { ParameterFields } from './ParameterFields';
import { Roster } from './Roster';

interface SettingsPlaceProps {
  readonly workbook: PaneWorkbook;
}

/** 设置: how the pane looks, and what a book is built with. */
export function SettingsPlace({ workbook }: SettingsPlaceProps): React.ReactElement {
  return (
    <>
      <LookSettings />
      {workbook.kind === 'foreign' && <NewBookSettings />}
      {workbook.kind === 'district' && <BookSettings workbook={workbook} />}
      {workbook.kind === 'form' && <FormSettings workbook={workbook} />}
    </>
  );
}

/** What the next book will be built with; kept as it is changed. */
function NewBookSettings(): React.ReactElement {
  const { store } = usePane();
  const draft = usePaneState((state) => state.draft);
  return (
    <>
      <Roster
        draft={draft}
        onChange={(next) => {
          store.setState({ draft: next });
        }}
        canMove
      />
      <ParameterFields
        catalogue={draft.catalogue}
        years={draft.catalogue.plan.years}
        parameters={draft.parameters}
        onChange={(parameters) => {
          store.setState({ draft: { ...draft, parameters } });
        }}
      />
      <p className="quiet">{SETTINGS.forNext}</p>
    </>
  );
}

function FormSettings({ workbook }: SettingsPlaceProps): React.ReactElement | null {
  const draft = draftOf(workbook);
  if (!draft || workbook.kind !== 'form') return null;
  return (
    <>
      <ParameterFields
        catalogue={draft.catalogue}
        years={[workbook.identity.year]}
        parameters={draft.parameters}
      />
      <p className="quiet">{SETTINGS.onForm}</p>
    </>
  );
}
