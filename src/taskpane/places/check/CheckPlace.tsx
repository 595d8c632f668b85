import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { checkList, grouped, type CheckGroup, type CheckItem } from '../../../app/pane/checkList';
import type { DistrictWorkbook, FormWorkbook } from '../../../app/pane/PaneWorkbook';
import { CHECK, listText } from '../../../core/messages/paneCheck';
import { CopyButton } from '../../parts/CopyButton';
import { Details, Empty, Section } from '../../parts/Section';
import { SelectedFigure } from '../../parts/SelectedFigure';
import { checkAll } from '../../state/check';
import { go } from '../../state/go';
import { usePane, usePaneState } from '../../state/Pane';
import { useSaid } from '../../state/useSaid';
import { ChooseSheets } from './ChooseSheets';
import { FindingList } from './FindingList';
import { Repair } from './Repair';

/** Blanks that are shown at once. */
const FEW = 5;

interface CheckPlaceProps {
  readonly workbook: DistrictWorkbook | FormWorkbook;
}

/** 填报校验: what is found in the opened workbook, followed while people type. */
export function CheckPlace({ workbook }: CheckPlaceProps): React.ReactElement {
  const pane = usePane();
  const busy = usePaneState((state) => state.job !== undefined);
  const live = usePaneState((state) => state.live);
  const standing = usePaneState((state) => state.standing);
  const list = React.useMemo(() => checkList(workbook, standing), [workbook, standing]);
  const { counts } = list;
  const isOurs = (item: CheckItem): boolean => item.isOurs;
  const unfilled = only(list.hard, ({ finding }) => finding.rule === 'required');
  const wrong = only(list.hard, (item) => item.finding.rule !== 'required' && !isOurs(item));
  const open = only(list.soft, (item) => item.state === 'toExplain' && !isOurs(item));
  const reminders = only(list.soft, ({ state }) => state === 'reminder');
  const settled = only(list.soft, ({ state }) => state === 'explained' || state === 'waived');
  return (
    <>
      <div className="buttons">
        <PrimaryButton text={CHECK.all} disabled={busy} onClick={() => void checkAll(pane)} />
        {list.hard.length + list.soft.length > 0 && (
          <CopyButton label={CHECK.copyList} text={() => textOf(workbook, list)} />
        )}
      </div>
      {pane.host.capabilities.interactive && (
        <p className="quiet" role="status">
          {live ? CHECK.live : CHECK.notLive}
        </p>
      )}
      {workbook.kind === 'district' && <SelectedFigure workbook={workbook} />}
      {workbook.kind === 'district' && <ChooseSheets workbook={workbook} />}
      <Repair
        groups={grouped([...list.hard, ...list.soft].flatMap(({ items }) => items).filter(isOurs))}
      />
      {sizeOf(wrong) + sizeOf(unfilled) > 0 && (
        <Section title={CHECK.hardTitle(sizeOf(wrong) + sizeOf(unfilled))} className="hard">
          <FindingList groups={wrong} />
          <Unfilled groups={unfilled} />
        </Section>
      )}
      {sizeOf(open) > 0 && (
        <Section title={CHECK.softTitle(sizeOf(open))} className="soft">
          <FindingList groups={open} />
        </Section>
      )}
      {counts.hard + counts.toExplain === 0 && <Nothing workbook={workbook} />}
      {counts.reminders > 0 && (
        <Section title={CHECK.reminderTitle(counts.reminders)}>
          <FindingList groups={reminders} />
        </Section>
      )}
      {counts.settled > 0 && (
        <Details summary={CHECK.settledTitle(counts.settled)}>
          <FindingList groups={settled} />
        </Details>
      )}
    </>
  );
}

/** What is still blank; a form that was only begun has many of them. */
function Unfilled({
  groups,
}: {
  readonly groups: readonly CheckGroup[];
}): React.ReactElement | null {
  const count = sizeOf(groups);
  if (count === 0) return null;
  return (
    <Details summary={CHECK.unfilled(count)} open={count <= FEW}>
      <FindingList groups={groups} />
    </Details>
  );
}

function Nothing({ workbook }: CheckPlaceProps): React.ReactElement {
  const pane = usePane();
  const said = useSaid();
  if (workbook.kind === 'form')
    return (
      <Empty title={CHECK.noneTitle}>
        <p>{CHECK.noneForm(workbook.catalogue.plan.bureau)}</p>
      </Empty>
    );
  const isEmpty = workbook.book.returns.size === 0;
  return (
    <Empty title={isEmpty ? CHECK.emptyBook : CHECK.noneTitle}>
      <p>{isEmpty ? said(CHECK.emptyBookHint) : CHECK.noneDistrict}</p>
      <DefaultButton
        text={isEmpty ? CHECK.toCollect : CHECK.toReport}
        onClick={() => {
          go(pane, isEmpty ? 'collect' : 'report');
        }}
      />
    </Empty>
  );
}

function sizeOf(groups: readonly CheckGroup[]): number {
  return groups.reduce((sum, { items }) => sum + items.length, 0);
}

function only(
  groups: readonly CheckGroup[],
  wanted: (item: CheckItem) => boolean,
): readonly CheckGroup[] {
  return groups
    .map(({ sheet, items }) => ({ sheet, items: items.filter(wanted) }))
    .filter(({ items }) => items.length > 0);
}

function textOf(
  { identity }: DistrictWorkbook | FormWorkbook,
  { hard, soft }: { readonly hard: readonly CheckGroup[]; readonly soft: readonly CheckGroup[] },
): string {
  const items = [...hard, ...soft].flatMap((group) => group.items);
  return listText(
    CHECK.listTitle(identity.orgName, identity.year, identity.month),
    items.map(({ finding, state, explanation }) => ({
      kind: state === 'reminder' ? state : finding.severity,
      message: finding.message,
      explanation,
    })),
  );
}
