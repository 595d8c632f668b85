import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import * as React from 'react';
import type { CheckItem } from '../../../app/pane/checkList';
import { EXPLAIN } from '../../../core/messages/paneCheck';
import { NameAndReason } from '../../parts/NameAndReason';
import { Details } from '../../parts/Section';
import { explain, waive } from '../../state/check';
import { useBureau } from '../../state/useSaid';
import { usePane, usePaneState } from '../../state/Pane';

interface ExplainProps {
  readonly item: CheckItem;
}

/** Writes a 说明 in place; in a district book a 豁免 too. */
export function Explain({ item }: ExplainProps): React.ReactElement {
  const pane = usePane();
  const busy = usePaneState((state) => state.job !== undefined);
  const bureau = useBureau();
  const isDistrict = usePaneState((state) => state.workbook?.kind === 'district');
  const [text, setText] = React.useState(item.state === 'waived' ? '' : item.explanation);
  const [error, setError] = React.useState('');
  const save = (): void => {
    const missing = text.trim() === '';
    setError(missing ? EXPLAIN.empty : '');
    if (!missing) void explain(pane, item, text.trim());
  };
  return (
    <>
      <TextField
        label={EXPLAIN.text}
        placeholder={EXPLAIN.placeholder}
        multiline
        autoAdjustHeight
        rows={2}
        value={text}
        errorMessage={error}
        onChange={(_event, value) => {
          setText(value ?? '');
        }}
      />
      <DefaultButton text={EXPLAIN.save} disabled={busy} onClick={save} />
      {isDistrict && (
        <Details summary={EXPLAIN.waive(bureau)}>
          <Waive item={item} />
        </Details>
      )}
    </>
  );
}

function Waive({ item }: ExplainProps): React.ReactElement {
  const pane = usePane();
  const busy = usePaneState((state) => state.job !== undefined);
  return (
    <NameAndReason
      nameLabel={EXPLAIN.waiverName}
      reasonLabel={EXPLAIN.waiverReason}
      needed={EXPLAIN.waiveEmpty}
      button={EXPLAIN.waiveSave}
      disabled={busy}
      onSave={({ by: name, reason }) => void waive(pane, item, { name, reason })}
    />
  );
}
