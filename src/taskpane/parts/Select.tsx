import { Dropdown } from 'office-ui-fabric-react/lib/Dropdown';
import { ResponsiveMode } from 'office-ui-fabric-react/lib/utilities/decorators/withResponsiveMode';
import * as React from 'react';

interface SelectProps<K extends string | number> {
  readonly label: string;
  readonly options: readonly { readonly key: K; readonly text: string }[];
  readonly selected: K;
  readonly onSelect: (key: K) => void;
  readonly className?: string;
}

/** One choice of several; its list opens below it, also in a narrow pane. */
export function Select<K extends string | number>(props: SelectProps<K>): React.ReactElement {
  const { label, options, selected, onSelect, className = '' } = props;
  return (
    <Dropdown
      className={className}
      label={label}
      options={options.map((option) => ({ ...option }))}
      selectedKey={selected}
      responsiveMode={ResponsiveMode.large}
      calloutProps={{ calloutMaxHeight: 320 }}
      onChange={(_event, option) => {
        const chosen = options.find(({ key }) => key === option?.key);
        if (chosen) onSelect(chosen.key);
      }}
    />
  );
}
