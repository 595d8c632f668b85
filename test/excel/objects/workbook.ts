import { invalidArgument } from '../model/ExcelError';
import type { Workbook } from '../model/Workbook';
import { remote, type ObjectType, type Remote } from '../wire/remote';
import { flag, notFound, oneOf, text, type Session } from '../wire/Session';
import { commentsType } from './comments';
import { namesType } from './names';
import { rangeOf } from './range';
import { worksheetsType } from './worksheet';

const applicationType: ObjectType<Workbook> = {
  name: 'Application',
  scalars: {
    CalculationMode: {
      get: (workbook) => workbook.calculationMode,
      set: (workbook, value) => {
        workbook.calculationMode = oneOf(
          value,
          ['Automatic', 'AutomaticExceptTables', 'Manual'],
          'calculationMode',
        );
      },
    },
  },
  methods: {
    Calculate: {
      call: (_workbook, [type], session) => {
        oneOf(type, ['Recalculate', 'Full', 'FullRebuild'], 'calculationType');
        session.calculationAsked = true;
      },
    },
    SuspendApiCalculationUntilNextSync: {
      since: '1.6',
      call: (_workbook, _args, session) => {
        session.calculationSuspended += 1;
      },
    },
    SuspendScreenUpdatingUntilNextSync: {
      since: '1.9',
      call: (_workbook, _args, session) => {
        session.screenSuspended += 1;
      },
    },
  },
};

const runtimeType: ObjectType<Workbook> = {
  name: 'Runtime',
  scalars: {
    EnableEvents: {
      since: '1.8',
      get: (_workbook, session) => session.eventsEnabled,
      set: (_workbook, value, session) => {
        session.eventsEnabled = flag(value, 'enableEvents');
      },
    },
  },
};

interface PropertyThing {
  readonly workbook: Workbook;
  readonly key: string;
}

const customPropertyType: ObjectType<PropertyThing> = {
  name: 'CustomProperty',
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { since: '1.7', get: ({ key }) => key },
    Value: { since: '1.7', get: ({ workbook, key }) => workbook.customProperties.get(key) },
    Type: { since: '1.7', get: () => 'String' },
  },
  methods: {
    Delete: {
      since: '1.7',
      call: ({ workbook, key }) => void workbook.customProperties.delete(key),
    },
  },
};

const customPropertiesType: ObjectType<Workbook> = {
  name: 'CustomPropertyCollection',
  items: (workbook) =>
    [...workbook.customProperties.keys()].map((key) =>
      remote(customPropertyType, { workbook, key }),
    ),
  indexer: (workbook, key) => {
    if (!workbook.customProperties.has(String(key))) throw notFound(`property ${String(key)}`);
    return remote(customPropertyType, { workbook, key: String(key) });
  },
  methods: {
    Add: {
      since: '1.7',
      call: (workbook, [key, value]) => {
        const name = text(key, 'key');
        if (name === '' || name.length > 255) throw invalidArgument('key');
        if (
          typeof value === 'string'
            ? value === '' || value.length > 255
            : typeof value !== 'number' && typeof value !== 'boolean'
        )
          throw invalidArgument('value');
        workbook.customProperties.set(name, value as string | number | boolean);
        return remote(customPropertyType, { workbook, key: name });
      },
    },
  },
};

const documentPropertiesType: ObjectType<Workbook> = {
  name: 'DocumentProperties',
  scalars: {
    Title: {
      since: '1.7',
      get: (workbook) => workbook.properties['title'],
      set: (workbook, value) => {
        workbook.properties['title'] = text(value, 'title');
      },
    },
  },
  links: { Custom: { since: '1.7', get: (workbook) => remote(customPropertiesType, workbook) } },
};

interface SettingThing {
  readonly workbook: Workbook;
  readonly key: string;
}

const settingType: ObjectType<SettingThing> = {
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { since: '1.4', get: ({ key }) => key },
    Value: {
      since: '1.4',
      get: ({ workbook, key }) => workbook.settings.get(key),
      set: ({ workbook, key }, value) => void workbook.settings.set(key, value),
    },
  },
  methods: {
    Delete: { since: '1.4', call: ({ workbook, key }) => void workbook.settings.delete(key) },
  },
};

const settingsType: ObjectType<Workbook> = {
  name: 'SettingCollection',
  items: (workbook) =>
    [...workbook.settings.keys()].map((key) => remote(settingType, { workbook, key })),
  indexer: (workbook, key) => {
    if (!workbook.settings.has(String(key))) throw notFound(`setting ${String(key)}`);
    return remote(settingType, { workbook, key: String(key) });
  },
  methods: {
    Add: {
      since: '1.4',
      call: (workbook, [key, value]) => {
        workbook.settings.set(text(key, 'key'), value);
        return remote(settingType, { workbook, key: text(key, 'key') });
      },
    },
    GetItemOrNullObject: {
      since: '1.4',
      call: (workbook, [key]) =>
        workbook.settings.has(String(key))
          ? remote(settingType, { workbook, key: String(key) })
          : null,
    },
  },
};

const workbookType: ObjectType<Workbook> = {
  name: 'Workbook',
  links: {
    Application: { get: (workbook) => remote(applicationType, workbook) },
    Worksheets: { get: (workbook) => remote(worksheetsType, workbook) },
    Names: { get: (workbook) => remote(namesType, { list: workbook.names }) },
    Comments: { since: '1.10', get: (workbook) => remote(commentsType, workbook.sheets) },
    Properties: { since: '1.7', get: (workbook) => remote(documentPropertiesType, workbook) },
    Settings: { since: '1.4', get: (workbook) => remote(settingsType, workbook) },
    _Runtime: { since: '1.5', get: (workbook) => remote(runtimeType, workbook) },
  },
  methods: {
    GetSelectedRange: { call: ({ active }) => rangeOf(active, active.selection) },
    GetActiveCell: {
      since: '1.7',
      call: ({ active }) => rangeOf(active, { ...active.selection, rows: 1, columns: 1 }),
    },
    _RemoveReference: {
      call: (_workbook, [id], session) => void session.references.delete(String(id)),
    },
    _GetReferenceCount: { call: (_workbook, _args, session) => session.references.size },
  },
};

export function workbookRoot(session: Session): Remote {
  return remote(workbookType, session.workbook);
}
