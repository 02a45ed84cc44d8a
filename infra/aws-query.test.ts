import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askAws, signedForm, valuesIn } from '#infra/aws-query.ts'
import { accountNumber, awsAccount, type AwsAccount } from '#test/kit/aws-account.ts'

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }

test('a form is signed as in the example of AWS’s own test suite (post-x-www-form-urlencoded)', () => {
  const form = {
    service: 'service',
    region: 'us-east-1',
    host: 'example.amazonaws.com',
    body: 'Param1=value1',
    type: 'application/x-www-form-urlencoded',
  }
  expect(signedForm(form, credentials, Date.parse('2015-08-30T12:36:00Z'))['authorization']).toBe(
    'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a',
  )
})

test('the token of a session is signed with the rest', () => {
  const form = { service: 'sts', region: 'ap-southeast-3', host: 'sts.example', body: '' }
  const signed = signedForm(form, { ...credentials, sessionToken: 'a session' }, 0)
  expect(signed['x-amz-security-token']).toBe('a session')
  expect(signed['authorization']).toContain('SignedHeaders=content-type;host;x-amz-date;x-amz-security-token,')
})

describe('a question', () => {
  let aws: AwsAccount
  beforeAll(async () => {
    aws = await awsAccount()
  })
  afterAll(() => {
    aws.stop()
  })
  const ask = () =>
    askAws(
      { service: 'sts', region: 'ap-southeast-3', endpoint: aws.endpoint, fields: { Action: 'GetCallerIdentity' } },
      credentials,
    )

  test('is answered with XML, whose texts are read by name', async () => {
    expect(valuesIn(await ask(), 'Account')).toEqual([accountNumber])
    expect(valuesIn('<a><b>1 &amp; 2</b><b>&lt;3</b></a>', 'b')).toEqual(['1 & 2', '<3'])
  })

  test('that is refused throws with the code and the words of AWS', async () => {
    aws.state.identity = { code: 'ExpiredToken', status: 403 }
    await expect(ask()).rejects.toMatchObject({
      name: 'ExpiredToken',
      message: 'The security token included in the request is invalid.',
    })
  })
})
