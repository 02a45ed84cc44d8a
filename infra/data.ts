import { RemovalPolicy } from 'aws-cdk-lib'
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import { allow } from '#infra/allow.ts'
import type { PortalFunction } from '#infra/function.ts'
import { throughService } from '#infra/keys.ts'
import { indexes } from '#shared/kernel/indexes.ts'

type Props = { readonly key: IKey; readonly region: string; readonly recoveryDays: number }

const reading = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query']
const writing = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem']
const using = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
]

const inPartitions = (beginnings: readonly string[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': beginnings.map((beginning) => `${beginning}*`) },
})

/** The one table of the agency, with its stream of facts. It survives the stack. */
export class Data extends Construct {
  readonly table: Table
  private readonly props: Props

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id)
    this.props = props
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: props.key,
      stream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: 'expiresAt',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: props.recoveryDays },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    for (const { name, partition, sort } of indexes)
      this.table.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: { name: partition, type: AttributeType.STRING },
        sortKey: { name: sort, type: AttributeType.STRING },
        projectionType: ProjectionType.ALL,
      })
  }

  /** No function may scan; an index is named, so that a new one is a right that somebody wrote down. */
  letReadAndWrite(...functions: readonly PortalFunction[]): void {
    const { tableArn } = this.table
    for (const { role } of functions) {
      allow(role, { actions: [...reading, ...writing], on: [tableArn] })
      allow(role, { actions: ['dynamodb:Query'], on: indexes.map(({ name }) => `${tableArn}/index/${name}`) })
      this.letUseKey(role)
    }
  }

  /** Of the table only the partitions that begin so; no index. */
  letReach({ role }: PortalFunction, beginnings: readonly string[]): void {
    allow(role, { actions: [...reading, ...writing], on: [this.table.tableArn], when: inPartitions(beginnings) })
    this.letUseKey(role)
  }

  letForget({ role }: PortalFunction, beginnings: readonly string[]): void {
    allow(role, { actions: ['dynamodb:DeleteItem'], on: [this.table.tableArn], when: inPartitions(beginnings) })
  }

  letFollow({ role }: PortalFunction): string {
    const on = [this.table.tableStreamArn ?? '']
    allow(role, { actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], on })
    return on[0] ?? ''
  }

  private letUseKey(role: PortalFunction['role']): void {
    const { key, region } = this.props
    allow(role, { actions: using, on: [key.keyArn], when: throughService(region, 'dynamodb') })
  }
}
