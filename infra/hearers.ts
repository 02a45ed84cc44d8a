import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Key } from 'aws-cdk-lib/aws-kms'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'

/** Who hears of alarms: these addresses, through a topic whose messages the key keeps. Each confirms once. */
export class Hearers extends Construct {
  readonly topic: Topic

  constructor(scope: Construct, id: string, { addresses, key }: { addresses: readonly string[]; key: Key }) {
    super(scope, id)
    this.topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true })
    key.grant(new ServicePrincipal('cloudwatch.amazonaws.com'), 'kms:Decrypt', 'kms:GenerateDataKey')
    for (const address of addresses) this.topic.addSubscription(new EmailSubscription(address))
  }
}
