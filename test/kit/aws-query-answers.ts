import type { AccountState, Answers, Said, Stack } from '#test/kit/aws-account.ts'

const xml = (body: string, status = 200): Said => ({ status, type: 'text/xml', body })
const refused = (code: string, message: string, status: number) =>
  xml(
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
    status,
  )
const result = (action: string, inside: string) =>
  xml(
    `<${action}Response><${action}Result>${inside}</${action}Result><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></${action}Response>`,
  )
const member = (fields: Readonly<Record<string, string>>) =>
  `<member>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${escaped(value)}</${name}>`)
    .join('')}</member>`
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

export const identityAnswers: Answers = {
  GetCallerIdentity: ({ identity }) =>
    'arn' in identity
      ? result(
          'GetCallerIdentity',
          `<Arn>${identity.arn}</Arn><UserId>AROA:joko</UserId><Account>${identity.arn.split(':')[4] ?? ''}</Account>`,
        )
      : refused(identity.code, 'The security token included in the request is invalid.', identity.status),
}

export const topicAnswers: Answers = {
  ListSubscriptionsByTopic: ({ subscribers }, { TopicArn }) =>
    result(
      'ListSubscriptionsByTopic',
      `<Subscriptions>${Object.entries(subscribers)
        .map(([Endpoint, isConfirmed]) =>
          member({
            TopicArn: String(TopicArn),
            Protocol: 'email',
            SubscriptionArn: isConfirmed ? `${String(TopicArn)}:one` : 'PendingConfirmation',
            Owner: String(TopicArn).split(':')[4] ?? '',
            Endpoint,
          }),
        )
        .join('')}</Subscriptions>`,
    ),
}

const ec2 = (action: string, inside: string) =>
  xml(
    `<${action}Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>r</requestId>${inside}</${action}Response>`,
  )

export const ec2Answers: Answers = {
  DescribeRegions: ({ openRegions, isKnown }, fields) => {
    if (!isKnown)
      return xml(
        '<Response><Errors><Error><Code>AuthFailure</Code><Message>AWS was not able to validate the provided access credentials</Message></Error></Errors><RequestID>r</RequestID></Response>',
        401,
      )
    const name = String(fields['RegionName.1'])
    return ec2(
      'DescribeRegions',
      `<regionInfo><item><regionName>${name}</regionName><regionEndpoint>ec2.${name}.amazonaws.com</regionEndpoint><optInStatus>${openRegions[name] ?? 'not-opted-in'}</optInStatus></item></regionInfo>`,
    )
  },
  DescribeInstanceTypeOfferings: ({ instances }, fields) => {
    const found = instances.filter((each) => each === fields['Filter.1.Value.1'])
    const items = found.map(
      (each) =>
        `<item><instanceType>${each}</instanceType><locationType>region</locationType><location>ap-southeast-3</location></item>`,
    )
    return ec2('DescribeInstanceTypeOfferings', `<instanceTypeOfferingSet>${items.join('')}</instanceTypeOfferingSet>`)
  },
}

const pairs = (name: string, key: string, value: string, of: Readonly<Record<string, string>> = {}) =>
  `<${name}>${Object.entries(of)
    .map(([left, right]) => member({ [key]: left, [value]: right }))
    .join('')}</${name}>`

const described = (name: string, { status, outputs, parameters }: Stack) =>
  `<member><StackName>${name}</StackName><StackId>arn:aws:cloudformation:ap-southeast-3:${'1'.repeat(12)}:stack/${name}/one</StackId><CreationTime>2026-11-30T07:00:00Z</CreationTime><StackStatus>${status}</StackStatus>${pairs('Outputs', 'OutputKey', 'OutputValue', outputs)}${pairs('Parameters', 'ParameterKey', 'ParameterValue', parameters)}</member>`

const resources = ({ stacks }: AccountState, name: string) =>
  Object.entries(stacks[name]?.resources ?? {}).map(([logical, [physical, type, status = 'CREATE_COMPLETE']]) =>
    member({
      LogicalResourceId: logical,
      PhysicalResourceId: physical,
      ResourceType: type,
      LastUpdatedTimestamp: '2026-11-30T07:00:00Z',
      ResourceStatus: status,
    }),
  )

export const stackAnswers: Answers = {
  DescribeStacks: ({ stacks }, { StackName }) => {
    if (StackName === undefined)
      return result(
        'DescribeStacks',
        `<Stacks>${Object.entries(stacks)
          .map(([name, each]) => described(name, each))
          .join('')}</Stacks>`,
      )
    const name = StackName as string
    const stack = stacks[name]
    return stack
      ? result('DescribeStacks', `<Stacks>${described(name, stack)}</Stacks>`)
      : refused('ValidationError', `Stack with id ${name} does not exist`, 400)
  },
  ListStackResources: (state, { StackName }) =>
    result(
      'ListStackResources',
      `<StackResourceSummaries>${resources(state, String(StackName)).join('')}</StackResourceSummaries>`,
    ),
  GetTemplate: ({ stacks }, { StackName }) =>
    result('GetTemplate', `<TemplateBody>${escaped(stacks[String(StackName)]?.template ?? '{}')}</TemplateBody>`),
  UpdateTerminationProtection: (_, { StackName }) =>
    result('UpdateTerminationProtection', `<StackId>${String(StackName)}</StackId>`),
}
