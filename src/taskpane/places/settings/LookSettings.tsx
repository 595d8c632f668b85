import { ChoiceGroup } from 'office-ui-fabric-react/lib/ChoiceGroup';
import { Toggle } from 'office-ui-fabric-react/lib/Toggle';
import * as React from 'react';
import { SETTINGS } from '../../../core/messages/paneSettings';
import { Section } from '../../parts/Section';
import { keep, readKept, type Look } from '../../state/look';
import { usePane, usePaneState } from '../../state/Pane';

const THEMES: readonly Look['theme'][] = ['light', 'dark', 'system'];

/** Large print and colours; kept on this computer. */
export function LookSettings(): React.ReactElement {
  const { store } = usePane();
  const look = usePaneState((state) => state.look);
  const change = (next: Look): void => {
    store.setState({ look: next });
    keep({ ...readKept(), look: next });
  };
  return (
    <Section title={SETTINGS.look}>
      <Toggle
        label={SETTINGS.largePrint}
        inlineLabel
        checked={look.largePrint}
        onChange={(_event, checked) => {
          change({ ...look, largePrint: checked === true });
        }}
      />
      <ChoiceGroup
        label={SETTINGS.theme}
        options={THEMES.map((key) => ({ key, text: SETTINGS.themes[key] }))}
        selectedKey={look.theme}
        onChange={(_event, option) => {
          const theme = THEMES.find((each) => each === option?.key);
          if (theme) change({ ...look, theme });
        }}
      />
    </Section>
  );
}
