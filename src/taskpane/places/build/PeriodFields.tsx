import * as React from 'react';
import type { Period } from '../../../core/entries/identity';
import { BUILD } from '../../../core/messages/paneBuild';
import { Select } from '../../parts/Select';

interface PeriodFieldsProps {
  readonly years: readonly number[];
  readonly period: Period;
  readonly onChange: (period: Period) => void;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => ({
  key: index + 1,
  text: BUILD.month(index + 1),
}));

/** Year and month of the report. */
export function PeriodFields({ years, period, onChange }: PeriodFieldsProps): React.ReactElement {
  return (
    <div className="row">
      <Select
        className="row-part"
        label={BUILD.yearLabel}
        options={years.map((year) => ({ key: year, text: BUILD.year(year) }))}
        selected={period.year}
        onSelect={(year) => {
          onChange({ ...period, year });
        }}
      />
      <Select
        className="row-part"
        label={BUILD.monthLabel}
        options={MONTHS}
        selected={period.month}
        onSelect={(month) => {
          onChange({ ...period, month });
        }}
      />
    </div>
  );
}
