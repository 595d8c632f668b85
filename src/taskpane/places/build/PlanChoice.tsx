import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { hardFirst, isPlanBook } from '../../../app/readPlan';
import type { PaneWorkbook } from '../../../app/pane/PaneWorkbook';
import type { WorkbookSnapshot } from '../../../core/entries/SheetSnapshot';
import { PLAN_CHOICE } from '../../../core/messages/panePlan';
import { parseA1 } from '../../../core/values/address';
import { FileInput } from '../../parts/FileInput';
import { Select } from '../../parts/Select';
import { Shortened } from '../../parts/Shortened';
import { jump } from '../../state/check';
import { usePane, usePaneState } from '../../state/Pane';
import type { OwnPlan } from '../../state/PaneState';
import {
  fillPlanHere,
  readPlanFile,
  readPlanHere,
  saveBlankPlan,
  takeBuiltIn,
  takeOwn,
} from '../../state/plan';

/** How many faults are shown at first. */
const SHOWN = 20;

interface PlanWorkbookProps {
  readonly workbook: PaneWorkbook;
}

interface PlanChoiceProps extends PlanWorkbookProps {
  /** What is chosen between, where it is not for a new book: with which plan, and the one without a file. */
  readonly words?: { readonly label: string; readonly usual: string; readonly own: string };
}

/** With which plan a book is built, or goes on: the one that is there, or one's own workbook. */
export function PlanChoice({ workbook, words }: PlanChoiceProps): React.ReactElement {
  const pane = usePane();
  const own = usePaneState((state) => state.ownPlan);
  const isPlan = isPlanBook(workbook.snapshot);
  // A plan workbook that was opened says at once what it is, and what is wrong in it.
  const busy = usePaneState((state) => state.job !== undefined);
  const tried = React.useRef<WorkbookSnapshot>();
  const declined = React.useRef(false);
  const { snapshot } = workbook;
  React.useEffect(() => {
    if (!isPlan || busy || own !== undefined || declined.current) return;
    if (tried.current === snapshot) return;
    tried.current = snapshot;
    void readPlanHere(pane);
  }, [isPlan, busy, own, snapshot, pane]);
  return (
    <>
      <Select
        label={words?.label ?? PLAN_CHOICE.label}
        options={[
          {
            key: 'builtIn',
            text: words?.usual ?? PLAN_CHOICE.builtIn(pane.catalogue.plan.title),
          },
          { key: 'own', text: words?.own ?? PLAN_CHOICE.own },
        ]}
        selected={own ? 'own' : 'builtIn'}
        onSelect={(key) => {
          declined.current = key !== 'own';
          if (key === 'own') takeOwn(pane);
          else takeBuiltIn(pane);
        }}
      />
      {own && <Own own={own} workbook={workbook} />}
    </>
  );
}

interface OwnProps extends PlanWorkbookProps {
  readonly own: OwnPlan;
}

function Own({ own, workbook }: OwnProps): React.ReactElement {
  const pane = usePane();
  const busy = usePaneState((state) => state.job !== undefined);
  const input = React.useRef<HTMLInputElement>(null);
  return (
    <>
      <p>{PLAN_CHOICE.hint}</p>
      <div className="buttons">
        <DefaultButton
          text={PLAN_CHOICE.choose}
          disabled={busy}
          onClick={() => input.current?.click()}
        />
        {isPlanBook(workbook.snapshot) ? (
          <DefaultButton
            text={PLAN_CHOICE.fromWorkbook}
            disabled={busy}
            onClick={() => void readPlanHere(pane)}
          />
        ) : (
          workbook.kind === 'foreign' && (
            <DefaultButton
              text={PLAN_CHOICE.fillHere}
              disabled={busy}
              onClick={() => void fillPlanHere(pane)}
            />
          )
        )}
        <DefaultButton
          text={PLAN_CHOICE.blank}
          disabled={busy}
          onClick={() => void saveBlankPlan(pane)}
        />
      </div>
      <FileInput
        input={input}
        label={PLAN_CHOICE.choose}
        one
        onChosen={([file]) => {
          if (file) void readPlanFile(pane, file);
        }}
      />
      {own.name !== '' && <Said own={own} />}
    </>
  );
}

/** What the plan says, and what is wrong in it, cell by cell. */
function Said({ own: { name, catalogue, faults, inWorkbook } }: { readonly own: OwnPlan }) {
  const pane = usePane();
  const hard = faults.filter(({ severity }) => severity === 'hard').length;
  const go = (sheet: string, cell: string): void => {
    const at = parseA1(cell);
    if (inWorkbook) void jump(pane, { sheet, row: at?.row ?? 0, column: at?.column ?? 0 });
  };
  return (
    <div className="preview" role="status">
      <p className="preview-title">{name}</p>
      {catalogue && (
        <p>
          {PLAN_CHOICE.says({
            title: catalogue.plan.title,
            district: catalogue.plan.district.name,
            years: catalogue.plan.years,
            indicators: catalogue.indicators.length,
            townships: catalogue.townships.length,
            all: catalogue.plan.allTownships,
            departments: catalogue.departments.length,
          })}
          {PLAN_CHOICE.usable}
        </p>
      )}
      {!catalogue && <p className="reason">{PLAN_CHOICE.unusable(hard)}</p>}
      {faults.length > 0 && (
        <>
          <p>{PLAN_CHOICE.faults(hard, faults.length - hard)}</p>
          <Shortened items={hardFirst(faults)} limit={SHOWN} className="reasons">
            {({ severity, sheet, cell, message }) => (
              <li key={`${sheet} ${cell} ${message}`}>
                {inWorkbook ? (
                  <button type="button" className="link" onClick={() => go(sheet, cell)}>
                    {`${PLAN_CHOICE.kind[severity]}　${message}`}
                  </button>
                ) : (
                  `${PLAN_CHOICE.kind[severity]}　${message}`
                )}
              </li>
            )}
          </Shortened>
        </>
      )}
    </div>
  );
}
