import type { Compilable } from 'kysely'
import type { Database } from './open-database.ts'

/**
 * A query that is built once, for whatever transaction runs on a database, and asked again and again with other parameters, in the order in which they stand in it:
 * building a short one takes longer than the database takes to answer it.
 *
 * @param build builds it; what stands for the parameters in it is of no account
 */
export function builtOnce<Row>(build: (database: Database) => Compilable<Row>): (database: Database, parameters?: readonly unknown[]) => Promise<Row[]> {
  // By the adapter, which all transactions on a database share: on another database the same query may be another text.
  const built = new WeakMap<object, ReturnType<Compilable<Row>['compile']>>()
  return async (database, parameters = []) => {
    const { adapter } = database.getExecutor()
    let query = built.get(adapter)
    if (query === undefined) built.set(adapter, (query = build(database).compile()))
    return (await database.executeQuery<Row>({ ...query, parameters })).rows
  }
}
