import type { Method } from '../wire/remote';
import { EVENT, type Session } from '../wire/Session';

const EVENTS = {
  DataChanged: EVENT.changed,
  Activated: EVENT.activated,
  SelectionChanged: EVENT.selectionChanged,
};

/** The methods by which the client asks for events, and ends them. */
export function eventMethods<T>(targetOf: (self: T) => string): Record<string, Method<T>> {
  const methods: Record<string, Method<T>> = {};
  for (const [name, type] of Object.entries(EVENTS)) {
    const key = (self: T): string => `${type} ${targetOf(self)}`;
    const since = '1.7';
    methods[`_Register${name}Event`] = {
      since,
      call: (self, _args, session: Session) => void session.registered.add(key(self)),
    };
    methods[`_Unregister${name}Event`] = {
      since,
      call: (self, _args, session: Session) => void session.registered.delete(key(self)),
    };
  }
  return methods;
}
