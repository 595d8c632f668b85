import { Customizer } from 'office-ui-fabric-react/lib/Utilities';
import * as React from 'react';
import { PLACE_NAME } from '../../core/messages/pane';
import { usePaneState } from '../state/Pane';
import { CurrentPlace } from './CurrentPlace';
import { Head } from './Head';
import { JobBar } from './JobBar';
import { NoticeBar } from './NoticeBar';
import { paneTheme } from './paneTheme';
import { useDark } from './useDark';

/** The whole pane: head, the place at hand, and what is under way. */
export function Shell(): React.ReactElement {
  const place = usePaneState((state) => state.place);
  const look = usePaneState((state) => state.look);
  const dark = useDark(look);
  const theme = React.useMemo(() => paneTheme(look, dark), [look, dark]);
  return (
    <Customizer settings={{ theme }}>
      <div
        className="pane"
        data-theme={dark ? 'dark' : 'light'}
        data-print={look.largePrint ? 'large' : 'usual'}
      >
        <Head />
        <main className="place" key={place}>
          <h2 className="place-title">{PLACE_NAME[place]}</h2>
          <CurrentPlace place={place} />
        </main>
        <footer className="foot">
          <JobBar />
          <NoticeBar />
        </footer>
      </div>
    </Customizer>
  );
}
