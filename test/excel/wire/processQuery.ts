import { ExcelError, invalidArgument } from '../model/ExcelError';
import {
  ActionType,
  PathType,
  type ActionInfo,
  type ArgumentInfo,
  type ObjectPathInfo,
  type RequestBody,
  type ResponseBody,
} from './protocol';
import { queryObject } from './query';
import {
  isRemote,
  remote,
  type Link,
  type Method,
  type ObjectType,
  type Remote,
  type Scalar,
} from './remote';
import { supports, type Session } from './Session';

/** office.js tells the host at its boot that function commands can be called. */
const addInService: ObjectType<unknown> = {
  name: 'Microsoft.InternalService.AddinInternalService',
  methods: { NotifyActionHandlerReady: { call: () => null } },
};

interface Failure {
  readonly error: ExcelError;
  readonly location: string;
}

/**
 * Carries out a batch; it stops at the first action that fails and keeps what went before.
 * `breakAt`: index of an action at which Excel itself breaks.
 */
export function processQuery(
  body: RequestBody,
  root: Remote,
  session: Session,
  breakAt?: number,
): ResponseBody {
  const batch = new Batch(body, root, session);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (index === breakAt)
        throw new ExcelError('GeneralException', 'There was an internal error.');
      const value = batch.run(action);
      if (action.ActionType === ActionType.trace) traces.push(action.Id);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (cause) {
      const { error, location } = batch.failure(cause, action);
      return {
        Results: results,
        TraceIds: traces,
        Error: {
          Code: error.code,
          Message: error.message,
          Location: location,
          ActionIndex: index,
          HttpStatusCode: error.status,
        },
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

class Batch {
  private readonly resolved = new Map<number, Remote | null>();
  private readonly referenceIds = new Map<Remote, string>();
  private location = '';

  constructor(
    private readonly body: RequestBody,
    private readonly root: Remote,
    private readonly session: Session,
  ) {}

  run(action: ActionInfo): unknown {
    this.location = action.Name;
    if (action.ActionType === ActionType.trace) return null;
    const target = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return target ? this.identityOf(target) : null;
      case ActionType.query:
        return target ? queryObject(target, action.QueryInfo?.Select ?? [], this.session) : null;
      case ActionType.method:
        return this.callMethod(this.present(target), action);
      case ActionType.setProperty:
        this.setProperty(this.present(target), action);
        return undefined;
      default:
        throw new ExcelError('ApiNotFound', `Action type ${action.ActionType} is not known.`);
    }
  }

  failure(cause: unknown, action: ActionInfo): Failure {
    if (cause instanceof ExcelError)
      return { error: cause, location: this.location || action.Name };
    const message = cause instanceof Error ? cause.message : String(cause);
    return {
      error: new ExcelError('GeneralException', `Simulation: ${message}`),
      location: this.location,
    };
  }

  private present(target: Remote | null): Remote {
    if (!target) throw new ExcelError('ItemNotFound', 'The object is a null object.');
    return target;
  }

  private resolve(pathId: number): Remote | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(pathId)];
    if (!path) throw new ExcelError('InvalidReference', `There is no object path ${pathId}.`);
    const found = this.follow(path);
    this.resolved.set(pathId, found);
    return found;
  }

  private follow(path: ObjectPathInfo): Remote | null {
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.root;
      case PathType.newObject:
        if (path.Name !== addInService.name) throw unknown(addInService, path.Name);
        return remote(addInService, undefined);
      case PathType.nullObject:
        return null;
      case PathType.reference: {
        const kept = this.session.references.get(path.Name);
        if (!kept) throw new ExcelError('InvalidReference', `Reference ${path.Name} was released.`);
        return kept;
      }
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) {
      if (path.Name.endsWith('OrNullObject')) return null;
      throw new ExcelError('ItemNotFound', 'The parent is a null object.');
    }
    this.location = `${parent.type.name}.${lower(path.Name || 'getItem')}`;
    if (path.ObjectPathType === PathType.property) {
      const link = member<Link<unknown>>(parent.type, parent.type.links, path.Name, this.session);
      return link.get(parent.self, this.session);
    }
    if (path.ObjectPathType === PathType.indexer) {
      if (!parent.type.indexer) throw unknown(parent.type, 'getItem');
      return parent.type.indexer(parent.self, this.args(path.ArgumentInfo)[0], this.session);
    }
    const method = member<Method<unknown>>(
      parent.type,
      parent.type.methods,
      path.Name,
      this.session,
    );
    const value = method.call(parent.self, this.args(path.ArgumentInfo), this.session);
    if (value !== null && !isRemote(value)) throw unknown(parent.type, path.Name);
    return value;
  }

  private callMethod(target: Remote, action: ActionInfo): unknown {
    this.location = `${target.type.name}.${lower(action.Name)}`;
    if (action.Name === '_KeepReference' && target.type.keptByReference) {
      this.referenceIds.set(target, this.session.keep(target));
      return null;
    }
    const method = member<Method<unknown>>(
      target.type,
      target.type.methods,
      action.Name,
      this.session,
    );
    return method.call(target.self, this.args(action.ArgumentInfo), this.session) ?? null;
  }

  private setProperty(target: Remote, action: ActionInfo): void {
    this.location = `${target.type.name}.${lower(action.Name)}`;
    const scalar = member<Scalar<unknown>>(
      target.type,
      target.type.scalars,
      action.Name,
      this.session,
    );
    if (!scalar.set) throw invalidArgument(`${action.Name} is read-only`);
    scalar.set(target.self, this.args(action.ArgumentInfo)[0], this.session);
  }

  private args(info: ArgumentInfo | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((argument, index) => {
      const pathId = references?.[index];
      return typeof pathId === 'number' && pathId > 0 ? this.resolve(pathId) : argument;
    });
  }

  private identityOf(target: Remote): Readonly<Record<string, string>> {
    const reference = this.referenceIds.get(target);
    if (reference !== undefined) return { _ReferenceId: reference };
    return target.type.identity?.(target.self) ?? {};
  }
}

function member<M extends { readonly since?: string }>(
  type: ObjectType<unknown>,
  members: Readonly<Record<string, M>> | undefined,
  name: string,
  session: Session,
): M {
  const found = members?.[name];
  if (!found || (found.since !== undefined && !supports(session.level, found.since)))
    throw unknown(type, name);
  return found;
}

function unknown(type: ObjectType<unknown>, name: string): ExcelError {
  return new ExcelError('ApiNotFound', `${type.name}.${lower(name)} is not available.`);
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
