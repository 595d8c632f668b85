import * as React from 'react';
import { delegatedFits, parameterError, parameterFits } from '../../../app/pane/parameterFits';
import type { Catalogue, Indicator } from '../../../core/catalogue/Catalogue';
import type { Parameters } from '../../../core/entries/book';
import { SETTINGS } from '../../../core/messages/paneSettings';
import { Section } from '../../parts/Section';
import { NumberField } from './NumberField';

interface ParameterFieldsProps {
  readonly catalogue: Catalogue;
  /** Years whose delegated targets matter. */
  readonly years: readonly number[];
  readonly parameters: Parameters;
  /** Absent where they can only be looked at. */
  readonly onChange?: (parameters: Parameters) => void;
}

/** 参数 and 市分解任务数. */
export function ParameterFields(props: ParameterFieldsProps): React.ReactElement {
  const { catalogue, years, parameters, onChange } = props;
  const delegated = catalogue.indicators.filter(({ targets }) =>
    years.some((year) => targets[String(year)]?.kind === 'delegated'),
  );
  const set = (name: 'tolerance' | 'changeThreshold' | 'dueDay') =>
    onChange &&
    ((value: number | undefined): void => {
      if (value !== undefined) onChange({ ...parameters, [name]: value });
    });
  const setDelegated = (code: string) =>
    onChange &&
    ((value: number | undefined): void => {
      const others = Object.entries(parameters.delegated).filter(([each]) => each !== code);
      const all = value === undefined ? others : [...others, [code, value] as const];
      onChange({ ...parameters, delegated: Object.fromEntries(all) });
    });
  return (
    <>
      <Section title={SETTINGS.parameters}>
        {(['tolerance', 'changeThreshold'] as const).map((name) => (
          <NumberField
            key={name}
            label={SETTINGS[name]}
            value={parameters[name]}
            percent
            accepts={(percent) => parameterFits(name, percent / 100)}
            error={parameterError(name)}
            onChange={set(name)}
          />
        ))}
        <NumberField
          label={SETTINGS.dueDay}
          value={parameters.dueDay}
          accepts={(day) => parameterFits('dueDay', day)}
          error={parameterError('dueDay')}
          onChange={set('dueDay')}
        />
      </Section>
      <Section title={SETTINGS.delegated}>
        <p className="quiet">
          {delegated.length > 0 ? SETTINGS.delegatedHint : SETTINGS.delegatedNone}
        </p>
        {delegated.map((indicator) => (
          <NumberField
            key={indicator.code}
            label={SETTINGS.delegatedLabel(indicator.shortName, unitOf(indicator))}
            value={parameters.delegated[indicator.code]}
            percent={indicator.form === 'rate'}
            optional
            accepts={(value) =>
              delegatedFits(indicator, indicator.form === 'rate' ? value / 100 : value)
            }
            error={SETTINGS.delegatedError}
            onChange={setDelegated(indicator.code)}
          />
        ))}
      </Section>
    </>
  );
}

function unitOf({ form, unit }: Indicator): string {
  return form === 'rate' ? '%' : unit;
}
