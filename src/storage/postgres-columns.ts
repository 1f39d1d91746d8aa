import {
  ColumnDefinitionNode,
  DataTypeNode,
  GeneratedNode,
  OperationNodeTransformer,
  RawNode,
  type CreateTableNode,
  type KyselyPlugin,
  type OperationNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryId,
  type QueryResult,
  type RootOperationNode,
  type UnknownRow,
} from 'kysely'

/**
 * Makes tables on PostgreSQL mean what they mean on SQLite, so that one migration is written for both:
 *
 * - `integer` has 64 bits on SQLite and 32 here: it becomes `bigint`, which moments in milliseconds need.
 * - `real` has 64 bits on SQLite and 32 here: it becomes `double precision`.
 * - `text` is ordered by its bytes on SQLite and by the server's language here: it gets the collation "C", so that order, ranges and prefixes are the same.
 * - `autoIncrement` becomes an identity column.
 * - Words after the table (`without rowid`) are SQLite's own and are left out.
 */
export class PostgresColumns implements KyselyPlugin {
  readonly #transformer = new ColumnTransformer()

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    return this.#transformer.transformNode(node, queryId)
  }

  transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return Promise.resolve(result)
  }
}

class ColumnTransformer extends OperationNodeTransformer {
  protected override transformCreateTable(node: CreateTableNode, queryId?: QueryId): CreateTableNode {
    const { endModifiers: _sqliteWords, ...rest } = super.transformCreateTable(node, queryId)
    return rest
  }

  protected override transformColumnDefinition(node: ColumnDefinitionNode, queryId?: QueryId): ColumnDefinitionNode {
    const column = super.transformColumnDefinition(node, queryId)
    const { autoIncrement, ...rest } = { ...column, dataType: postgresType(column.dataType) }
    return autoIncrement === true ? { ...rest, generated: GeneratedNode.create({ identity: true, byDefault: true }) } : rest
  }
}

function postgresType(type: OperationNode): OperationNode {
  if (!DataTypeNode.is(type)) return type
  if (type.dataType === 'integer') return DataTypeNode.create('bigint')
  if (type.dataType === 'real') return DataTypeNode.create('double precision')
  return type.dataType === 'text' ? RawNode.createWithSql('text collate "C"') : type
}
