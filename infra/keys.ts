import { RemovalPolicy } from 'aws-cdk-lib'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'

/** Two keys of the agency: who may read records cannot read secrets by that, nor the other way round. */
export class Keys extends Construct {
  readonly data: Key
  readonly secrets: Key

  constructor(scope: Construct, id: string) {
    super(scope, id)
    const key = (name: string, description: string) =>
      new Key(this, name, { description, enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN })
    this.data = key('Data', 'Balai: records, evidence and alarms')
    this.secrets = key('Secrets', 'Balai: secrets of the portal and of LiveKit')
  }
}

/** The use of a key through one service of AWS only, never by itself. */
export const throughService = (region: string, service: 'dynamodb' | 's3' | 'secretsmanager') => ({
  StringEquals: { 'kms:ViaService': `${service}.${region}.amazonaws.com` },
})
