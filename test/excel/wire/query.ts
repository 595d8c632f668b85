import { ExcelError } from '../model/ExcelError';
import type { Remote } from './remote';
import { supports, type Session } from './Session';

/**
 * The answer to a load: the selected members in Pascal case, navigation properties as nested objects,
 * collections as `_Items`. A selection is a path such as `values` or `protection/protected`;
 * none, or `*`, means all plain members.
 */
export function queryObject(
  target: Remote,
  select: readonly string[],
  session: Session,
): Record<string, unknown> {
  const { type, self } = target;
  if (!type.items) return { ...type.identity?.(self), ...members(target, select, session) };
  const items = type.items(self, session);
  return {
    ...(type.scalars?.['Count'] ? { Count: items.length } : {}),
    _Items: items.map((item) => ({
      ...item.type.identity?.(item.self),
      ...members(
        item,
        select.filter((path) => path !== 'count'),
        session,
      ),
    })),
  };
}

function members(
  target: Remote,
  select: readonly string[],
  session: Session,
): Record<string, unknown> {
  const { type, self } = target;
  const answer: Record<string, unknown> = {};
  const nested = new Map<string, string[]>();
  const wanted = select.length === 0 ? ['*'] : select;
  for (const path of wanted) {
    const [head = '', ...rest] = path.split(/[/.]/);
    if (head === '*' || head === '') {
      for (const [name, scalar] of Object.entries(type.scalars ?? {}))
        if (scalar.get && supports(session.level, scalar.since ?? '1.1'))
          answer[name] = scalar.get(self, session);
      continue;
    }
    const name = head.charAt(0).toUpperCase() + head.slice(1);
    const scalar = type.scalars?.[name];
    if (scalar?.get && supports(session.level, scalar.since ?? '1.1')) {
      answer[name] = scalar.get(self, session);
    } else if (type.links?.[name] && supports(session.level, type.links[name].since ?? '1.1')) {
      nested.set(name, [...(nested.get(name) ?? []), rest.join('/')]);
    } else {
      throw new ExcelError('ApiNotFound', `${type.name}.${head} is not available.`);
    }
  }
  for (const [name, paths] of nested) {
    const child = type.links![name]!.get(self, session);
    answer[name] = child
      ? queryObject(
          child,
          paths.filter((path) => path !== ''),
          session,
        )
      : null;
  }
  return answer;
}
