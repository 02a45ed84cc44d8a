import type { CfnResource } from 'aws-cdk-lib'
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch'

/** Something of the stacks that the rehearsal does not show, and the test that covers it. */
export type LeftOut = {
  readonly what: string
  /** Why, in one sentence. */
  readonly why: string
  /** A resource that the emulator refuses: it is taken out of the stacks. */
  readonly refused?: (resource: CfnResource) => boolean
  readonly covered: Cover
}
type Cover = { readonly file: string; readonly title: string }

const ofType =
  (...types: readonly string[]) =>
  ({ cfnResourceType }: CfnResource) =>
    types.includes(cfnResourceType)

const stacks = (title: string): Cover => ({ file: 'infra/stacks.test.ts', title })
const functions = (title: string): Cover => ({ file: 'infra/functions.test.ts', title })
const front = (title: string): Cover => ({ file: 'infra/front.test.ts', title })

/** The whole list. What the emulator takes and does not honour stands here too: it must not be concluded from. */
export const leftOut: readonly LeftOut[] = [
  {
    what: "LiveKit's own node",
    why: 'the emulator makes no machine; the agency of the rehearsal names a livekit-server on this one',
    refused: ofType('AWS::EC2::EIP', 'AWS::EC2::EIPAssociation', 'AWS::EC2::Instance'),
    covered: front('has a fixed address and a disk that is encrypted'),
  },
  {
    what: 'what is installed on that node',
    why: 'it is run on the machine that the emulator does not make',
    covered: {
      file: 'infra/media-install.test.ts',
      title: 'gets the server of the archive, and the system is asked for what belongs to it',
    },
  },
  {
    what: 'the host name, its certificate and TLS',
    why: 'the emulator answers under its own address, in plain text',
    covered: front('is one regional HTTP API on the host name of the agency, over TLS 1.2 and later'),
  },
  {
    what: 'rights of functions',
    why: 'the emulator lets every function do everything',
    covered: functions('to delete a row ends at what its function forgets; nobody scans, or changes the table'),
  },
  {
    what: 'who may read which secret',
    why: 'the emulator lets every function read every secret',
    covered: functions('with a key that opens what may be read, and nothing else'),
  },
  {
    what: 'encryption at rest',
    why: 'the emulator has the keys and encrypts nothing with them',
    covered: stacks('is encrypted with a key of the agency that turns by itself'),
  },
  {
    what: 'a bucket that is closed to the public',
    why: 'the emulator gives every object to everybody',
    covered: stacks('are closed to the public, without access lists'),
  },
  {
    what: 'TLS before the buckets',
    why: 'the emulator takes plain text whatever the policy says',
    covered: stacks('answer over TLS 1.2 and later only'),
  },
  {
    what: 'quarantine that forgets by age',
    why: 'nobody waits seven days',
    covered: stacks('forget by age only what is in quarantine'),
  },
  {
    what: 'a form that takes the promised bytes only',
    why: 'the emulator looks at the size of a posted file, not at its hash',
    covered: {
      file: 'functions/kernel/files.test.ts',
      title: '[O18] a form takes exactly the promised bytes, type and key',
    },
  },
  {
    what: 'recovery of the table to any second',
    why: 'the emulator takes the setting from CloudFormation and reads it back as off',
    covered: stacks('can be restored to any second of as many days as the agency said'),
  },
  {
    what: 'rows that end by themselves',
    why: 'the emulator takes the setting from CloudFormation and reads it back as off',
    covered: stacks('has a stream of new images, and rows that end by themselves'),
  },
  {
    what: 'protection against deletion',
    why: 'the emulator deletes a protected table in a rollback',
    covered: stacks('stands in a stack that is not deleted by mistake'),
  },
  {
    what: 'a batch of facts that fails',
    why: 'the emulator repeats it whole, and never gives up',
    covered: functions('a failed batch of facts is halved, tried ten times and then kept'),
  },
  {
    what: 'what the function of the stream answers about such a batch',
    why: 'the emulator does not read it',
    covered: {
      file: 'functions/stream.lambda.test.ts',
      title: '[N14] from the first record that fails on, the batch comes again, and nothing is told twice',
    },
  },
  {
    what: 'a file whose check fails',
    why: 'the emulator keeps no dead letters of it while anybody watches',
    covered: functions('a file that could not be checked is tried twice more and then kept'),
  },
  {
    what: 'limits on how many ask at once',
    why: 'the emulator slows nobody down',
    covered: front('slows a flood down, guests before everybody'),
  },
  {
    what: 'a concurrency of its own for door',
    why: 'the emulator has no quota',
    covered: functions('door has a concurrency of its own, where the quota allows one'),
  },
  {
    what: 'alarms and their mails',
    why: 'the emulator measures nothing',
    covered: front(
      'says what is wrong, names its place in the runbook, and is mailed to the agency when it comes and when it is over',
    ),
  },
  {
    what: 'alarms that reckon',
    why: 'the emulator refuses an alarm on more than one metric',
    refused: (resource) => resource instanceof CfnAlarm && resource.metrics !== undefined,
    covered: {
      file: 'infra/watch.test.ts',
      title: 'does not count whom a rule refused, and says no more than a hundred',
    },
  },
  {
    what: 'the budget of the month',
    why: 'a command of the runbook writes it, and nothing costs anything here',
    covered: {
      file: 'infra/watch.test.ts',
      title: 'is told to everybody who hears of alarms, at 80 and at 100 percent of the estimate',
    },
  },
  {
    what: 'the access log',
    why: 'the emulator writes none',
    covered: front('logs no address, path, header or name'),
  },
  {
    what: 'how long logs are kept',
    why: 'nobody waits thirty days',
    covered: functions('keeps its log for as many days as the agency said'),
  },
  {
    what: 'processors of ARM',
    why: 'the emulator runs functions on the processor of this machine',
    covered: functions('runs Node 24 on ARM'),
  },
  {
    what: 'mail through SES',
    why: 'the agency of the rehearsal has a relay',
    covered: {
      file: 'functions/stream.lambda.test.ts',
      title: '[N14] invitations leave through SES, once, however often the batch comes',
    },
  },
  {
    what: 'a user pool of the agency',
    why: 'the agency of the rehearsal has a provider, and the emulator names its pools as if they were at Amazon',
    covered: stacks('stands in a stack that is not deleted by mistake'),
  },
  {
    what: 'where data lies',
    why: 'everything is on this machine',
    covered: stacks('lies outside of the country'),
  },
]
