import { Dropdown, type IDropdownOption } from 'office-ui-fabric-react/lib/Dropdown';
import * as React from 'react';
import type { Period } from '../../../core/entries/identity';
import { BUILD } from '../../../core/messages/paneBuild';

interface PeriodFieldsProps {
  readonly years: readonly number[];
  readonly period: Period;
  readonly onChange: (period: Period) => void;
}

const MONTHS: IDropdownOption[] = Array.from({ length: 12 }, (_, index) => ({
  key: index + 1,
  text: BUILD.month(index + 1),
}));

/** Year and month of the report. */
export function PeriodFields({ years, period, onChange }: PeriodFieldsProps): React.ReactElement {
  return (
    <div className="row">
      <Dropdown
        className="row-part"
        label={BUILD.yearLabel}
        options={years.map((year) => ({ key: year, text: BUILD.year(year) }))}
        selectedKey={period.year}
        onChange={(_event, option) => {
          if (option) onChange({ ...period, year: Number(option.key) });
        }}
      />
      <Dropdown
        className="row-part"
        label={BUILD.monthLabel}
        options={MONTHS}
        selectedKey={period.month}
        onChange={(_event, option) => {
          if (option) onChange({ ...period, month: Number(option.key) });
        }}
      />
    </div>
  );
}
