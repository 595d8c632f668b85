import { SearchBox } from 'office-ui-fabric-react/lib/SearchBox';
import * as React from 'react';
import type { District } from '../../../app/District';
import { areasOf, catalogueForDistrict, findDistricts, levelOf } from '../../../app/divisions';
import type { Catalogue } from '../../../core/catalogue/Catalogue';
import { DISTRICTS } from '../../../core/messages/paneSettings';
import { rest } from '../../../app/browser/inTurns';
import { loadDistricts } from '../../state/loadDistricts';
import { useSaid } from '../../state/useSaid';

interface DistrictPickerProps {
  /** The plan as it was written, for the area it was written for. */
  readonly catalogue: Catalogue;
  readonly onChosen: (catalogue: Catalogue) => void;
}

/** How many districts are offered at once. */
const OFFERED = 8;

type Districts = readonly District[] | 'unread' | 'reading' | 'failed';

/** Finds any area of the country by its name or code, and makes the catalogue its own. */
export function DistrictPicker({ catalogue, onChosen }: DistrictPickerProps): React.ReactElement {
  const speak = useSaid();
  const level = levelOf(catalogue.townships);
  const [districts, setDistricts] = React.useState<Districts>('unread');
  const [typed, setTyped] = React.useState('');
  const [said, setSaid] = React.useState('');

  const read = (): void => {
    if (districts !== 'unread' && districts !== 'failed') return;
    setDistricts('reading');
    rest()
      .then(loadDistricts)
      .then(
        (all) => setDistricts(areasOf(level, all)),
        () => {
          setDistricts('failed');
        },
      );
  };

  const choose = (district: District): void => {
    const made =
      district.code === catalogue.plan.district.code
        ? { ok: true as const, value: catalogue }
        : catalogueForDistrict(catalogue, district);
    setTyped('');
    if (!made.ok) {
      setSaid(speak(DISTRICTS.unusable(district.name)));
      return;
    }
    setSaid(speak(DISTRICTS.chosen(district.name, made.value.townships.length)));
    onChosen(made.value);
  };

  const found = typeof districts === 'string' ? [] : findDistricts(districts, typed, OFFERED);
  return (
    <div className="districts">
      <SearchBox
        ariaLabel={DISTRICTS.label(level)}
        placeholder={DISTRICTS.placeholder(level)}
        value={typed}
        onFocus={read}
        onChange={(_event, value) => {
          read();
          setTyped(value ?? '');
        }}
      />
      {found.length > 0 && (
        <ul className="plain choices">
          {found.map((district) => (
            <li key={district.code}>
              <button type="button" className="choice" onClick={() => choose(district)}>
                <b>{district.name}</b> {district.within}
                <span className="choice-more">
                  {speak(DISTRICTS.townships(district.townships.length))}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status">{statusOf(districts, typed, found.length) || said}</p>
    </div>
  );
}

function statusOf(districts: Districts, typed: string, found: number): string {
  if (districts === 'reading') return DISTRICTS.reading;
  if (districts === 'failed') return DISTRICTS.failed;
  return typed.trim() !== '' && found === 0 ? DISTRICTS.none : '';
}
