import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import * as React from 'react';
import type { Township } from '../../../core/catalogue/Catalogue';
import type { AreaLevel } from '../../../core/catalogue/planWords';
import { ROSTER } from '../../../core/messages/paneSettings';
import { Select } from '../../parts/Select';
import { useSaid } from '../../state/useSaid';

interface AddTownshipProps {
  readonly roster: readonly Township[];
  /** Of what the units are: only a district's are 镇 and 街道. */
  readonly level: AreaLevel;
  readonly onAdd: (township: Township) => void;
}

const KINDS = (['town', 'street'] as const).map((key) => ({ key, text: ROSTER.kinds[key] }));

/** Adds a township that the roster does not hold yet. */
export function AddTownship({ roster, level, onAdd }: AddTownshipProps): React.ReactElement {
  const said = useSaid();
  const [name, setName] = React.useState('');
  const [code, setCode] = React.useState('');
  const [kind, setKind] = React.useState<Township['kind']>('town');
  const [asked, setAsked] = React.useState(false);
  const digits = level === 'district' ? 9 : 6;
  const badName = name.trim() === '' || roster.some((each) => each.name === name.trim());
  const badCode =
    code.trim().length !== digits ||
    /\D/u.test(code.trim()) ||
    roster.some((each) => each.code === code.trim());
  const add = (): void => {
    setAsked(badName || badCode);
    if (badName || badCode) return;
    onAdd({ code: code.trim(), name: name.trim(), kind });
    setName('');
    setCode('');
  };
  return (
    <fieldset className="fields">
      <legend>{said(ROSTER.add)}</legend>
      <TextField
        label={ROSTER.name}
        value={name}
        errorMessage={asked && badName ? ROSTER.badName : ''}
        onChange={(_event, value = '') => {
          setName(value);
        }}
      />
      <TextField
        label={ROSTER.code(digits)}
        value={code}
        errorMessage={asked && badCode ? ROSTER.badCode(digits) : ''}
        onChange={(_event, value = '') => {
          setCode(value);
        }}
      />
      {level === 'district' && (
        <Select label={ROSTER.kind} options={KINDS} selected={kind} onSelect={setKind} />
      )}
      <DefaultButton text={ROSTER.addWord} onClick={add} />
    </fieldset>
  );
}
