import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib'
import { CfnPermission } from 'aws-cdk-lib/aws-lambda'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectOwnership,
  type CfnBucket,
  type IBucket,
} from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { accept, allow } from '#infra/allow.ts'
import type { PortalFunction } from '#infra/function.ts'
import { throughService } from '#infra/keys.ts'
import { ownName } from '#infra/own-name.ts'

type Props = {
  readonly key: IKey
  readonly region: string
  readonly origin: string
  readonly agency: string
  readonly logDays: number
}
type Prefix = 'quarantine' | 'evidence'

const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
} as const

/** The bucket of evidence: everything arrives in quarantine/, and what was checked is kept in evidence/ for good. */
export class Evidence extends Construct {
  /** Chosen by us: the bucket calls a function that is told the bucket's name, so it cannot be asked for it. */
  readonly name: string
  readonly bucket: Bucket
  private readonly props: Props

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id)
    this.props = props
    this.name = ownName(`balai-${props.agency}`, () => this.raw)
    this.bucket = new Bucket(this, 'Bucket', {
      ...closed,
      bucketName: this.name,
      versioned: true,
      objectLockEnabled: true,
      encryption: BucketEncryption.KMS,
      encryptionKey: props.key,
      bucketKeyEnabled: true,
      serverAccessLogsBucket: this.makeLog(),
      cors: [
        {
          allowedOrigins: [props.origin],
          allowedMethods: [HttpMethods.POST, HttpMethods.GET],
          allowedHeaders: ['content-type', 'range'],
          maxAge: 3600,
        },
      ],
      lifecycleRules: [
        {
          id: 'quarantine',
          prefix: 'quarantine/',
          expiration: Duration.days(7),
          noncurrentVersionExpiration: Duration.days(7),
        },
        { id: 'unfinished', abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    })
  }

  /** Uploads are signed with the rights of the signer, so it may put, and later read what came. */
  letReceive(receiver: PortalFunction): void {
    this.let(receiver, ['s3:PutObject', 's3:GetObject', 's3:GetObjectVersion'], 'quarantine')
    this.letKeep(receiver)
  }

  letCheck(checker: PortalFunction): void {
    this.let(checker, ['s3:GetObject', 's3:GetObjectVersion'], 'quarantine')
    this.letKeep(checker)
  }

  /** Calls a function for each object that arrives. The bucket's own property: CDK's helper is a function with wildcards. */
  notify({ lambda }: PortalFunction): void {
    const permission = new CfnPermission(this, 'MayCall', {
      action: 'lambda:InvokeFunction',
      principal: 's3.amazonaws.com',
      functionName: lambda.functionArn,
      sourceArn: this.arn,
      sourceAccount: Aws.ACCOUNT_ID,
    })
    const filter = { s3Key: { rules: [{ name: 'prefix', value: 'quarantine/' }] } }
    this.raw.notificationConfiguration = {
      lambdaConfigurations: [{ event: 's3:ObjectCreated:*', filter, function: lambda.functionArn }],
    }
    this.raw.addResourceDependency(permission)
  }

  private get raw(): CfnBucket {
    return this.bucket.node.defaultChild as CfnBucket
  }

  private get arn(): string {
    return `arn:aws:s3:::${this.name}`
  }

  private letKeep(keeper: PortalFunction): void {
    const { key, region } = this.props
    this.let(keeper, ['s3:PutObject', 's3:GetObject', 's3:GetObjectVersion'], 'evidence')
    // Without this S3 answers 403 instead of 404 for what is not there yet.
    allow(keeper.role, { actions: ['s3:ListBucket'], on: [this.arn] })
    allow(keeper.role, {
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      on: [key.keyArn],
      when: throughService(region, 's3'),
    })
  }

  private let({ role }: PortalFunction, actions: readonly string[], prefix: Prefix): void {
    const because = 'The keys below the prefix are made at run time, one for each upload.'
    allow(role, { actions, on: [`${this.arn}/${prefix}/*`], because })
  }

  private makeLog(): IBucket {
    const log = new Bucket(this, 'Log', {
      ...closed,
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ id: 'age', expiration: Duration.days(this.props.logDays) }],
    })
    accept(log, { S1: 'It is the log of the other bucket; a log of a log would log itself.' })
    // Two declarations of one class disagree on optional fields.
    return log as IBucket
  }
}
