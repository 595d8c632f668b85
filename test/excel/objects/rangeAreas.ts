import { remote, type ObjectType } from '../wire/remote';
import { conditionalFormatsType } from './conditionalFormats';
import { dataValidationType } from './dataValidation';
import { rangeFormatType } from './format';
import { addressOf, type AreasThing } from './things';

export const rangeAreasType: ObjectType<AreasThing> = {
  name: 'RangeAreas',
  keptByReference: true,
  scalars: {
    Address: {
      since: '1.9',
      get: ({ sheet, areas }) => areas.map((area) => addressOf({ sheet, area })).join(','),
    },
    AreaCount: { since: '1.9', get: ({ areas }) => areas.length },
  },
  links: {
    Format: { since: '1.9', get: (self) => remote(rangeFormatType, self) },
    ConditionalFormats: { since: '1.9', get: (self) => remote(conditionalFormatsType, self) },
    DataValidation: { since: '1.9', get: (self) => remote(dataValidationType, self) },
  },
};
