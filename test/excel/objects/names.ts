import { ExcelError, invalidArgument } from '../model/ExcelError';
import type { NamedItem } from '../model/parts';
import { areaText, isUnbounded, parseReference } from '../model/reference';
import { isRemote, remote, type ObjectType } from '../wire/remote';
import { flag, notFound, selfOf, text, type Session } from '../wire/Session';
import { rangeOf, rangeType } from './range';
import type { RangeThing } from './things';

export interface NamesThing {
  readonly list: NamedItem[];
}

interface NameThing extends NamesThing {
  readonly item: NamedItem;
}

const namedItemType: ObjectType<NameThing> = {
  name: 'NamedItem',
  identity: ({ item }) => ({ _Id: item.name }),
  scalars: {
    Name: { get: ({ item }) => item.name },
    Formula: {
      since: '1.7',
      get: ({ item }) => item.formula,
      set: ({ item }, value, session) => {
        item.formula = requireReference(value, session);
      },
    },
    Comment: { since: '1.4', get: ({ item }) => item.comment },
    Scope: { since: '1.4', get: () => 'Workbook' },
    Type: { get: () => 'Range' },
    Value: { get: ({ item }) => item.formula.slice(1) },
    Visible: {
      get: ({ item }) => item.visible,
      set: ({ item }, value) => {
        item.visible = flag(value, 'visible');
      },
    },
  },
  methods: {
    Delete: {
      since: '1.4',
      call: ({ list, item }) => {
        list.splice(list.indexOf(item), 1);
      },
    },
    GetRange: {
      call: ({ item }, _args, session) => {
        const { sheet, area } = parseReference(item.formula);
        const found = sheet === undefined ? undefined : session.workbook.findSheet(sheet);
        if (!found)
          throw new ExcelError('InvalidReference', `The name ${item.name} refers to nothing.`);
        return rangeOf(found, area);
      },
    },
  },
};

export const namesType: ObjectType<NamesThing> = {
  name: 'NamedItemCollection',
  items: ({ list }) => list.map((item) => remote(namedItemType, { list, item })),
  indexer: ({ list }, key) => {
    const item = find(list, key);
    if (!item) throw notFound(`name ${String(key)}`);
    return remote(namedItemType, { list, item });
  },
  methods: {
    Add: {
      since: '1.4',
      call: ({ list }, [name, reference, comment], session) => {
        const item: NamedItem = {
          name: requireName(name, list),
          formula: isRemote(reference)
            ? absolute(selfOf(reference, rangeType))
            : requireReference(reference, session),
          comment: comment === undefined || comment === null ? '' : text(comment, 'comment'),
          visible: true,
        };
        list.push(item);
        return remote(namedItemType, { list, item });
      },
    },
    GetItemOrNullObject: {
      since: '1.4',
      call: ({ list }, [key]) => {
        const item = find(list, key);
        return item ? remote(namedItemType, { list, item }) : null;
      },
    },
    GetCount: { since: '1.4', call: ({ list }) => list.length },
  },
};

function find(list: readonly NamedItem[], key: unknown): NamedItem | undefined {
  return list.find((item) => item.name.toLowerCase() === String(key).toLowerCase());
}

function requireName(name: unknown, list: readonly NamedItem[]): string {
  if (
    typeof name !== 'string' ||
    name.length > 255 ||
    !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) ||
    /^[A-Z]{1,3}[0-9]+$/i.test(name) ||
    /^([RC]|R[0-9]*C[0-9]*)$/i.test(name)
  )
    throw invalidArgument(`name ${String(name)}`);
  if (find(list, name))
    throw new ExcelError('ItemAlreadyExists', `The name ${name} already exists.`);
  return name;
}

function requireReference(value: unknown, session: Session): string {
  const formula = text(value, 'formula');
  if (!formula.startsWith('=')) throw invalidArgument(`formula ${formula}`);
  session.workbook.requireFormula(formula);
  return formula;
}

function absolute({ sheet, area }: RangeThing): string {
  const cells = isUnbounded(area)
    ? areaText(area).replace(/([A-Z]+|[0-9]+)/g, '$$$1')
    : areaText(area).replace(/([A-Z]+)([0-9]+)/g, '$$$1$$$2');
  return `='${sheet.name.replace(/'/g, "''")}'!${cells}`;
}
