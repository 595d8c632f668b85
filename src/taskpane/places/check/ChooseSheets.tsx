import { PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import type { DistrictWorkbook } from '../../../app/pane/PaneWorkbook';
import { sheetsToChoose, undecidedIn } from '../../../app/pane/standing';
import type { SheetChoices, Undecided } from '../../../core/entries/ownSheets';
import { STANDING_PANE } from '../../../core/messages/paneStanding';
import { Section } from '../../parts/Section';
import { Select } from '../../parts/Select';
import { usePane, usePaneState } from '../../state/Pane';
import { repair } from '../../state/repair';

/** No sheet has an empty name, nor one with a slash. */
const OPEN = '';
const NONE = '/';

interface ChooseSheetsProps {
  readonly workbook: DistrictWorkbook;
}

/** Where it is in doubt which sheet is whose, a person says it; until then nothing is written. */
export function ChooseSheets({ workbook }: ChooseSheetsProps): React.ReactElement | null {
  const pane = usePane();
  const busy = usePaneState((state) => state.job !== undefined);
  const [chosen, setChosen] = React.useState<SheetChoices>(new Map());
  const claims = undecidedIn(workbook);
  if (claims.length === 0) return null;
  const isReady = claims.every(({ listed }) => chosen.has(listed));
  return (
    <Section title={STANDING_PANE.chooseTitle(claims.length)} className="hard">
      <p>{STANDING_PANE.chooseHint}</p>
      {claims.map((claim) => (
        <div key={claim.listed} className="section-part">
          <p>{STANDING_PANE.choose(claim)}</p>
          <Select
            label={STANDING_PANE.label(claim.listed)}
            options={optionsOf(claim, workbook)}
            selected={keyOf(chosen, claim)}
            onSelect={(key) => {
              const next = new Map(chosen);
              if (key === OPEN) next.delete(claim.listed);
              else next.set(claim.listed, key === NONE ? null : key);
              setChosen(next);
            }}
          />
        </div>
      ))}
      <PrimaryButton
        text={STANDING_PANE.decide}
        disabled={busy || !isReady}
        onClick={() => void repair(pane, chosen)}
      />
    </Section>
  );
}

function keyOf(chosen: SheetChoices, { listed }: Undecided): string {
  const name = chosen.get(listed);
  return name === undefined ? OPEN : (name ?? NONE);
}

function optionsOf(claim: Undecided, workbook: DistrictWorkbook) {
  return [
    { key: OPEN, text: STANDING_PANE.open },
    ...sheetsToChoose(claim, workbook).map((name) => ({ key: name, text: name })),
    { key: NONE, text: STANDING_PANE.none },
  ];
}
