import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import * as React from 'react';
import { levelOf } from '../../../app/divisions';
import type { Township } from '../../../core/catalogue/Catalogue';
import type { Book } from '../../../core/entries/book';
import type { PlannedChange } from '../../../core/entries/rosterChange';
import { ROSTER, ROSTER_CHANGES } from '../../../core/messages/paneSettings';
import { KIND_WORD } from '../../../core/messages/parameters';
import { OUT } from '../../../core/messages/rosterChanges';
import { Select } from '../../parts/Select';

interface RosterChangeLineProps {
  readonly book: Book;
  readonly onAdd: (line: PlannedChange) => void;
}

const NEW = 'new';
const KINDS = (['town', 'street'] as const).map((key) => ({ key, text: ROSTER.kinds[key] }));

/** One line: from a day on, a share of a unit's figures belongs to another, a new one, or nobody of the plan. */
export function RosterChangeLine({ book, onAdd }: RosterChangeLineProps): React.ReactElement {
  const { roster, period } = book;
  const level = levelOf(roster);
  const units = roster.map(({ code, name }) => ({ key: code, text: name }));
  const nameOf = (code: string): string => roster.find((each) => each.code === code)?.name ?? code;
  const [date, setDate] = React.useState(
    `${period.year}-${String(period.month).padStart(2, '0')}-01`,
  );
  const [chosen, setFrom] = React.useState(units[0]?.key ?? '');
  const [to, setTo] = React.useState(NEW);
  const [name, setName] = React.useState('');
  const [code, setCode] = React.useState('');
  const [kind, setKind] = React.useState<Township['kind']>('street');
  const [share, setShare] = React.useState('100%');
  const from = units.some(({ key }) => key === chosen) ? chosen : (units[0]?.key ?? '');
  const add = (): void => {
    const target =
      to === NEW
        ? { to: name.trim(), code: code.trim(), kind: level === 'district' ? KIND_WORD[kind] : '' }
        : { to: to === OUT ? OUT : nameOf(to), code: '', kind: '' };
    onAdd({ date: date.trim(), from: nameOf(from), share: share.trim(), ...target });
  };
  return (
    <fieldset className="fields">
      <legend>{ROSTER_CHANGES.add}</legend>
      <TextField
        label={ROSTER_CHANGES.date}
        value={date}
        onChange={(_event, value = '') => {
          setDate(value);
        }}
      />
      <Select label={ROSTER_CHANGES.from} options={units} selected={from} onSelect={setFrom} />
      <Select
        label={ROSTER_CHANGES.to}
        options={[
          { key: NEW, text: ROSTER_CHANGES.newUnit },
          ...units,
          { key: OUT, text: ROSTER_CHANGES.out },
        ]}
        selected={to}
        onSelect={setTo}
      />
      {to === NEW && (
        <>
          <TextField
            label={ROSTER_CHANGES.name}
            value={name}
            onChange={(_event, value = '') => {
              setName(value);
            }}
          />
          <TextField
            label={ROSTER_CHANGES.code(level)}
            value={code}
            onChange={(_event, value = '') => {
              setCode(value);
            }}
          />
          {level === 'district' && (
            <Select
              label={ROSTER_CHANGES.kind}
              options={KINDS}
              selected={kind}
              onSelect={setKind}
            />
          )}
        </>
      )}
      <TextField
        label={ROSTER_CHANGES.share}
        value={share}
        onChange={(_event, value = '') => {
          setShare(value);
        }}
      />
      <DefaultButton text={ROSTER_CHANGES.addWord} onClick={add} />
    </fieldset>
  );
}
