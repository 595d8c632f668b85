import { ActionButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { built, type BuildRequest } from '../../../app/pane/build';
import { buildPreview } from '../../../app/pane/buildPreview';
import type { Draft } from '../../../app/pane/draft';
import type { ForeignWorkbook } from '../../../app/pane/PaneWorkbook';
import type { Period } from '../../../core/entries/identity';
import { BUILD } from '../../../core/messages/paneBuild';
import { Select } from '../../parts/Select';
import { build } from '../../state/build';
import { go } from '../../state/go';
import { usePane, usePaneState } from '../../state/Pane';
import { useSaid } from '../../state/useSaid';
import { usualPeriod } from '../../../app/usualPeriod';
import { today } from '../../state/today';
import { PeriodFields } from './PeriodFields';
import { PlanChoice } from './PlanChoice';
import { canBuild, Preview } from './Preview';

const DISTRICT = '';

interface BuildNewProps {
  readonly workbook: ForeignWorkbook;
}

/** Building into a workbook that is none of ours yet. */
export function BuildNew({ workbook }: BuildNewProps): React.ReactElement {
  const { fingerprint } = usePaneState((state) => state.draft.catalogue);
  const own = usePaneState((state) => state.ownPlan);
  return (
    <>
      <PlanChoice workbook={workbook} />
      {(!own || own.catalogue) && <BuildByPlan key={fingerprint} workbook={workbook} />}
    </>
  );
}

function BuildByPlan({ workbook }: BuildNewProps): React.ReactElement {
  const pane = usePane();
  const draft = usePaneState((state) => state.draft);
  const busy = usePaneState((state) => state.job !== undefined);
  const [period, setPeriod] = React.useState<Period>(() =>
    usualPeriod(today(pane), draft.catalogue),
  );
  const [unit, setUnit] = React.useState(DISTRICT);
  const [agreed, setAgreed] = React.useState(false);
  const request: BuildRequest = { ...draft, period, ...(unit === DISTRICT ? {} : { unit }) };
  const preview = buildPreview(workbook, built(workbook, request));
  return (
    <>
      <Select label={BUILD.whatLabel} options={choices(draft)} selected={unit} onSelect={setUnit} />
      <PeriodFields years={draft.catalogue.plan.years} period={period} onChange={setPeriod} />
      <RosterLine draft={draft} />
      <Preview preview={preview} agreed={agreed} onAgree={setAgreed} />
      <PrimaryButton
        text={BUILD.start}
        disabled={busy || !canBuild(preview, agreed)}
        onClick={() => void build(pane, request)}
      />
    </>
  );
}

function RosterLine({ draft }: { readonly draft: Draft }): React.ReactElement {
  const pane = usePane();
  const said = useSaid();
  const { catalogue, roster } = draft;
  return (
    <div className="fact">
      <span className="fact-name">{said(BUILD.rosterLabel)}</span>
      <span>{said(BUILD.rosterText(catalogue.plan.district.name, roster.length))}</span>
      <ActionButton
        onClick={() => {
          go(pane, 'settings');
        }}
      >
        {said(BUILD.rosterChange)}
      </ActionButton>
    </div>
  );
}

function choices({ catalogue, roster }: Draft) {
  return [
    { key: DISTRICT, text: BUILD.district(catalogue.plan.bureau) },
    ...roster.map(({ code, name }) => ({ key: code, text: BUILD.unitForm(name) })),
    ...catalogue.departments.map((name) => ({ key: name, text: BUILD.unitForm(name) })),
  ];
}
