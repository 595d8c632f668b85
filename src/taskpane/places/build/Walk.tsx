import { ActionButton, DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { built, type BuildRequest } from '../../../app/pane/build';
import { buildPreview } from '../../../app/pane/buildPreview';
import type { ForeignWorkbook } from '../../../app/pane/PaneWorkbook';
import type { Period } from '../../../core/entries/identity';
import { workbookIs } from '../../../core/messages/pane';
import { BUILD, WALK } from '../../../core/messages/paneBuild';
import { DistrictPicker } from '../settings/DistrictPicker';
import { build, endWalk } from '../../state/build';
import { usePane, usePaneState } from '../../state/Pane';
import { useSaid } from '../../state/useSaid';
import { usualPeriod } from '../../../app/usualPeriod';
import { today } from '../../state/today';
import { PeriodFields } from './PeriodFields';
import { PlanChoice } from './PlanChoice';
import { canBuild, Preview } from './Preview';

interface WalkProps {
  readonly workbook: ForeignWorkbook;
}

/** The first run: three steps that end in a built book. */
export function Walk({ workbook }: WalkProps): React.ReactElement {
  const pane = usePane();
  const draft = usePaneState((state) => state.draft);
  const [step, setStep] = React.useState(1);
  const [period, setPeriod] = React.useState<Period>(() =>
    usualPeriod(today(pane), draft.catalogue),
  );
  const said = useSaid();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const go = (to: number): void => {
    setStep(to);
    heading.current?.focus();
  };
  return (
    <div className="walk">
      <h3 className="section-title">{WALK.title}</h3>
      <ol className="walk-steps">
        {WALK.steps.map((name, index) => (
          <li key={name} aria-current={index + 1 === step ? 'step' : undefined}>
            {name}
          </li>
        ))}
      </ol>
      <h4 className="walk-step" tabIndex={-1} ref={heading}>
        {WALK.stepOf(step)}
      </h4>
      {step === 1 && (
        <>
          <PlanChoice workbook={workbook} />
          <ChooseDistrict
            onDone={() => {
              const { plan } = draft.catalogue;
              if (!plan.years.includes(period.year))
                setPeriod(usualPeriod(today(pane), draft.catalogue));
              go(2);
            }}
          />
        </>
      )}
      {step === 2 && (
        <>
          <p>{WALK.period}</p>
          <PeriodFields years={draft.catalogue.plan.years} period={period} onChange={setPeriod} />
          <div className="buttons">
            <DefaultButton text={WALK.back} onClick={() => go(1)} />
            <PrimaryButton text={WALK.next} onClick={() => go(3)} />
          </div>
        </>
      )}
      {step === 3 && <LastStep workbook={workbook} period={period} onBack={() => go(2)} />}
      <p>{said(WALK.isUnit(draft.catalogue.plan.bureau))}</p>
      <ActionButton onClick={() => endWalk(pane)}>{WALK.leave}</ActionButton>
    </div>
  );
}

function ChooseDistrict({ onDone }: { readonly onDone: () => void }): React.ReactElement {
  const { store, catalogue: own } = usePane();
  const draft = usePaneState((state) => state.draft);
  const plan = usePaneState((state) => state.ownPlan);
  const said = useSaid();
  const { name } = draft.catalogue.plan.district;
  const keep = <PrimaryButton text={said(WALK.keep(name, draft.roster.length))} onClick={onDone} />;
  if (plan) return <>{plan.catalogue && keep}</>;
  return (
    <>
      <p>{WALK.district}</p>
      <DistrictPicker
        catalogue={own}
        onChosen={(catalogue) => {
          store.setState({ draft: { ...draft, catalogue, roster: catalogue.townships } });
        }}
      />
      {keep}
    </>
  );
}

interface LastStepProps extends WalkProps {
  readonly period: Period;
  readonly onBack: () => void;
}

function LastStep({ workbook, period, onBack }: LastStepProps): React.ReactElement {
  const pane = usePane();
  const draft = usePaneState((state) => state.draft);
  const busy = usePaneState((state) => state.job !== undefined);
  const [agreed, setAgreed] = React.useState(false);
  const said = useSaid();
  const request: BuildRequest = { ...draft, period };
  const preview = buildPreview(workbook, built(workbook, request));
  return (
    <>
      <p>{WALK.check}</p>
      <p>
        {said(BUILD.rosterText(draft.catalogue.plan.district.name, draft.roster.length))} ·{' '}
        {workbookIs.period(period.year, period.month)}
      </p>
      <Preview preview={preview} agreed={agreed} onAgree={setAgreed} />
      <div className="buttons">
        <DefaultButton text={WALK.back} disabled={busy} onClick={onBack} />
        <PrimaryButton
          text={BUILD.start}
          disabled={busy || !canBuild(preview, agreed)}
          onClick={() => void build(pane, request)}
        />
      </div>
    </>
  );
}
